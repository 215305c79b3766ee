// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import Directives

extension DirectiveSuperseded: Shaped {
  /// The data of `directive.superseded`.
  static let shape = Shape(
    Self.init,
    .subject(\.directive, .id),
    .list("by", \.by, .id),
    .optional("basis", \.basis, .text))
}
