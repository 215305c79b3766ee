// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// A list of an index on which events stand that belong together.
public enum IndexShelf: Hashable, Sendable {
  /// What concerns a directive.
  case directive(DirectiveID)
  /// The withdrawals and supersessions of a directive; whether one stands is another matter.
  case ending(DirectiveID)
  /// What concerns a party itself: its registration, names, members, tenures, successors.
  case party(PartyID)
  /// The issuance and inspections of a notice.
  case notice(NoticeID)
  /// The raising and answering of a petition.
  case petition(PetitionID)
  /// The enrolments, revocations and delegations of a principal.
  case principal(ActorID)
  /// The retractions of an event; whether one of them stands is another matter.
  case retraction(EventID)
  /// One of the lists of which there is one in a ledger.
  case whole(Whole)

  /// A list of which there is one in a ledger.
  public enum Whole: String, CaseIterable, Hashable, Sendable {
    /// The enrolments, revocations and delegations of all principals.
    case principals
    /// The signatures.
    case attestations
    /// What concerns the ledger: its opening, policies and calendars.
    case ledger
    /// The figures.
    case measures
    /// The retractions.
    case retractions
  }

  /// What a shelf is about; the numbers stand in files and never change.
  public enum Kind: UInt8, CaseIterable, Hashable, Sendable {
    case directive = 1
    case party = 2
    case notice = 3
    case petition = 4
    case principal = 5
    case retraction = 6
    case whole = 7
    case ending = 8
  }

  /// The kind.
  public var kind: Kind {
    switch self {
    case .directive: .directive
    case .ending: .ending
    case .party: .party
    case .notice: .notice
    case .petition: .petition
    case .principal: .principal
    case .retraction: .retraction
    case .whole: .whole
    }
  }

  /// What tells it from the others of its kind.
  public var name: String {
    switch self {
    case .directive(let id), .ending(let id): id.rawValue
    case .party(let id): id.rawValue
    case .notice(let id): id.rawValue
    case .petition(let id): id.rawValue
    case .principal(let id): id.rawValue
    case .retraction(let id): id.rawValue
    case .whole(let list): list.rawValue
    }
  }

  /// Takes a name that `name` would give, or answers nil.
  public init?(_ kind: Kind, name: String) {
    let shelf: IndexShelf? =
      switch kind {
      case .directive: (try? DirectiveID(name)).map { .directive($0) }
      case .ending: (try? DirectiveID(name)).map { .ending($0) }
      case .party: (try? PartyID(name)).map { .party($0) }
      case .notice: (try? NoticeID(name)).map { .notice($0) }
      case .petition: (try? PetitionID(name)).map { .petition($0) }
      case .principal: (try? ActorID(name)).map { .principal($0) }
      case .retraction: (try? EventID(name)).map { .retraction($0) }
      case .whole: Whole(rawValue: name).map { .whole($0) }
      }
    guard let shelf else { return nil }
    self = shelf
  }
}
