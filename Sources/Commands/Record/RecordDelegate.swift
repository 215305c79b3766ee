// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Directives

/// Lets somebody who records act for another party.
enum RecordDelegate: RecordCommand {
  /// How it is typed.
  static let description = CommandDescription(
    name: "delegate",
    summary: .say(
      "Ủy quyền cho một người ghi sổ thay cơ quan khác.",
      "Let somebody who records act for another party."),
    operands: [.principal],
    options: [.party("party", isRequired: true, "Ghi thay cơ quan nào.", "For which party.")]
      + OptionDescription.interval + [.basis],
    examples: [
      CommandExample(
        "chidao record delegate van-thu --party so-a --until 1/8/2026 --basis \"GUQ 12\"",
        .say("Văn thư ghi thay Sở A đến hết tháng 7.", "The clerk acts for A until August."))
    ])

  /// What is recorded.
  static func bodies(_ form: TypedForm, at time: Instant) throws(FormError) -> [EventBody] {
    [
      .delegationGranted(
        DelegationGranted(
          principal: try form.operand("principal"), party: try form.needID("party"),
          from: try form.instant("from"), until: try form.instant("until"),
          basis: try form.text("basis")))
    ]
  }
}
