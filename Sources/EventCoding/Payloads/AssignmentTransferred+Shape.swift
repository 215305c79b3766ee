// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import Directives

extension AssignmentTransferred: Shaped {
  /// The data of `assignment.transferred`.
  static let shape = Shape(
    Self.init,
    .subject(\.directive, .id),
    .required("from", \.from, .id),
    .required("to", \.to, .id),
    .required("role", \.role, .word),
    .required("reason", \.reason, .text),
    .optional("basis", \.basis, .text))
}
