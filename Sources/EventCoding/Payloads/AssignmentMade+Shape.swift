// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import Directives

extension AssignmentMade: Shaped {
  /// The data of `assignment.made`.
  static let shape = Shape(
    Self.init,
    .subject(\.directive, .id),
    .required("party", \.party, .id),
    .required("role", \.role, .word),
    .optional("under", \.under, .id),
    .optional("basis", \.basis, .text))
}
