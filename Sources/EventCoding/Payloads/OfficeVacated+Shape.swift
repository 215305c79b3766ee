// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import Directives

extension OfficeVacated: Shaped {
  /// The data of `office.vacated`.
  static let shape = Shape(
    Self.init,
    .subject(\.office, .id),
    .required("person", \.person, .id),
    .optional("basis", \.basis, .text))
}
