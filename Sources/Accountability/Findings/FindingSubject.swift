// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

public import Directives

/// What a finding is about.
public enum FindingSubject: Hashable, Sendable {
  /// A directive.
  case directive(DirectiveID)
  /// A party.
  case party(PartyID)
  /// A notice.
  case notice(NoticeID)
  /// A petition.
  case petition(PetitionID)
  /// Whoever records.
  case actor(ActorID)

  /// The text of the identifier.
  public var rawValue: String {
    switch self {
    case .directive(let directive): directive.rawValue
    case .party(let party): party.rawValue
    case .notice(let notice): notice.rawValue
    case .petition(let petition): petition.rawValue
    case .actor(let actor): actor.rawValue
    }
  }
}

extension FindingSubject: Comparable {
  /// Directives, parties, notices, petitions, actors; each by the bytes of its identifier, which
  /// is ASCII.
  public static func < (left: Self, right: Self) -> Bool {
    left.rank != right.rank ? left.rank < right.rank : left.rawValue < right.rawValue
  }

  /// The place of the kind in the order.
  private var rank: Int {
    switch self {
    case .directive: 0
    case .party: 1
    case .notice: 2
    case .petition: 3
    case .actor: 4
    }
  }
}
