// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Directives

/// Puts another deadline in force.
enum RecordExtend: RecordCommand {
  /// How it is typed.
  static let description = CommandDescription(
    name: "extend",
    summary: .say(
      "Gia hạn hoặc đổi thời hạn; thời hạn gốc vẫn được giữ.",
      "Change the deadline; the original stays on record."),
    operands: [.directive],
    options: [
      .deadline(isRequired: true), .phrase, .reason, .by,
      .party("party", isRepeatable: true, "Chỉ cho cơ quan này.", "Only for this party."),
      .option(
        "request", .id,
        summary: .say("Văn bản xin gia hạn được chấp thuận.", "The request that is granted.")),
      .basis,
    ],
    examples: [
      CommandExample(
        "chidao record extend tb-2026/3 --deadline \"hết ngày 31/7/2026\" --reason \"chờ số "
          + "liệu\" --by ubnd-tinh",
        .say("Gia hạn đến hết 31/7/2026.", "Extend it to the end of 31 July 2026."))
    ])

  /// What is recorded.
  static func bodies(_ form: TypedForm, at time: Instant) throws(FormError) -> [EventBody] {
    guard let deadline = try form.deadline() else { throw .oneOf(["--deadline"]) }
    return [
      .deadlineChanged(
        DeadlineChanged(
          directive: try form.operand("directive"), deadline: deadline,
          reason: try form.needText("reason"), by: try form.needID("by"),
          basis: try form.text("basis"), request: try form.eventID("request"),
          parties: try form.ids("party")))
    ]
  }
}
