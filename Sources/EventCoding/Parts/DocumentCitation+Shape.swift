// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import Directives

extension DocumentCitation: Shaped {
  /// A document referred to, inside `notice.issued`.
  static let shape = Shape(
    Self.init,
    .required("number", \.number, .line),
    .optional("date", \.date, .day),
    .optional("issuer", \.issuer, .line))
}
