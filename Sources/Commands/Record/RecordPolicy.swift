// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Directives

/// Adopts another reading of deadlines.
enum RecordPolicy: RecordCommand {
  /// How it is typed.
  static let description = CommandDescription(
    name: "policy",
    summary: .say("Áp dụng cách hiểu thời hạn khác từ nay.", "Adopt another reading of deadlines."),
    operands: [
      OperandDescription(
        "policy", .say("CÁCH HIỂU", "POLICY"),
        kind: .choice(DeadlinePolicy.allCases.map(\.rawValue)),
        summary: .say("Cách hiểu thời hạn.", "The reading of deadlines."))
    ],
    options: [.basis],
    examples: [
      CommandExample(
        "chidao record policy inclusive --basis \"QĐ 5/QĐ-UBND\"",
        .say("Từ nay “trước ngày D” là hết ngày D.", "From now on “before D” means the end of D."))
    ])

  /// What is recorded.
  static func bodies(_ form: TypedForm, at time: Instant) throws(FormError) -> [EventBody] {
    guard let opening = form.index.opening else { throw .oneOf(["ledger.opened"]) }
    return [
      .policyAdopted(
        PolicyAdopted(
          ledger: opening.origin,
          policy: try TypedForm.word(form.arguments.operand("policy") ?? "", at: "policy"),
          basis: try form.text("basis")))
    ]
  }
}
