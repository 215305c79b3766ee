// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import Directives

extension Signatory: Shaped {
  /// Who signed, inside `notice.issued`.
  static let shape = Shape(
    Self.init,
    .required("person", \.person, .id),
    .optional("office", \.office, .id),
    .optional("capacity", \.capacity, .line))
}
