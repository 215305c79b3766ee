// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import Directives

extension DeadlineChanged: Shaped {
  /// The data of `deadline.changed`.
  static let shape = Shape(
    Self.init,
    .subject(\.directive, .id),
    .required("deadline", \.deadline, .deadline),
    .required("reason", \.reason, .text),
    .required("by", \.by, .id),
    .optional("basis", \.basis, .text),
    .optional("request", \.request, .id),
    .list("parties", \.parties, .id))
}
