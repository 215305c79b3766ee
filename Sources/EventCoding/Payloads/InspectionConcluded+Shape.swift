// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import Directives

extension InspectionConcluded: Shaped {
  /// The data of `inspection.concluded`.
  static let shape = Shape(
    Self.init,
    .subject(\.notice, .id),
    .required("from", \.from, .day),
    .required("to", \.to, .day),
    .required("by", \.by, .id),
    .list("covered", \.covered, .object),
    .list("findings", \.findings, .text))
}
