// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Directives

/// Puts later directives in the place of one.
enum RecordSupersede: RecordCommand {
  /// How it is typed.
  static let description = CommandDescription(
    name: "supersede",
    summary: .say(
      "Thay một nhiệm vụ bằng nhiệm vụ ban hành sau.", "Replace a directive by later ones."),
    operands: [.directive],
    options: [
      .party(
        "by", isRequired: true, isRepeatable: true, "Nhiệm vụ thay thế.",
        "The directive that replaces it."), .basis,
    ],
    examples: [
      CommandExample(
        "chidao record supersede tb-2026/3 --by tb-2027/1",
        .say("Nhiệm vụ tb-2027/1 thay nhiệm vụ tb-2026/3.", "Replace tb-2026/3 by tb-2027/1."))
    ])

  /// What is recorded.
  static func bodies(_ form: TypedForm, at time: Instant) throws(FormError) -> [EventBody] {
    [
      .directiveSuperseded(
        DirectiveSuperseded(
          directive: try form.operand("directive"), by: try form.ids("by"),
          basis: try form.text("basis")))
    ]
  }
}
