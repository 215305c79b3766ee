// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import Directives

extension DirectiveWithdrawn: Shaped {
  /// The data of `directive.withdrawn`.
  static let shape = Shape(
    Self.init,
    .subject(\.directive, .id),
    .required("reason", \.reason, .text),
    .optional("basis", \.basis, .text))
}
