// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Directives

/// Ends that somebody acts for another party.
enum RecordUndelegate: RecordCommand {
  /// How it is typed.
  static let description = CommandDescription(
    name: "undelegate",
    summary: .say("Chấm dứt ủy quyền.", "End a delegation."),
    operands: [.principal],
    options: [
      .party("party", isRequired: true, "Đang ghi thay cơ quan nào.", "For which party."),
      .reason, .basis,
    ],
    examples: [
      CommandExample(
        "chidao record undelegate van-thu --party so-a --reason \"Hết đợt\"",
        .say("Văn thư thôi ghi thay Sở A.", "The clerk no longer acts for A."))
    ])

  /// What is recorded.
  static func bodies(_ form: TypedForm, at time: Instant) throws(FormError) -> [EventBody] {
    [
      .delegationEnded(
        DelegationEnded(
          principal: try form.operand("principal"), party: try form.needID("party"),
          reason: try form.needText("reason"), basis: try form.text("basis")))
    ]
  }
}
