// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

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
  /// The events so far.
  private(set) var index = LedgerIndex()
  /// Why reading stopped, if it did.
  private(set) var failure: LoadedLedger.Failure?
  /// When the last event was recorded.
  private var lastRecorded = Instant.distantPast

  /// Begins with nothing.
  init() {}

  /// Begins with the events that have indexes, and takes in those behind them; nil where there is
  /// no index, or where they do not lead to the lines behind them.
  init?(
    behindIndexesOf reader: JournalReader<PosixSource>
  ) throws(JournalError<FileError>) {
    guard let archive = LedgerArchive(reader) else { return nil }
    coder = archive.coder
    index = LedgerIndex(archive)
    lastRecorded = index.events.last?.recordedTime ?? .distantPast
    var loading = self
    var isJoined = true
    try reader.forEachLine(after: archive.watermark) { place, bytes in
      if place.sequence == archive.count {
        isJoined = LineFormat.predecessor(of: bytes) == archive.watermark.lastLeafHash
      }
      return isJoined && loading.take(bytes, at: place.sequence)
    }
    guard isJoined, index.isSound, loading.failure == nil else { return nil }
    self = loading
  }

  /// Makes room for the events of a journal.
  ///
  /// What a commit says of their number is believed only as far as its bytes can hold them.
  mutating func prepare(for head: JournalHead) {
    index.reserveCapacity(Swift.min(head.size, head.byteCount / Self.leastByteCount))
  }

  /// No line is shorter than its twelve attributes.
  private static let leastByteCount = 200

  /// The coder; of a ledger of which nothing is known yet, by its first line.
  private mutating func opened(by line: Span<UInt8>) throws(LineError) -> EventCoder {
    if let coder { return coder }
    let coder = try EventCoder(openingLine: line)
    self.coder = coder
    return coder
  }

  /// Takes the next line, and answers whether to go on.
  mutating func take(_ bytes: Span<UInt8>, at sequence: Int) -> Bool {
    do throws(LineError) {
      let decode: LineDecoder
      if let known = self.decode {
        decode = known
      } else {
        decode = LineDecoder(try opened(by: bytes))
        self.decode = decode
      }
      let event = try decode(bytes)
      guard event.sequence.rawValue == UInt64(index.events.count),
        event.recordedTime >= lastRecorded
      else {
        failure = .disorder(sequence: sequence)
        return false
      }
      lastRecorded = event.recordedTime
      index.apply(event)
      return true
    } catch {
      failure = .line(error, sequence: sequence)
      return false
    }
  }
}
