// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Directives

/// Passes a role from one party to another.
enum RecordTransfer: RecordCommand {
  /// How it is typed.
  static let description = CommandDescription(
    name: "transfer",
    summary: .say(
      "Chuyển nhiệm vụ từ cơ quan này sang cơ quan khác; thời hạn giữ nguyên.",
      "Pass a directive from one party to another; the deadline stays."),
    operands: [.directive],
    options: [
      .party(
        "from", isRequired: true, "Cơ quan đang chịu trách nhiệm.", "Who has been responsible."),
      .party("to", isRequired: true, "Cơ quan nhận.", "Who takes over."), .role, .reason, .basis,
    ],
    examples: [
      CommandExample(
        "chidao record transfer tb-2026/3 --from so-a --to so-b --role lead --reason \"phân công "
          + "lại\"",
        .say("Chuyển chủ trì từ so-a sang so-b.", "Let so-b lead in place of so-a."))
    ])

  /// What is recorded.
  static func bodies(_ form: TypedForm, at time: Instant) throws(FormError) -> [EventBody] {
    [
      .assignmentTransferred(
        AssignmentTransferred(
          directive: try form.operand("directive"), from: try form.needID("from"),
          to: try form.needID("to"), role: try form.needWord("role"),
          reason: try form.needText("reason"), basis: try form.text("basis")))
    ]
  }
}
