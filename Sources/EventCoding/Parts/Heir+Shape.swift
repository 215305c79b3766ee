// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import Directives

extension Heir: Shaped {
  /// A party that takes over, inside `party.succeeded`.
  static let shape = Shape(
    Self.init,
    .required("party", \.party, .id),
    .list("fields", \.fields, .line))
}
