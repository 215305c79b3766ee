// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import Directives

extension OfficeAssumed: Shaped {
  /// The data of `office.assumed`.
  static let shape = Shape(
    Self.init,
    .subject(\.office, .id),
    .required("person", \.person, .id),
    .optional("capacity", \.capacity, .line),
    .optional("basis", \.basis, .text))
}
