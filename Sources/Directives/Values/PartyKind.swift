// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// What a party is.
public enum PartyKind: String, CaseIterable, Hashable, Sendable {
  /// A body: a department, a committee, a commune.
  case organization
  /// A post that persons hold one after the other.
  case office
  /// A human being.
  case person
  /// A set of parties that is addressed as one.
  case group
}
