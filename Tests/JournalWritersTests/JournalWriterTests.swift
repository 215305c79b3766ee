// Directive ledger · JournalWritersTests — SPDX-License-Identifier: Apache-2.0

import Digests
import JournalWriters
import Journals
import MerkleTrees
import SimulatedDisks
import Testing

/// What the writer takes, refuses and answers.
@Suite struct JournalWriterTests {
  /// The errors of a writer in memory.
  typealias WriteError = JournalWriteError<MemoryFault>
  /// Five lines.
  let lines = LedgerFixture.lines(5)

  /// A writer of a new ledger.
  func fresh(
    _ store: MemoryStore, _ options: WriterOptions = WriterOptions()
  ) throws -> JournalWriter<MemoryStore> {
    try .creating(store, options: options)
  }

  @Test func `an empty ledger has a head and no lines`() throws {
    let store = MemoryStore()
    let writer = try fresh(store)
    #expect(writer.head.size == 0)
    #expect(writer.head.lastLeafHash == .zero)
    #expect(writer.head.root == MerkleHash.emptyRoot)
    #expect(writer.recovered.isEmpty)
    writer.close()
    let scan = try JournalScan(store)
    #expect(scan.damage == nil)
    #expect(scan.snapshot.commit?.isWhole == true)
  }

  @Test func `the receipts name line, leaf, size and root`() throws {
    let store = MemoryStore()
    var open = try fresh(store)
    #expect(try open.append([]) == [])
    let first = try open.append(Array(lines[..<2]))
    let root = LedgerFixture.watermark(Array(lines[..<2])).root
    #expect(
      first
        == [0, 1].map {
          Receipt(sequence: $0, leafHash: MerkleHash.leaf(lines[$0]), treeSize: 2, root: root)
        })
    let second = try open.append(Array(lines[2...]))
    #expect(second.map(\.sequence) == [2, 3, 4])
    #expect(open.head.watermark == LedgerFixture.watermark(lines))
    #expect(open.head.byteCount == lines.reduce(0) { $0 + $1.count + 1 })
    open.close()
    #expect(store.contents(.segment(.start)) == lines.flatMap { $0 + [10] })
    #expect(try JournalReader(store).head.watermark == LedgerFixture.watermark(lines))
  }

  @Test func `a writer settles what may be in memory only, unless the one before saw it durable`()
    throws
  {
    let store = MemoryStore()
    try fresh(store).close()
    let before = store.disk.callCount
    try JournalWriter<MemoryStore>.opening(store).close()
    let calls = store.disk.callCount - before
    let rebooted = MemoryStore(store.disk.after(.everything))
    try JournalWriter<MemoryStore>.opening(rebooted).close()
    // Both folders, the newest slot once more, and its sync.
    #expect(rebooted.disk.callCount == calls + 4)
  }

  @Test func `a line that cannot be appended is refused before anything is touched`() throws {
    let store = MemoryStore()
    var open = try fresh(store)
    let end = LineFormat.end(after: .zero)
    let long = LedgerFixture.line(0, after: .zero, text: String(repeating: "x", count: 65_535))
    let rows: [([UInt8], LineFault)] = [
      (long, .tooLong(byteCount: long.count)),
      (Array("{\n".utf8) + end, .newline(offset: 1)),
      (Array("{}".utf8), .notChained(expected: .zero, found: nil)),
      ([], .notChained(expected: .zero, found: nil)),
      (lines[1], .notChained(expected: .zero, found: MerkleHash.leaf(lines[0]))),
    ]
    let calls = store.disk.callCount
    for (line, fault) in rows {
      #expect(throws: WriteError.refused(line: 0, fault)) { try open.append([line]) }
      #expect(throws: WriteError.self) { try open.append([line, lines[0]]) }
    }
    #expect(
      throws: WriteError.refused(
        line: 1,
        .notChained(
          expected: MerkleHash.leaf(lines[0]), found: .zero))
    ) { try open.append([lines[0], lines[0]]) }
    #expect(store.disk.callCount == calls)
    #expect(try open.append(lines).count == 5, "a refusal poisons nothing")
  }

  @Test func `a batch that would exceed the segment begins the next one`() throws {
    let two = lines[0].count + lines[1].count + 2
    let store = MemoryStore()
    var open = try fresh(store, WriterOptions(segmentByteCount: two))
    for line in lines { _ = try open.append([line]) }
    let names = try #require(try store.names(in: .events)).sorted()
    #expect(names == [0, 2, 4].compactMap { SegmentName(first: $0)?.text })
    for first in [0, 2] {
      #expect(store.isSealed(.segment(try #require(SegmentName(first: first)))))
    }
    #expect(!store.isSealed(.segment(try #require(SegmentName(first: 4)))))
    #expect(open.head.byteCount == lines.reduce(0) { $0 + $1.count + 1 })
    open.close()
    var again = try JournalWriter<MemoryStore>.opening(store)
    #expect(again.head.byteCount == lines.reduce(0) { $0 + $1.count + 1 })
    _ = try again.append(LedgerFixture.lines(1, from: 5, after: again.head.lastLeafHash))
    #expect(try JournalScan(store).damage == nil)
  }

  @Test func `a batch larger than a segment is whole in one of its own`() throws {
    let store = MemoryStore()
    var open = try fresh(store, WriterOptions(segmentByteCount: 10))
    _ = try open.append(Array(lines[..<3]))
    _ = try open.append(Array(lines[3...]))
    #expect(try #require(try store.names(in: .events)).count == 2)
    #expect(try JournalScan(store).damage == nil)
  }

  @Test func `only one writer holds the lock`() throws {
    let store = MemoryStore()
    let writer = try fresh(store)
    #expect(throws: WriteError.busy(holder: "memory")) {
      try JournalWriter<MemoryStore>.opening(store).close()
    }
    writer.close()
    try JournalWriter<MemoryStore>.opening(store).close()
  }

  @Test func `bytes written without the lock are noticed`() throws {
    let store = MemoryStore()
    var open = try fresh(store)
    _ = try open.append([lines[0]])
    store.tamper(.segment(.start)) { $0.append(1) }
    let count = lines[0].count + 1
    #expect(throws: WriteError.interference(expected: count, found: count + 1)) {
      try open.append([lines[1]])
    }
    #expect(throws: WriteError.poisoned) { try open.append([lines[1]]) }
  }

  @Test func `what is no ledger is not written to`() throws {
    #expect(throws: WriteError.notALedger) {
      try JournalWriter<MemoryStore>.opening(MemoryStore()).close()
    }
    let store = MemoryStore()
    let writer = try fresh(store)
    writer.close()
    #expect(throws: WriteError.alreadyExists) {
      try JournalWriter<MemoryStore>.creating(store).close()
    }
    #expect(throws: WriteError.alreadyExists) {
      try JournalWriter<MemoryStore>.adopting(store).close()
    }
    #expect(throws: WriteError.notALedger) {
      try JournalWriter<MemoryStore>.adopting(MemoryStore()).close()
    }
  }
}
