// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Directives

/// Records a figure about a party.
enum RecordMeasure: RecordCommand {
  /// How it is typed.
  static let description = CommandDescription(
    name: "measure",
    summary: .say("Ghi một số liệu như văn bản nêu.", "Record a figure as a notice states it."),
    operands: [.party],
    options: [
      .party("source", isRequired: true, "Thông báo nêu số liệu.", "The notice that states it."),
      .words(
        "as-stated", "Nguyên văn, khi số liệu không khớp.",
        "The words of the source, where the figure does not add up."),
    ] + OptionDescription.measure,
    examples: [
      CommandExample(
        "chidao record measure ubnd-tinh --source tb-2026 --metric \"giải ngân\" --numerator 9 "
          + "--denominator 23 --unit \"xã\"",
        .say("9/23 xã.", "9 of 23 communes."))
    ])

  /// What is recorded.
  static func bodies(_ form: TypedForm, at time: Instant) throws(FormError) -> [EventBody] {
    guard let measure = try form.measure() else { throw .oneOf(["--metric"]) }
    return [
      .measureRecorded(
        MeasureRecorded(
          party: try form.operand("party"), measure: measure, source: try form.needID("source"),
          asStated: try form.text("as-stated")))
    ]
  }
}
