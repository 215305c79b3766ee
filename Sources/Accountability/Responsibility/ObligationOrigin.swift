// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

public import Directives

/// Whom a directive bound in the first place; the identity of an obligation within its directive.
public enum ObligationOrigin: Hashable, Sendable {
  /// A party that was assigned, or a member of a group that was.
  case party(PartyID)
  /// The members of a group that nobody has named.
  case remainder(of: PartyID)
  /// Nobody.
  case nobody

  /// The party or group, if any.
  public var subject: PartyID? {
    switch self {
    case .party(let party), .remainder(of: let party): party
    case .nobody: nil
    }
  }
}

extension ObligationOrigin: Comparable {
  /// Parties first, then unnamed members, then nobody; each by identifier.
  public static func < (left: Self, right: Self) -> Bool {
    if left.rank != right.rank { return left.rank < right.rank }
    guard let first = left.subject, let second = right.subject else { return false }
    return first < second
  }

  /// The place of the case in the order.
  private var rank: Int {
    switch self {
    case .party: 0
    case .remainder: 1
    case .nobody: 2
    }
  }
}
