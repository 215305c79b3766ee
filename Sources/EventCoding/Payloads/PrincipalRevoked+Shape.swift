// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import Directives

extension PrincipalRevoked: Shaped {
  /// The data of `principal.revoked`.
  static let shape = Shape(
    Self.init,
    .subject(\.principal, .id),
    .required("reason", \.reason, .text),
    .optional("basis", \.basis, .text))
}
