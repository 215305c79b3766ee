// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Directives

/// Ends a directive.
enum RecordWithdraw: RecordCommand {
  /// How it is typed.
  static let description = CommandDescription(
    name: "withdraw",
    summary: .say(
      "Rút một nhiệm vụ: từ nay không còn hiệu lực.", "Withdraw a directive: it no longer binds."),
    operands: [.directive],
    options: [.reason, .basis],
    examples: [
      CommandExample(
        "chidao record withdraw tb-2026/3 --reason \"đã có nghị quyết thay thế\"",
        .say("Rút nhiệm vụ 3.", "Withdraw directive 3."))
    ])

  /// What is recorded.
  static func bodies(_ form: TypedForm, at time: Instant) throws(FormError) -> [EventBody] {
    [
      .directiveWithdrawn(
        DirectiveWithdrawn(
          directive: try form.operand("directive"), reason: try form.needText("reason"),
          basis: try form.text("basis")))
    ]
  }
}
