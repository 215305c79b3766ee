// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import Directives

extension DelegationGranted: Shaped {
  /// The data of `delegation.granted`.
  static let shape = Shape(
    Self.init,
    .subject(\.principal, .id),
    .required("party", \.party, .id),
    .optional("from", \.from, .instant),
    .optional("until", \.until, .instant),
    .optional("basis", \.basis, .text))
}
