// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import Directives

extension PartySucceeded: Shaped {
  /// The data of `party.succeeded`.
  static let shape = Shape(
    Self.init,
    .subject(\.party, .id),
    .list("heirs", \.heirs, .object),
    .optional("basis", \.basis, .text))
}
