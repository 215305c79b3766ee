// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import Directives

extension PartyRegistered: Shaped {
  /// The data of `party.registered`.
  static let shape = Shape(
    Self.init,
    .subject(\.party, .id),
    .required("kind", \.kind, .word),
    .required("name", \.name, .line),
    .optional("short", \.short, .line),
    .optional("parent", \.parent, .id),
    .optional("scope", \.scope, .word),
    .list("members", \.members, .id),
    .optional("size", \.size, .count),
    .optional("head", \.head, .id),
    .list("fields", \.fields, .line),
    .optional("basis", \.basis, .text))
}
