// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Directives

/// Records a round of inspection.
enum RecordInspection: RecordCommand {
  /// How it is typed.
  static let description = CommandDescription(
    name: "inspection",
    summary: .say(
      "Ghi một đợt kiểm tra mà thông báo kết luận.",
      "Record a round of inspection that a notice concludes."),
    operands: [OperandDescription("notice", .id, summary: .say("Mã thông báo.", "The notice."))],
    options: [
      .option("from", .day, isRequired: true, summary: .say("Từ ngày.", "The first day.")),
      .option("to", .day, isRequired: true, summary: .say("Đến ngày.", "The last day.")), .by,
      .option(
        "covered", .say("CÁCH=MÃ,MÃ", "MODE=ID,ID"), isRepeatable: true,
        summary: .say("Kiểm tra những cơ quan nào, bằng cách nào.", "Whom it covered, and how.")),
      .words("finding", isRepeatable: true, "Kết quả kiểm tra.", "What it found."),
    ],
    examples: [
      CommandExample(
        "chidao record inspection tb-2026 --from 1/5/2026 --to 20/5/2026 --by so-a --covered "
          + "direct=xa-a,xa-b",
        .say("Kiểm tra trực tiếp hai xã.", "Inspect two communes on the spot."))
    ])

  /// What is recorded.
  static func bodies(_ form: TypedForm, at time: Instant) throws(FormError) -> [EventBody] {
    var covered: [InspectionCoverage] = []
    for typed in form.arguments.strings("covered") {
      let halves = typed.split(separator: "=", maxSplits: 1).map(String.init)
      guard halves.count == 2 else {
        throw .notOfForm(place: "--covered", text: typed, form: "MODE=ID,ID")
      }
      var parties: [PartyID] = []
      for part in halves[1].split(separator: ",") {
        parties.append(try TypedForm.identifier(String(part), at: "--covered"))
      }
      covered.append(
        InspectionCoverage(
          mode: try TypedForm.normalised(halves[0], at: "--covered"), parties: parties))
    }
    return [
      .inspectionConcluded(
        InspectionConcluded(
          notice: try form.operand("notice"), from: try form.needDay("from"),
          to: try form.needDay("to"), by: try form.needID("by"), covered: covered,
          findings: try form.texts("finding")))
    ]
  }
}
