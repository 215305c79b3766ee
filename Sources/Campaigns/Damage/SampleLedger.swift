// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import Digests
import Directives
import JournalWriters
import Journals
import LedgerEngine
import SimulatedDisks

/// A ledger of several segments, written by the production code, with all that was ever promised.
struct SampleLedger: Sendable {
  /// One line and where it stands.
  struct Line: Hashable, Sendable {
    /// Its position.
    let sequence: Int
    /// Its segment.
    let segment: SegmentName
    /// Its bytes in the segment, without the newline.
    let bytes: Range<Int>
  }

  /// The files.
  private(set) var source = MemorySource()
  /// The lines in order.
  private(set) var lines: [Line] = []
  /// Each receipt that was given, with the name of its event.
  private(set) var receipts: [SubmissionReceipt] = []
  /// The files as they were after each batch, oldest first; the last are those of `source`.
  private(set) var past: [MemorySource] = []

  /// Writes a ledger of at least so many bytes, in segments of about `segmentByteCount`.
  init(byteCount: Int, segmentByteCount: Int, seed: UInt64) throws {
    let store = MemoryStore()
    let options = WriterOptions(segmentByteCount: segmentByteCount)
    var draw = Chance(seed: seed)
    var now = Instant(clamping: 1_780_000_000_000)
    receipts.append(
      try Ledger<MemoryStore>.creating(store, opening: Self.opening(), options: options) { now })
    past.append(Self.files(of: store))
    var ledger = try Ledger(reading: store, options: options)
    var count = 0
    while past.last.map(Self.byteCount) ?? 0 < byteCount {
      let batch = try (0..<1 + draw.below(4)).map { _ in
        count += 1
        return try Self.party(count, words: 5 + draw.below(60))
      }
      now = Instant(clamping: now.milliseconds + 60_000)
      receipts += try ledger.submit(Submission(batch)) { now }.receipts
      past.append(Self.files(of: store))
    }
    source = past.last ?? source
    lines = Self.lines(of: source)
  }

  /// The names of the segments in order.
  var segments: [SegmentName] {
    source.files.keys.compactMap { SegmentName(text: $0.name) }.sorted()
  }

  /// The bytes of a line, without the newline.
  func text(_ line: Line) -> [UInt8] {
    Array(source.files[.segment(line.segment), default: []][line.bytes])
  }

  /// The number of bytes of all lines.
  static func byteCount(_ source: MemorySource) -> Int {
    source.files.filter { $0.key.folder == .events }.reduce(0) { $0 + $1.value.count }
  }

  /// Where the lines of some files stand.
  private static func lines(of source: MemorySource) -> [Line] {
    var lines: [Line] = []
    for segment in source.files.keys.compactMap({ SegmentName(text: $0.name) }).sorted() {
      var start = 0
      for (offset, byte) in source.files[.segment(segment), default: []].enumerated()
      where byte == UInt8(ascii: "\n") {
        lines.append(Line(sequence: lines.count, segment: segment, bytes: start..<offset))
        start = offset + 1
      }
    }
    return lines
  }

  /// The files of a store that are a ledger.
  private static func files(of store: MemoryStore) -> MemorySource {
    var source = MemorySource()
    source.files[.commit] = store.contents(.commit)
    // A memory disk without faults refuses nothing.
    for name in (try? store.names(in: .events)) ?? [] {
      guard let segment = SegmentName(text: name) else { continue }
      source.files[.segment(segment)] = store.contents(.segment(segment))
    }
    return source
  }

  /// The opening.
  static func opening() throws -> Intent {
    Intent(
      id: try EventID("ledger#opened"), time: Instant(clamping: 1_767_200_400_000),
      actor: try ActorID("clerk"),
      body: .ledgerOpened(
        LedgerOpened(
          origin: try LedgerOrigin("ledger.example/damage"), format: 1, name: "Sổ thử hỏng",
          offset: .indochina, policy: .strict)))
  }

  /// The registration of a party whose name has so many words.
  static func party(_ number: Int, words: Int) throws -> Intent {
    let name = (0..<words).map { "xã thứ \($0 &* number % 97)" }.joined(separator: " ")
    return Intent(
      id: try EventID("xa-\(number)#registered"), time: Instant(clamping: 1_767_200_400_000),
      actor: try ActorID("clerk"),
      body: .partyRegistered(
        PartyRegistered(party: try PartyID("xa-\(number)"), kind: .organization, name: name)))
  }
}
