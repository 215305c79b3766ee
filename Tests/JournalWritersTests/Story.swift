// Directive ledger · JournalWritersTests — SPDX-License-Identifier: Apache-2.0

import JournalWriters
import Journals
import MerkleTrees
import SimulatedDisks
import Testing

/// A writer's working day, told again and again with another mishap: create, append, rotate,
/// append.
struct Story {
  /// The sizes of the batches.
  static let batches = [1, 3, 1, 2, 2, 1]
  /// The lines of all batches.
  static let lines = LedgerFixture.lines(batches.reduce(0, +))
  /// The sizes at which the journal may end.
  static let boundaries: [Int] = batches.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
  /// Segments of a few lines, so that rotation is part of the day.
  static let options = WriterOptions(patienceMilliseconds: 0, segmentByteCount: 400)

  /// The store.
  let store: MemoryStore
  /// The lines that were acknowledged.
  var acknowledged = 0
  /// The error that ended the day.
  var failure: JournalWriteError<MemoryFault>?

  /// Lives the day up to its end or its mishap.
  init(_ disk: MemoryDisk) {
    store = MemoryStore(disk)
    do throws(JournalWriteError<MemoryFault>) {
      var writer = try JournalWriter<MemoryStore>.creating(store, options: Self.options)
      for end in Self.boundaries.dropFirst() {
        let receipts = try writer.append(Array(Self.lines[acknowledged..<end]))
        #expect(receipts.map(\.sequence) == Array(acknowledged..<end))
        acknowledged = end
      }
      writer.close()
    } catch {
      failure = error
    }
  }

  /// The number of calls of a day without mishap.
  static let callCount: Int = {
    let disk = MemoryDisk()
    _ = Story(disk)
    return disk.callCount
  }()

  /// Checks what a reader finds: all that was acknowledged, whole batches, and nothing else.
  static func check(_ store: MemoryStore, acknowledged: Int, _ comment: Comment) throws {
    guard store.contents(.commit) != nil else {
      #expect(acknowledged == 0, comment)
      return
    }
    var seen: [[UInt8]] = []
    let scan = try JournalScan(store) { _, _, bytes in
      seen.append(bytes.withUnsafeBytes { [UInt8]($0) })
    }
    #expect(scan.damage == nil, comment)
    #expect(seen.count >= acknowledged, comment)
    #expect(boundaries.contains(seen.count), comment)
    #expect(seen == Array(lines.prefix(seen.count)), comment)
    #expect(store.disk.violations.isEmpty, comment)
  }

  /// Opens the ledger, or makes it where a crash came too early, and appends all that is still
  /// missing.
  static func finish(_ store: MemoryStore, _ comment: Comment) throws {
    let size: Int
    var writer: JournalWriter<MemoryStore>
    if store.contents(.commit) == nil {
      writer = try .creating(store, options: options)
    } else {
      writer = try .opening(store, options: options)
    }
    size = writer.head.size
    _ = try writer.append(Array(lines[size...]))
    // Lines of an earlier process are acknowledged again only after this.
    if size == lines.count { try writer.confirm() }
    writer.close()
    let scan = try JournalScan(store)
    #expect(scan.damage == nil, comment)
    #expect(scan.tails.isEmpty, comment)
    #expect(scan.root == LedgerFixture.watermark(lines).root, comment)
    #expect(scan.snapshot.commit?.isWhole == true, comment)
    let names = try store.names(in: .events) ?? []
    #expect(names.allSatisfy { SegmentName(text: $0) != nil }, comment)
    try check(store, acknowledged: lines.count, comment)
  }
}
