// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Directives

/// Claims that a party has done its part.
enum RecordClaim: RecordCommand {
  /// How it is typed.
  static let description = CommandDescription(
    name: "claim",
    summary: .say("Báo hoàn thành.", "Claim completion."),
    operands: [.directive],
    options: RecordReport.statement,
    examples: [
      CommandExample(
        "chidao record claim tb-2026/3 --party so-a --document \"BC 12/BC-SA\"",
        .say("so-a báo đã hoàn thành.", "so-a claims that it is done."))
    ])

  /// What is recorded.
  static func bodies(_ form: TypedForm, at time: Instant) throws(FormError) -> [EventBody] {
    [try RecordReport.report(form, .done)]
  }
}
