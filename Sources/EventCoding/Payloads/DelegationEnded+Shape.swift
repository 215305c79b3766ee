// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import Directives

extension DelegationEnded: Shaped {
  /// The data of `delegation.ended`.
  static let shape = Shape(
    Self.init,
    .subject(\.principal, .id),
    .required("party", \.party, .id),
    .required("reason", \.reason, .text),
    .optional("basis", \.basis, .text))
}
