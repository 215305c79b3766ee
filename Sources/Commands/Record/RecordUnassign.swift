// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Directives

/// Ends a role of a party in a directive.
enum RecordUnassign: RecordCommand {
  /// How it is typed.
  static let description = CommandDescription(
    name: "unassign",
    summary: .say(
      "Kết thúc việc giao nhiệm vụ cho một cơ quan.", "End the role of a party in a directive."),
    operands: [.directive, .party],
    options: [.role, .reason],
    examples: [
      CommandExample(
        "chidao record unassign tb-2026/3 so-y-te --role coordinate --reason \"giao lại\"",
        .say("Sở Y tế không còn phối hợp.", "The department of health no longer coordinates."))
    ])

  /// What is recorded.
  static func bodies(_ form: TypedForm, at time: Instant) throws(FormError) -> [EventBody] {
    [
      .assignmentEnded(
        AssignmentEnded(
          directive: try form.operand("directive"), party: try form.operand("party"),
          role: try form.needWord("role"), reason: try form.needText("reason")))
    ]
  }
}
