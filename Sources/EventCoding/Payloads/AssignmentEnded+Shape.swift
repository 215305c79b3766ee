// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import Directives

extension AssignmentEnded: Shaped {
  /// The data of `assignment.ended`.
  static let shape = Shape(
    Self.init,
    .subject(\.directive, .id),
    .required("party", \.party, .id),
    .required("role", \.role, .word),
    .required("reason", \.reason, .text))
}
