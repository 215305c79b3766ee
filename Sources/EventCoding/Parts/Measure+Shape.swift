// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import Directives

extension Measure: Shaped {
  /// A figure, inside `status.reported` and `measure.recorded`.
  static let shape = Shape(
    Self.init,
    .required("metric", \.metric, .line),
    .optional("value", \.value, .decimal),
    .optional("numerator", \.numerator, .decimal),
    .optional("denominator", \.denominator, .decimal),
    .list("parts", \.parts, .object),
    .required("unit", \.unit, .line),
    .optional("asof", \.asOf, .day))
}
