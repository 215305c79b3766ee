// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// How the principal who records an event has to be tied to what it says.
public enum AuthorityTie: String, CaseIterable, Hashable, Sendable {
  /// Not at all: the right is enough.
  case none
  /// It acts for the issuer or the concluder of the notice, and settles no request of its own.
  case office
  /// It acts for the party that the event is a word of.
  case party
  /// It acts for whoever decides, which follows the directive or ordered it, not for the claimant.
  case decider
}
