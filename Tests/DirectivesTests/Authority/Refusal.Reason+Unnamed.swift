// Directive ledger · DirectivesTests — SPDX-License-Identifier: Apache-2.0

import Directives
import LedgerLiterals

extension Refusal.Reason {
  /// The reason without those who decide instead, on what and when.
  var unnamed: Self {
    if case .notDecider(let party, let deciders) = self {
      .notDecider(party, deciders.directive)
    } else {
      self
    }
  }

  /// A party does not decide in a directive; who does is not looked at.
  static func notDecider(_ party: PartyID, _ directive: DirectiveID) -> Self {
    .notDecider(
      party, Deciders(in: directive, on: .completion, at: "2026-06-10", parties: []))
  }
}
