// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

public import Directives

/// Who has a role, or why nobody can be named.
public enum Holder: Hashable, Sendable {
  /// A party.
  case party(PartyID)
  /// The last party ended and no heir to this duty is decided.
  case undecided(after: PartyID)
  /// A group whose members for this directive nobody has resolved.
  case unresolved(group: PartyID)
  /// The members of a group that its source counts and does not name.
  case membersUnnamed(group: PartyID, known: Int, size: Int)
  /// Nobody was named.
  case nobody

  /// The party, if one can be named.
  public var party: PartyID? {
    guard case .party(let party) = self else { return nil }
    return party
  }

  /// The party or group that the answer is about, if any.
  public var subject: PartyID? {
    switch self {
    case .party(let party), .undecided(after: let party): party
    case .unresolved(let group), .membersUnnamed(let group, _, _): group
    case .nobody: nil
    }
  }

  /// Whether the last party ended and no heir is decided.
  public var isUndecided: Bool {
    if case .undecided = self { true } else { false }
  }

  /// Whether the members of a group are not, or not all, known.
  public var isUnresolved: Bool {
    switch self {
    case .unresolved, .membersUnnamed: true
    case .party, .undecided, .nobody: false
    }
  }
}
