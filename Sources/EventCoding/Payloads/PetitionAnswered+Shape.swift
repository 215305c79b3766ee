// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import Directives

extension PetitionAnswered: Shaped {
  /// The data of `petition.answered`.
  static let shape = Shape(
    Self.init,
    .subject(\.petition, .id),
    .required("mode", \.mode, .word),
    .required("by", \.by, .id),
    .optional("document", \.document, .text),
    .optional("note", \.note, .text))
}
