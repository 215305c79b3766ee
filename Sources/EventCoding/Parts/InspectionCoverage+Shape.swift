// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import Directives

extension InspectionCoverage: Shaped {
  /// Whom an inspection covered in one way, inside `inspection.concluded`.
  static let shape = Shape(
    Self.init,
    .required("mode", \.mode, .line),
    .list("parties", \.parties, .id))
}
