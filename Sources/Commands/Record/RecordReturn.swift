// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Directives

/// Sends a claim of completion back.
enum RecordReturn: RecordCommand {
  /// How it is typed.
  static let description = CommandDescription(
    name: "return", summary: .say("Trả lại báo hoàn thành.", "Send a claim of completion back."),
    operands: [.directive], options: ClaimDecision.options,
    examples: [
      CommandExample(
        "chidao record return tb-2026/3 --party so-a --by van-phong --reason \"thiếu sản phẩm\"",
        .say("Trả lại vì thiếu sản phẩm.", "Send it back for want of its product."))
    ])

  /// What is recorded.
  static func bodies(_ form: TypedForm, at time: Instant) throws(FormError) -> [EventBody] {
    [try ClaimDecision.body(form, .returned)]
  }
}
