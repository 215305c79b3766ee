// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Directives

/// Records that the higher level accepts what was approved.
enum RecordRecognise: RecordCommand {
  /// How it is typed.
  static let description = CommandDescription(
    name: "recognise",
    summary: .say(
      "Cấp trên công nhận hoàn thành.", "Record that the higher level recognises completion."),
    operands: [.directive], options: ClaimDecision.options,
    examples: [
      CommandExample(
        "chidao record recognise tb-2026/3 --party so-a --by van-phong",
        .say("Công nhận hoàn thành của so-a.", "Recognise the completion of so-a."))
    ])

  /// What is recorded.
  static func bodies(_ form: TypedForm, at time: Instant) throws(FormError) -> [EventBody] {
    [try ClaimDecision.body(form, .recognised)]
  }
}
