// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// The events of a ledger by position: those of the archive, fetched when asked for, and those that
/// came after it.
public struct EventList: RandomAccessCollection, Sendable {
  /// The events before.
  private let archive: (any EventArchive)?
  /// The number of events before.
  private let start: Int
  /// What came after the archive.
  private var own: [Event] = []

  /// The events of an archive, and none behind it.
  init(_ archive: (any EventArchive)?) {
    self.archive = archive
    start = archive?.count ?? 0
  }

  /// The first position.
  public var startIndex: Int { 0 }
  /// The number of events.
  public var endIndex: Int { start + own.count }

  /// The event at a position, lent and not copied where it is in memory: whoever looks at a part of
  /// it counts no references to the others.
  public subscript(position: Int) -> Event {
    _read {
      if position < start, let archive {
        yield archive.event(at: SequenceNumber(UInt64(position)))
      } else {
        yield own.span[position - start]
      }
    }
  }

  /// What the event at a position says: of an event in memory, nothing else of it is touched.
  func body(at position: Int) -> EventBody {
    if position < start, let archive {
      return archive.event(at: SequenceNumber(UInt64(position))).body
    }
    return own.span[position - start].intent.body
  }

  /// Whether what the event at a position says is what is meant.
  ///
  /// Of an event in memory no reference is counted: a count stands beside what an event says, which
  /// would have to be fetched for it.
  @inline(__always)
  func says(_ isMeant: (EventBody) -> Bool, at position: Int) -> Bool {
    if position < start, let archive {
      return isMeant(archive.event(at: SequenceNumber(UInt64(position))).body)
    }
    return isMeant(own.span[position - start].intent.body)
  }

  /// Makes room for so many events, so that taking them in moves none of them again.
  mutating func reserveCapacity(_ count: Int) {
    own.reserveCapacity(Swift.max(0, count - start))
  }

  /// Adds an event.
  mutating func append(_ event: consuming Event) { own.append(event) }

  /// Takes out the last event, where it came after the archive.
  mutating func popLast() -> Event? { own.popLast() }
}
