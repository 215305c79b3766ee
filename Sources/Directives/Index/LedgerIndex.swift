// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// Every event of a ledger, grouped by what it is about: the one fold from which all else follows.
///
/// The first events may lie in an archive and are fetched from there when a question touches them;
/// every answer is the same as if all of them had been taken in one by one.
///
/// Invariant: `events[n].sequence` is n, and recorded times never decrease. Views are pure
/// functions of an index, an instant and a point of knowledge.
public struct LedgerIndex: Sendable {
  /// The events that were not taken in one by one, if there are such.
  private let archive: (any EventArchive)?
  /// The events, by sequence number.
  public private(set) var events: EventList
  /// Where the events that were taken in one by one stand, by their names.
  private var positions = EventPositions()
  /// What concerns each directive, in recorded order.
  public private(set) var directives: Shelves<DirectiveID>
  /// The withdrawals and supersessions of each directive; whether one stands is another matter.
  public private(set) var endings: Shelves<DirectiveID>
  /// What concerns each party itself: its registration, names, members, tenures, successors.
  public private(set) var parties: Shelves<PartyID>
  /// The issuance and inspections of each notice.
  public private(set) var notices: Shelves<NoticeID>
  /// The raising and answering of each petition.
  public private(set) var petitions: Shelves<PetitionID>
  /// The enrolments, revocations and delegations of each principal.
  public private(set) var principals: Shelves<ActorID>
  /// The retractions of each event; whether one of them stands is another matter.
  private(set) var retractionsByTarget: Shelves<EventID>
  /// The lists of which there is one.
  private var wholes: Shelves<IndexShelf.Whole>

  /// An index of nothing.
  public init() { self.init(archive: nil) }

  /// An index of the events of an archive.
  public init(_ archive: any EventArchive) { self.init(archive: archive) }

  /// An index of the events of an archive, or of nothing.
  private init(archive: (any EventArchive)?) {
    self.archive = archive
    events = EventList(archive)
    directives = Shelves(.directive, archive, shelf: { .directive($0) }) {
      if case .directive(let id) = $0 { id } else { nil }
    }
    endings = Shelves(.ending, archive, shelf: { .ending($0) }) {
      if case .ending(let id) = $0 { id } else { nil }
    }
    parties = Shelves(.party, archive, shelf: { .party($0) }) {
      if case .party(let id) = $0 { id } else { nil }
    }
    notices = Shelves(.notice, archive, shelf: { .notice($0) }) {
      if case .notice(let id) = $0 { id } else { nil }
    }
    petitions = Shelves(.petition, archive, shelf: { .petition($0) }) {
      if case .petition(let id) = $0 { id } else { nil }
    }
    principals = Shelves(.principal, archive, shelf: { .principal($0) }) {
      if case .principal(let id) = $0 { id } else { nil }
    }
    retractionsByTarget = Shelves(.retraction, archive, shelf: { .retraction($0) }) {
      if case .retraction(let id) = $0 { id } else { nil }
    }
    wholes = Shelves(.whole, archive, shelf: { .whole($0) }) {
      if case .whole(let list) = $0 { list } else { nil }
    }
  }

  /// Whether everything that was asked for was found as it was recorded; always so where nothing
  /// lies in an archive.
  public var isSound: Bool { archive?.isSound ?? true }

  /// Whether all events were taken in one by one, so that none has to be fetched.
  public var isWhole: Bool { archive == nil }

  /// How many events, from the first, lie in the archive.
  public var archivedCount: Int { archive?.count ?? 0 }

  /// The enrolments, revocations and delegations of all principals, in recorded order.
  public var principalEvents: [SequenceNumber] { wholes[.principals] ?? [] }
  /// The signatures, in recorded order.
  public var attestations: [SequenceNumber] { wholes[.attestations] ?? [] }
  /// The opening, the policies and the calendars.
  public var ledgerEvents: [SequenceNumber] { wholes[.ledger] ?? [] }
  /// The figures recorded about parties.
  public var measures: [SequenceNumber] { wholes[.measures] ?? [] }
  /// The retractions, in recorded order.
  public var retractions: [SequenceNumber] { wholes[.retractions] ?? [] }

  /// Makes room for so many events, so that taking them in moves none of them again.
  public mutating func reserveCapacity(_ eventCount: Int) {
    events.reserveCapacity(eventCount)
    positions.reserveCapacity(Swift.max(0, eventCount - archivedCount))
  }

  /// The opening of the ledger, once there is one.
  public var opening: LedgerOpened? {
    guard case .ledgerOpened(let opening)? = events.first?.body else { return nil }
    return opening
  }

  /// The offset in which the ledger counts its days.
  public var offset: UTCOffset { opening?.offset ?? .indochina }

  /// The position of the event of a name, if there is one.
  public func position(of id: EventID) -> SequenceNumber? {
    ownPosition(of: id) ?? archive?.position(of: id)
  }

  /// The position of the event of a name among those that were taken in one by one; nothing is
  /// fetched.
  public func ownPosition(of id: EventID) -> SequenceNumber? {
    positions.number(of: id) { events[$0].id == id }.map { SequenceNumber(UInt64($0)) }
  }

  /// Has events read ahead of the questions about them, where they lie in an archive.
  public func readAhead(_ sequences: some Sequence<SequenceNumber>) {
    archive?.readAhead(Array(sequences))
  }

  /// Has it found out at once which events were retracted, where they lie in an archive: who asks
  /// of every event spares asking of each.
  public func readRetractionsAhead() { _ = retractionsByTarget.keys }

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
    positions.makeRoom()
    let place = positions.place(of: event.id) { events[$0].id == event.id }
    positions.enter(events.count - 1, at: place)
    event.body.forEachShelf { put(event.sequence, on: $0) }
  }

  /// Takes the last event out again, as if it had never been applied.
  ///
  /// A batch is decided event by event on the index itself and taken out again when a later one is
  /// refused: a copy of a large index would cost as much memory once more. What lies in the archive
  /// stays.
  /// - Complexity: amortised constant.
  public mutating func removeLast() {
    guard let event = events.popLast() else { return }
    positions.remove(event.id, number: events.count)
    event.body.forEachShelf { removeLast(from: $0) }
  }

  /// Puts a position on a shelf.
  private mutating func put(_ sequence: SequenceNumber, on shelf: IndexShelf) {
    switch shelf {
    case .directive(let id): directives.append(sequence, of: id)
    case .ending(let id): endings.append(sequence, of: id)
    case .party(let id): parties.append(sequence, of: id)
    case .notice(let id): notices.append(sequence, of: id)
    case .petition(let id): petitions.append(sequence, of: id)
    case .principal(let id): principals.append(sequence, of: id)
    case .retraction(let id): retractionsByTarget.append(sequence, of: id)
    case .whole(let list): wholes.append(sequence, of: list)
    }
  }

  /// Takes the last position from a shelf.
  private mutating func removeLast(from shelf: IndexShelf) {
    switch shelf {
    case .directive(let id): directives.removeLast(of: id)
    case .ending(let id): endings.removeLast(of: id)
    case .party(let id): parties.removeLast(of: id)
    case .notice(let id): notices.removeLast(of: id)
    case .petition(let id): petitions.removeLast(of: id)
    case .principal(let id): principals.removeLast(of: id)
    case .retraction(let id): retractionsByTarget.removeLast(of: id)
    case .whole(let list): wholes.removeLast(of: list)
    }
  }
}
