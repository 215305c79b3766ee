// Directive ledger · SegmentIndexes — SPDX-License-Identifier: Apache-2.0

public import Digests
public import Directives
public import EventCoding
public import Journals
import Synchronization
import WorkSharing

/// The events of a ledger as far as its segments have indexes: each is read when it is asked for.
///
/// Only such indexes count that hang together, each beginning with the hash of the line at which
/// the one before it ends. A line is held against the key of its hash before it is read; so nothing
/// rests on a line that was changed since it was indexed. What is missing, or is not as it was,
/// makes the archive unsound, and whatever was asked of it has to be asked of the whole ledger.
public final class LedgerArchive: EventArchive {
  /// A desk at which one thread reads, and seldom another, which waits.
  private final class SharedDesk: Sendable {
    /// The desk once it is needed, and nothing before.
    let place: Mutex<[ArchiveDesk]>

    /// Takes a desk that is needed already, if there is one.
    init(_ desk: ArchiveDesk? = nil) { place = Mutex(desk.map { [$0] } ?? []) }
  }

  /// The most desks.
  private static let deskLimit = 32
  /// The most files that each desk but the first keeps open, so that all of them stay below the
  /// 1,024 that a process may have, as a rule.
  private static let fileLimit = 16

  /// What stands on shelves.
  private struct KnownShelves {
    /// The shelves that were asked for.
    var shelves: [IndexShelf: [SequenceNumber]] = [:]
    /// The kinds of which every shelf is known.
    var kinds: Set<IndexShelf.Kind> = []
  }

  /// Where the files are read.
  public let files: SourceFiles
  /// Reads the lines.
  public let coder: EventCoder
  /// How far the indexes reach.
  public let watermark: Watermark
  /// The kinds of shelf on which something stands.
  private let kinds: Set<IndexShelf.Kind>
  /// As many desks as threads may read at once.
  private let desks: [SharedDesk]
  /// The first of them, before anything was read at it.
  private let first: ArchiveDesk
  /// Opens a further desk; nil where the indexes are no longer what they were.
  ///
  /// Nothing is shared with the first one: that two threads count the same references at once would
  /// cost more than what is opened anew.
  private let open: @Sendable () -> ArchiveDesk?
  /// Whether a further desk could not be opened.
  private let isMissingDesk = Atomic(false)
  /// The shelves that are known.
  private let known = Mutex(KnownShelves())

  /// Opens the indexes of a ledger; nil where not even its first segment has one.
  public init?<Source: JournalSource & Sendable>(_ reader: JournalReader<Source>) {
    files = SourceFiles(reader.source)
    let indexes = SegmentIndex.all(of: reader, in: files)
    guard let last = indexes.last, let desk = ArchiveDesk(indexes, in: files) else { return nil }
    coder = desk.coder
    watermark = last.header.watermark
    kinds = Set(
      IndexShelf.Kind.allCases.filter { kind in
        indexes.contains { !$0.header.counts.shelves(of: kind).isEmpty }
      })
    first = desk
    let others = Swift.min(OwnThread.processorCount, Self.deskLimit) - 1
    desks = [SharedDesk(desk)] + (0..<others).map { _ in SharedDesk() }
    open = { [watermark] in
      let files = SourceFiles(reader.source, keeping: Self.fileLimit)
      let indexes = SegmentIndex.all(of: reader, in: files)
      return indexes.last?.header.watermark == watermark ? ArchiveDesk(indexes, in: files) : nil
    }
  }

  /// The number of events.
  public var count: Int { watermark.size }
  /// Whether everything was found as it was recorded.
  public var isSound: Bool {
    !isMissingDesk.load(ordering: .relaxed)
      && desks.allSatisfy { $0.place.withLock { $0.allSatisfy(\.isSound) } }
  }

  /// The event at a position, read and decoded where it was not lately.
  public func event(at sequence: SequenceNumber) -> Event { read { $0.event(at: sequence) } }

  /// Reads events ahead of the questions about them, on all cores, in place of those read before.
  public func readAhead(_ sequences: [SequenceNumber]) {
    let count = count
    let sorted = sequences.filter { $0.rawValue < count }.sorted()
    let held = HeldEvents(
      SideBySide.runs(of: HeldEvents.runLimit, sorted[...]) { run in read { $0.ahead(run) } })
    for shared in desks {
      shared.place.withLock { desk in
        for place in desk.indices { desk[place].held = held }
      }
    }
  }

  /// The leaf hash of the line at a position; nil where it is not the one that was indexed.
  public func leafHash(at sequence: SequenceNumber) -> Digest? {
    read { $0.leafHash(at: sequence) }
  }

  /// The position of the event of a name.
  public func position(of id: EventID) -> SequenceNumber? { read { $0.position(of: id) } }

  /// What stands on a shelf.
  public func sequences(on shelf: IndexShelf) -> [SequenceNumber] {
    let found = known.withLock { known in
      known.shelves[shelf] ?? (known.kinds.contains(shelf.kind) ? [] : nil)
    }
    if let found { return found }
    let read = read { $0.sequences(on: shelf) }
    known.withLock { $0.shelves[shelf] = read }
    return read
  }

  /// Whether anything stands on a shelf of a kind.
  public func holdsShelves(of kind: IndexShelf.Kind) -> Bool { kinds.contains(kind) }

  /// The shelves of a kind on which something stands; what stands there is known from then on.
  public func shelves(of kind: IndexShelf.Kind) -> [IndexShelf] {
    let shelves = read { $0.shelves(of: kind) }
    known.withLock { known in
      known.kinds.insert(kind)
      known.shelves.merge(shelves) { $1 }
    }
    return Array(shelves.keys)
  }

  /// Reads at the desk of the thread that asks.
  private func read<Result>(_ body: (inout ArchiveDesk) -> Result) -> Result {
    desks[OwnThread.number % desks.count].place.withLock { desk in
      if desk.isEmpty {
        let opened = open()
        if opened == nil { isMissingDesk.store(true, ordering: .relaxed) }
        desk = [opened ?? first]
      }
      return body(&desk[0])
    }
  }
}

extension SegmentIndex {
  /// The indexes of the first segments, as many as hang together and lie before the end of the
  /// journal.
  static func all<Source: JournalSource>(
    of reader: JournalReader<Source>, in files: SourceFiles
  ) -> [SegmentIndex] {
    var indexes: [SegmentIndex] = []
    var end = Watermark.empty
    for (place, extent) in reader.segments.enumerated() {
      guard extent.name.first == end.size,
        let index = Self(of: extent.name, in: files, upTo: extent.bytes.upperBound),
        index.header.predecessor == end.lastLeafHash
      else { break }
      end = index.header.watermark
      indexes.append(index)
      // Of all segments but the last, the index must reach to the end.
      let isWhole = end.offset == extent.bytes.upperBound
      if !isWhole || place == reader.segments.count - 1 { break }
    }
    // What reaches beyond the journal, or ends with it in another line, is of another one.
    guard end.size < reader.head.size || end == reader.head.watermark else { return [] }
    return indexes
  }
}
