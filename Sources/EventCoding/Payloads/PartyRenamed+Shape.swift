// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import Directives

extension PartyRenamed: Shaped {
  /// The data of `party.renamed`.
  static let shape = Shape(
    Self.init,
    .subject(\.party, .id),
    .required("name", \.name, .line),
    .optional("short", \.short, .line),
    .optional("basis", \.basis, .text))
}
