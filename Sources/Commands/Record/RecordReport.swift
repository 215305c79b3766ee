// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Directives

/// Records how the work of a responsible party stands.
enum RecordReport: RecordCommand {
  /// What a party reports of work that is not done.
  enum Standing: String, CaseIterable {
    /// It has received the directive.
    case acknowledged
    /// It is at work.
    case underway
    /// Something is in the way.
    case blocked
  }

  /// How it is typed.
  static let description = CommandDescription(
    name: "report",
    summary: .say("Báo cáo tình hình thực hiện.", "Report how the work stands."),
    discussion: .say(
      "Báo hoàn thành thì dùng “record claim”.", "To claim completion, use “record claim”."),
    operands: [.directive],
    options: [
      .choice("status", Standing.self, isRequired: true, "Tình hình.", "How it stands."),
      .words("reason", "Vướng mắc gì (với blocked).", "What is in the way (when blocked)."),
      .option(
        "percent", .number,
        summary: .say("Đã làm được bao nhiêu phần trăm.", "How much is done, 0 to 100.")),
    ] + statement,
    examples: [
      CommandExample(
        "chidao record report tb-2026/3 --party so-a --status underway --percent 40",
        .say("Đã làm được 40%.", "Report that 40% is done."))
    ])

  /// The options of every report, completion included.
  static let statement: [OptionDescription] =
    [
      .reporter,
      .words("note", "Nội dung báo cáo.", "In the words of the party."),
      .words(
        "document", isRepeatable: true, "Văn bản, sản phẩm kèm theo.", "A document that shows it."),
      .option(
        "period", .say("KỲ", "PERIOD"),
        summary: .say(
          "Kỳ báo cáo của nhiệm vụ định kỳ, ví dụ 2026-07.",
          "The period of a recurring duty, such as 2026-07.")),
    ] + OptionDescription.measure

  /// What is recorded.
  static func bodies(_ form: TypedForm, at time: Instant) throws(FormError) -> [EventBody] {
    let standing: Standing = try form.needWord("status")
    let status: ReportedStatus =
      switch standing {
      case .acknowledged: .acknowledged
      case .underway: .underway
      case .blocked: .blocked
      }
    return [
      try report(
        form, status, percent: try form.integer("percent"), reason: try form.text("reason"))
    ]
  }

  /// A report of any status.
  static func report(
    _ form: TypedForm, _ status: ReportedStatus, percent: Int64? = nil, reason: String? = nil
  ) throws(FormError) -> EventBody {
    .statusReported(
      StatusReported(
        directive: try form.operand("directive"), party: try form.needID("party"), status: status,
        note: try form.text("note"), percent: percent, measure: try form.measure(),
        documents: try form.texts("document"), period: try form.period(), reason: reason))
  }
}
