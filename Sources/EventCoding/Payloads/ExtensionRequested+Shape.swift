// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import Directives

extension ExtensionRequested: Shaped {
  /// The data of `extension.requested`.
  static let shape = Shape(
    Self.init,
    .subject(\.directive, .id),
    .required("party", \.party, .id),
    .optional("deadline", \.deadline, .deadline),
    .required("reason", \.reason, .text),
    .optional("document", \.document, .text))
}
