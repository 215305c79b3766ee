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
  /// Reads the lines, once there is one to read.
  private var decode: LineDecoder?
  /// The days that lines said.
  private var days = DayMemory()
  /// The events so far.
  private(set) var index = LedgerIndex()
  /// The first events, where they have indexes.
  private(set) var archive: LedgerArchive<PosixSource>?
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
    let isForFew = reader.head.size - archive.count <= Self.few
    var loading = self
    var isJoined = true
    // Damage behind indexes may be that of indexes of another ledger: reading every line will tell.
    let isRead: Void? = try? reader.forEachLine(after: archive.watermark) { place, bytes in
      if place.sequence == archive.count {
        isJoined = LineFormat.predecessor(of: bytes) == archive.watermark.lastLeafHash
      }
      return isJoined && loading.take(bytes, at: place.sequence, isForFew ? archive.coder : nil)
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
      LinesRead(bytes, of: piece, decode, &days)
    } then: { runs in
      for run in runs {
        guard run.predecessor == last, run.events.allSatisfy({ take($0) }) else { return false }
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

  /// The most lines that are read sooner as they come than by what has to be made first to tell at
  /// a glance what they are.
  private static let few = 64

  /// Makes room for the events of a journal.
  ///
  /// What a commit says of their number is believed only as far as its bytes can hold them.
  mutating func prepare(for head: JournalHead) {
    index.reserveCapacity(Swift.min(head.size, head.byteCount / Self.leastByteCount))
  }

  /// No line is shorter than its twelve attributes.
  private static let leastByteCount = 200

  /// What reads the lines; of a ledger of which nothing is known yet, by its first line.
  private mutating func decoder(openedBy line: Span<UInt8>) throws(LineError) -> LineDecoder {
    if let decode { return decode }
    let coder: EventCoder
    if let known = self.coder { coder = known } else { coder = try EventCoder(openingLine: line) }
    self.coder = coder
    let decode = LineDecoder(coder)
    self.decode = decode
    return decode
  }

  /// Takes the next line, and answers whether to go on.
  ///
  /// - Parameter coder: reads the line, where it is one of few.
  mutating func take(
    _ bytes: Span<UInt8>, at sequence: Int, _ coder: EventCoder? = nil
  ) -> Bool {
    do throws(LineError) {
      let event =
        if let coder { try coder.decodeLine(bytes) } else {
          try decoder(openedBy: bytes)(bytes, &days)
        }
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
