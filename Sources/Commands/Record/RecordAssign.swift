// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Directives

/// Gives a party a role in a directive.
enum RecordAssign: RecordCommand {
  /// How it is typed.
  static let description = CommandDescription(
    name: "assign",
    summary: .say("Giao nhiệm vụ cho một cơ quan.", "Assign a directive to a party."),
    operands: [.directive, .party],
    options: [
      .role,
      .party(
        "under", "Nhóm mà cơ quan này thuộc về trong nhiệm vụ.",
        "The group of the directive that this party resolves."), .basis,
    ],
    examples: [
      CommandExample(
        "chidao record assign tb-ubnd-2026-05-28/1.2.1 so-tai-chinh.2025 --role lead",
        .say("Giao Sở Tài chính chủ trì.", "Let the department of finance lead."))
    ])

  /// What is recorded.
  static func bodies(_ form: TypedForm, at time: Instant) throws(FormError) -> [EventBody] {
    [
      .assignmentMade(
        AssignmentMade(
          directive: try form.operand("directive"), party: try form.operand("party"),
          role: try form.needWord("role"), under: try form.id("under"),
          basis: try form.text("basis")))
    ]
  }
}
