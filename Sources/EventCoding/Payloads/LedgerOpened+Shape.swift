// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import Directives

extension LedgerOpened: Shaped {
  /// The data of `ledger.opened`; the origin is also the subject, so that the line explains itself.
  static let shape = Shape(
    Self.init,
    .origin("origin", \.origin),
    .required("format", \.format, .formatVersion),
    .required("name", \.name, .line),
    .required("offset", \.offset, .offset),
    .required("policy", \.policy, .word),
    .optional("signatures", \.signatures, .word))
}
