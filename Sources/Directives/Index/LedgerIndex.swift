// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// Every event of a ledger, grouped by what it is about: the one fold from which all else follows.
///
/// Invariant: `events[n].sequence` is n, and recorded times never decrease. Views are pure
/// functions of an index, an instant and a point of knowledge.
public struct LedgerIndex: Sendable {
  /// The events, by sequence number.
  public private(set) var events: [Event] = []
  /// The position of each event by its name.
  public private(set) var positions: [EventID: SequenceNumber] = [:]
  /// What concerns each directive, in recorded order.
  public private(set) var directives: [DirectiveID: [SequenceNumber]] = [:]
  /// What concerns each party itself: its registration, names, members, tenures, successors.
  public private(set) var parties: [PartyID: [SequenceNumber]] = [:]
  /// The issuance and inspections of each notice.
  public private(set) var notices: [NoticeID: [SequenceNumber]] = [:]
  /// The raising and answering of each petition.
  public private(set) var petitions: [PetitionID: [SequenceNumber]] = [:]
  /// The enrolments, revocations and delegations of each principal.
  public private(set) var principals: [ActorID: [SequenceNumber]] = [:]
  /// The enrolments, revocations and delegations of all principals, in recorded order.
  public private(set) var principalEvents: [SequenceNumber] = []
  /// The signatures, in recorded order.
  public private(set) var attestations: [SequenceNumber] = []
  /// The opening, the policies and the calendars.
  public private(set) var ledgerEvents: [SequenceNumber] = []
  /// The figures recorded about parties.
  public private(set) var measures: [SequenceNumber] = []
  /// The retractions, in recorded order.
  public private(set) var retractions: [SequenceNumber] = []
  /// The retractions of each event, in recorded order; whether one of them stands is another
  /// matter.
  private(set) var retractionsByTarget: [EventID: [SequenceNumber]] = [:]
  /// Each party that a party succeeded to, by heir: who ended in its favour.
  public private(set) var predecessors: [PartyID: [PartyID]] = [:]

  /// An index of nothing.
  public init() {}

  /// Makes room for so many events, so that taking them in moves none of them again.
  public mutating func reserveCapacity(_ eventCount: Int) {
    events.reserveCapacity(eventCount)
    positions.reserveCapacity(eventCount)
  }

  /// The opening of the ledger, once there is one.
  public var opening: LedgerOpened? {
    guard case .ledgerOpened(let opening)? = events.first?.body else { return nil }
    return opening
  }

  /// The offset in which the ledger counts its days.
  public var offset: UTCOffset { opening?.offset ?? .indochina }

  /// Takes in the next event.
  ///
  /// Cannot fail: what may be refused has been refused before.
  ///
  /// - Precondition: `event.sequence` is the number of events so far.
  /// - Complexity: amortised constant.
  public mutating func apply(_ event: Event) {
    precondition(
      event.sequence.rawValue == events.count,
      "event \(event.sequence) applied as number \(events.count)")
    events.append(event)
    positions[event.id] = event.sequence
    file(event.body, at: event.sequence)
  }

  /// Takes the last event out again, as if it had never been applied.
  ///
  /// A batch is decided event by event on the index itself and taken out again when a later one is
  /// refused: a copy of a large index would cost as much memory once more.
  /// - Complexity: amortised constant.
  public mutating func removeLast() {
    guard let event = events.popLast() else { return }
    positions[event.id] = nil
    unfile(event.body)
  }

  /// Enters a position where its event belongs.
  private mutating func file(_ body: EventBody, at sequence: SequenceNumber) {
    switch IndexShelf(of: body) {
    case .directive(let id): directives[id, default: []].append(sequence)
    case .party(let id): parties[id, default: []].append(sequence)
    case .notice(let id): notices[id, default: []].append(sequence)
    case .petition(let id): petitions[id, default: []].append(sequence)
    case .principal(let id):
      principals[id, default: []].append(sequence)
      principalEvents.append(sequence)
    case .attestations: attestations.append(sequence)
    case .ledger: ledgerEvents.append(sequence)
    case .measures: measures.append(sequence)
    case .retractions: retractions.append(sequence)
    }
    switch body {
    case .partySucceeded(let event):
      for heir in event.heirs { predecessors[heir.party, default: []].append(event.party) }
    case .eventRetracted(let event):
      retractionsByTarget[event.event, default: []].append(sequence)
    default: break
    }
  }

  /// Takes out the last position from where its event belongs.
  private mutating func unfile(_ body: EventBody) {
    switch IndexShelf(of: body) {
    case .directive(let id): directives.removeLast(of: id)
    case .party(let id): parties.removeLast(of: id)
    case .notice(let id): notices.removeLast(of: id)
    case .petition(let id): petitions.removeLast(of: id)
    case .principal(let id):
      principals.removeLast(of: id)
      principalEvents.removeLast()
    case .attestations: attestations.removeLast()
    case .ledger: ledgerEvents.removeLast()
    case .measures: measures.removeLast()
    case .retractions: retractions.removeLast()
    }
    switch body {
    case .partySucceeded(let event):
      for heir in event.heirs { predecessors.removeLast(of: heir.party) }
    case .eventRetracted(let event): retractionsByTarget.removeLast(of: event.event)
    default: break
    }
  }
}

extension Dictionary {
  /// Takes out the last entry of a key's list, and the key with its only entry.
  fileprivate mutating func removeLast<Entry>(of key: Key) where Value == [Entry] {
    self[key]?.removeLast()
    if self[key]?.isEmpty == true { self[key] = nil }
  }
}
