// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// How the principal who records an event has to be tied to what it says.
public enum AuthorityTie: String, CaseIterable, Hashable, Sendable {
  /// Not at all: the right is enough.
  case none
  /// It acts for the issuer or the concluder of the notice.
  case office
  /// It acts for the party that the event is a word of.
  case party
  /// It acts for whoever decides, and is not of the claimant.
  case decider
}
