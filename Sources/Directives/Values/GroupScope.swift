// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// Whether the members of a group are known.
public enum GroupScope: String, CaseIterable, Hashable, Sendable {
  /// The members are known at every instant.
  case closed
  /// The members are still to be resolved by later events.
  case open
}
