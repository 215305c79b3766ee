// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import Directives

extension EventRetracted: Shaped {
  /// The data of `event.retracted`.
  static let shape = Shape(
    Self.init,
    .subject(\.event, .id),
    .required("reason", \.reason, .text),
    .optional("replacement", \.replacement, .id))
}
