// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import Directives

extension MeasurePart: Shaped {
  /// A named part of a figure.
  static let shape = Shape(
    Self.init,
    .required("name", \.name, .line),
    .required("value", \.value, .decimal))
}
