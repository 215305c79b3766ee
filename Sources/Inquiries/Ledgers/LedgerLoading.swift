// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

import Digests
import Directives
import EventCoding
import Journals
import PosixFiles
import SegmentIndexes

/// A ledger while its lines are read.
struct LedgerLoading {
  /// The coder, once the first line is read.
  private(set) var coder: EventCoder?
  /// Whether so few lines are to be read that it would take longer to make what reads many.
  private var areFew = false
  /// Reads many lines, once there is one to read.
  private var decode: LineDecoder?
  /// The days that lines said.
  private var days = DayMemory()
  /// The events so far.
  private(set) var index = LedgerIndex()
  /// The first events, where they have indexes.
  private(set) var archive: LedgerArchive?
  /// Why reading stopped, if it did.
  private(set) var failure: LoadedLedger.Failure?
  /// When the last event was recorded.
  private var lastRecorded = Instant.distantPast

  /// Begins with nothing.
  init() {}

  /// Begins with the events that have indexes, and takes in those behind them; nil where there is
  /// no index, or where they do not lead to the lines behind them.
  init?(behindIndexesOf reader: JournalReader<PosixSource>) {
    guard let archive = LedgerArchive(reader) else { return nil }
    self.archive = archive
    coder = archive.coder
    index = LedgerIndex(archive)
    lastRecorded = index.events.last?.recordedTime ?? .distantPast
    prepare(for: reader.head)
    var loading = self
    var isJoined = true
    // Damage behind indexes may be that of indexes of another ledger: reading every line will tell.
    let isRead: Void? = try? reader.forEachLine(after: archive.watermark) { place, bytes in
      if place.sequence == archive.count {
        isJoined = LineFormat.predecessor(of: bytes) == archive.watermark.lastLeafHash
      }
      return isJoined && loading.take(bytes, at: place.sequence)
    }
    guard isRead != nil, isJoined, index.isSound, loading.failure == nil else { return nil }
    self = loading
  }

  /// Reads a whole journal, line by line.
  init<Source: JournalSource>(
    lineByLine reader: JournalReader<Source>
  ) throws(JournalError<Source.Failure>) {
    var loading = LedgerLoading()
    loading.prepare(for: reader.head)
    try reader.forEachLine { place, bytes in loading.take(bytes, at: place.sequence) }
    self = loading
  }

  /// Reads a whole journal on all cores; nil where anything is not in perfect order, so that it has
  /// to be read line by line to see what.
  init?<Source: JournalSource & Sendable>(sideBySide reader: JournalReader<Source>) {
    guard let walk = PieceWalk(reader, wave: 32), let opening = walk.firstLine,
      // Whatever is wrong with the first line is said by the walk through all lines.
      let decode = (try? EventCoder(openingLine: opening.span)).map({ LineDecoder($0) })
    else { return nil }
    coder = decode.coder
    prepare(for: reader.head)
    var last = Digest.zero
    let isInOrder = walk(tools: DayMemory.init) { bytes, piece, days in
      PieceLines(bytes, of: piece) { decode.next($0, &$1, &days) }
    } then: { runs in
      for run in runs {
        guard run.predecessor == last,
          !run.isFirst || run.made[0].sequence.rawValue == UInt64(run.segment.first),
          run.made.allSatisfy({ take($0) })
        else { return false }
        last = run.last
      }
      return true
    }
    guard isInOrder, index.events.count == reader.head.size, last == reader.head.lastLeafHash else {
      return nil
    }
  }

  /// The fewest events that are worth waking the other cores for.
  static let leastSideBySide = 4_096

  /// The most lines that are read sooner one by one: what tells at a glance what a line is has to
  /// be made from the shapes of all types.
  private static let few = 64

  /// Makes room for the events of a journal, as far as they were not read yet.
  ///
  /// What a commit says of their number is believed only as far as its bytes can hold them.
  mutating func prepare(for head: JournalHead) {
    areFew = head.size - index.events.count <= Self.few
    index.reserveCapacity(Swift.min(head.size, head.byteCount / Self.leastByteCount))
  }

  /// No line is shorter than its twelve attributes.
  private static let leastByteCount = 200

  /// The event of a line; of a ledger of which nothing is known yet, it is the first.
  private mutating func event(of line: Span<UInt8>) throws(LineError) -> Event {
    let coder: EventCoder
    if let known = self.coder { coder = known } else { coder = try EventCoder(openingLine: line) }
    self.coder = coder
    if areFew { return try coder.decodeLine(line) }
    let decode = self.decode ?? LineDecoder(coder)
    self.decode = decode
    return try decode(line, &days)
  }

  /// Takes the next line, and answers whether to go on.
  mutating func take(_ bytes: Span<UInt8>, at sequence: Int) -> Bool {
    do throws(LineError) {
      let event = try event(of: bytes)
      guard take(event) else {
        failure = .disorder(sequence: sequence)
        return false
      }
      return true
    } catch {
      failure = .line(error, sequence: sequence)
      return false
    }
  }

  /// Takes the next event, or answers false where it is not the next.
  private mutating func take(_ event: Event) -> Bool {
    guard event.sequence.rawValue == UInt64(index.events.count),
      event.recordedTime >= lastRecorded
    else { return false }
    lastRecorded = event.recordedTime
    index.apply(event)
    return true
  }
}
