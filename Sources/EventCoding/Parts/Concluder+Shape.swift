// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import Directives

extension Concluder: Shaped {
  /// Who drew a conclusion, inside `notice.issued`.
  static let shape = Shape(
    Self.init,
    .optional("party", \.party, .id),
    .optional("office", \.office, .id),
    .optional("person", \.person, .id))
}
