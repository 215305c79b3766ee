// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import Directives

extension CalendarDeclared: Shaped {
  /// The data of `calendar.declared`.
  static let shape = Shape(
    Self.init,
    .subject(\.year, .year),
    .list("holidays", \.holidays, .day),
    .list("workdays", \.workdays, .day),
    .optional("basis", \.basis, .text))
}
