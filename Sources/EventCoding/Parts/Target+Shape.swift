// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import Directives

extension Target: Shaped {
  /// The figure asked for, inside `directive.issued` and `directive.amended`.
  static let shape = Shape(
    Self.init,
    .required("metric", \.metric, .line),
    .required("op", \.comparison, .word),
    .optional("value", \.value, .decimal),
    .required("unit", \.unit, .line),
    .optional("of", \.of, .line))
}
