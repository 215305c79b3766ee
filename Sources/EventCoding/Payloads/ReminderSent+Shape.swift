// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import Directives

extension ReminderSent: Shaped {
  /// The data of `reminder.sent`.
  static let shape = Shape(
    Self.init,
    .subject(\.directive, .id),
    .list("to", \.to, .id),
    .required("by", \.by, .id),
    .optional("document", \.document, .text),
    .optional("note", \.note, .text))
}
