// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Directives

/// Approves a claim of completion.
enum RecordApprove: RecordCommand {
  /// How it is typed.
  static let description = CommandDescription(
    name: "approve", summary: .say("Duyệt báo hoàn thành.", "Approve a claim of completion."),
    operands: [.directive], options: ClaimDecision.options,
    examples: [
      CommandExample(
        "chidao record approve tb-2026/3 --party so-a --by van-phong",
        .say("Duyệt báo hoàn thành của so-a.", "Approve the claim of so-a."))
    ])

  /// What is recorded.
  static func bodies(_ form: TypedForm, at time: Instant) throws(FormError) -> [EventBody] {
    [try ClaimDecision.body(form, .approved)]
  }
}
