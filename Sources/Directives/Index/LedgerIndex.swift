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
  let archive: (any EventArchive)?
  /// The events, by sequence number.
  public private(set) var events: EventList
  /// Where the events that were taken in one by one stand, by their names.
  private var positions = HashedNumbers()
  /// The shelves on which they stand.
  private(set) var shelves = ShelfTable()

  /// An index of nothing.
  public init() { self.init(archive: nil) }

  /// An index of the events of an archive.
  public init(_ archive: any EventArchive) { self.init(archive: archive) }

  /// An index of the events of an archive, or of nothing.
  private init(archive: (any EventArchive)?) {
    self.archive = archive
    events = EventList(archive)
  }

  /// Whether everything that was asked for was found as it was recorded; always so where nothing
  /// lies in an archive.
  public var isSound: Bool { archive?.isSound ?? true }

  /// Whether all events were taken in one by one, so that none has to be fetched.
  public var isWhole: Bool { archive == nil }

  /// How many events, from the first, lie in the archive.
  public var archivedCount: Int { archive?.count ?? 0 }

  /// The enrolments, revocations and delegations of all principals, in recorded order.
  public var principalEvents: [SequenceNumber] { sequences(on: .whole(.principals)) }
  /// The signatures, in recorded order.
  public var attestations: [SequenceNumber] { sequences(on: .whole(.attestations)) }
  /// The opening, the policies and the calendars.
  public var ledgerEvents: [SequenceNumber] { sequences(on: .whole(.ledger)) }
  /// The figures recorded about parties.
  public var measures: [SequenceNumber] { sequences(on: .whole(.measures)) }
  /// The retractions, in recorded order.
  public var retractions: [SequenceNumber] { sequences(on: .whole(.retractions)) }

  /// Makes room for so many events, so that taking them in moves none of them again.
  public mutating func reserveCapacity(_ eventCount: Int) {
    events.reserveCapacity(eventCount)
    positions.reserveCapacity(Swift.max(0, eventCount - archivedCount))
    shelves.reserveCapacity(Swift.max(0, eventCount - archivedCount))
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
    positions.number(of: id.hashValue) { events[$0].id == id }.map { SequenceNumber(UInt64($0)) }
  }

  /// Has events read ahead of the questions about them, where they lie in an archive.
  public func readAhead(_ sequences: some Sequence<SequenceNumber>) {
    archive?.readAhead(Array(sequences))
  }

  /// Has it found out at once which events were retracted, where they lie in an archive: who asks
  /// of every event spares asking of each.
  public func readRetractionsAhead() { _ = shelves(of: .retraction) }

  /// Takes in the next event.
  ///
  /// Cannot fail: what may be refused has been refused before. Of a log that was never checked two
  /// events may have one name: then the later one counts.
  ///
  /// - Precondition: `event.sequence` is the number of events so far.
  /// - Complexity: amortised constant.
  public mutating func apply(_ event: consuming Event) {
    let (number, id, type) = (events.count, event.id, event.body.type)
    precondition(
      event.sequence.rawValue == number, "event \(event.sequence) applied as number \(number)")
    positions.makeRoom()
    let place = positions.place(of: id.hashValue) { events[$0].id == id }
    positions.enter(number, at: place)
    event.body.forEachShelf { shelves.append(number, of: type, to: $0) }
    events.append(event)
  }

  /// Takes the last event out again, as if it had never been applied.
  ///
  /// A batch is decided event by event on the index itself and taken out again when a later one is
  /// refused: a copy of a large index would cost as much memory once more. What lies in the archive
  /// stays.
  /// - Complexity: amortised constant.
  public mutating func removeLast() {
    guard let event = events.popLast() else { return }
    positions.remove(events.count, of: event.id.hashValue)
    // What began two shelves began this one first.
    for shelf in event.body.shelves.reversed() { shelves.removeLast(from: shelf) }
  }
}
