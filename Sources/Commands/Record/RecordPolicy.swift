// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Directives

/// Adopts another reading of deadlines, or another demand for signatures.
enum RecordPolicy: RecordCommand {
  /// How it is typed.
  static let description = CommandDescription(
    name: "policy",
    summary: .say(
      "Áp dụng cách hiểu thời hạn khác, hoặc yêu cầu chữ ký khác, từ nay.",
      "Adopt another reading of deadlines, or another demand for signatures."),
    operands: [
      OperandDescription(
        "policy", .say("CÁCH-HIỂU", "POLICY"), count: .optional,
        kind: .choice(DeadlinePolicy.allCases.map(\.rawValue)),
        summary: .say("Cách hiểu thời hạn.", "The reading of deadlines."))
    ],
    options: [.signatures, .basis],
    examples: [
      CommandExample(
        "chidao record policy inclusive --basis \"QĐ 5/QĐ-UBND\"",
        .say("Từ nay “trước ngày D” là hết ngày D.", "From now on “before D” means the end of D.")),
      CommandExample(
        "chidao record policy --signatures required",
        .say("Từ nay mọi lần ghi sổ phải có chữ ký.", "From now on everything is signed.")),
    ])

  /// What is recorded.
  static func bodies(_ form: TypedForm, at time: Instant) throws(FormError) -> [EventBody] {
    guard let opening = form.index.opening else { throw .oneOf(["ledger.opened"]) }
    let policy: DeadlinePolicy? = try form.arguments.operand("policy").map {
      (typed) throws(FormError) in try TypedForm.word(typed, at: "policy")
    }
    let demand: SignatureDemand? = try form.word("signatures")
    guard policy != nil || demand != nil else {
      throw .oneOf(DeadlinePolicy.allCases.map(\.rawValue) + ["--signatures"])
    }
    return [
      .policyAdopted(
        PolicyAdopted(
          ledger: opening.origin, policy: policy, signatures: demand,
          basis: try form.text("basis")))
    ]
  }
}
