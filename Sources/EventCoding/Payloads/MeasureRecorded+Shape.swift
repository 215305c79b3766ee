// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import Directives

extension MeasureRecorded: Shaped {
  /// The data of `measure.recorded`.
  static let shape = Shape(
    Self.init,
    .subject(\.party, .id),
    .required("measure", \.measure, .object),
    .required("source", \.source, .id),
    .optional("asstated", \.asStated, .text))
}
