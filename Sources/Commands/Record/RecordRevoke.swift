// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Directives

/// Ends key, rights and delegations of somebody who records.
enum RecordRevoke: RecordCommand {
  /// How it is typed.
  static let description = CommandDescription(
    name: "revoke",
    summary: .say(
      "Thu hồi khóa và quyền; điều đã ghi trước đó vẫn giữ nguyên giá trị.",
      "End key and rights; what was recorded before stands."),
    operands: [.principal],
    options: [.reason, .basis],
    examples: [
      CommandExample(
        "chidao record revoke van-thu --reason \"Mất khóa\"",
        .say("Thu hồi khóa bị mất.", "Revoke a lost key."))
    ])

  /// What is recorded.
  static func bodies(_ form: TypedForm, at time: Instant) throws(FormError) -> [EventBody] {
    [
      .principalRevoked(
        PrincipalRevoked(
          principal: try form.operand("principal"), reason: try form.needText("reason"),
          basis: try form.text("basis")))
    ]
  }
}
