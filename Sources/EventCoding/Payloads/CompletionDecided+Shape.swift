// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import Directives

extension CompletionDecided: Shaped {
  /// The data of `completion.approved`, `completion.recognised` and `completion.returned`.
  static let shape = Shape(
    Self.init,
    .decision(\.decision),
    .subject(\.directive, .id),
    .required("party", \.party, .id),
    .required("by", \.by, .id),
    .required("claim", \.claim, .id),
    .optional("reason", \.reason, .text))
}
