// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import Directives

extension PetitionRaised: Shaped {
  /// The data of `petition.raised`.
  static let shape = Shape(
    Self.init,
    .subject(\.petition, .id),
    .list("from", \.from, .id),
    .list("to", \.to, .id),
    .required("summary", \.summary, .line),
    .optional("directive", \.directive, .id),
    .optional("notice", \.notice, .id))
}
