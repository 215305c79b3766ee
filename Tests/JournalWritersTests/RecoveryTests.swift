// Directive ledger · JournalWritersTests — SPDX-License-Identifier: Apache-2.0

import Digests
import JournalWriters
import Journals
import MerkleTrees
import SimulatedDisks
import Testing

/// What a writer finds when it starts.
@Suite struct RecoveryTests {
  /// The errors of a writer in memory.
  typealias WriteError = JournalWriteError<MemoryFault>
  /// Four lines, of which three are in the ledger.
  let lines = LedgerFixture.lines(4)

  /// A closed ledger of three lines.
  func ledger(_ options: WriterOptions = WriterOptions()) throws -> MemoryStore {
    let store = MemoryStore()
    var writer = try JournalWriter<MemoryStore>.creating(store, options: options)
    for line in lines[..<3] { _ = try writer.append([line]) }
    writer.close()
    return store
  }

  @Test func `every tail is kept as evidence and the writer goes on`() throws {
    let tails: [([UInt8], JournalTail.Kind)] = [
      (lines[3] + [10], .completeEvents(count: 1)),
      (Array(lines[3].prefix(30)), .tornLine(wholeLines: 0)),
      ([UInt8](repeating: 0, count: 9000), .zeros),
      ([UInt8](repeating: 65, count: 3_000_000), .tornLine(wholeLines: 0)),
    ]
    for (tail, kind) in tails {
      let store = try ledger()
      store.tamper(.segment(.start)) { $0 += tail }
      let inode = store.contents(.segment(.start))?.count
      var writer = try JournalWriter<MemoryStore>.opening(store)
      #expect(writer.recovered.map(\.kind) == [kind])
      #expect(writer.recovered.map(\.byteCount) == [tail.count])
      #expect(writer.head.size == 3)
      #expect(inode == (store.contents(.segment(.start))?.count ?? 0) + tail.count)
      let kept = try #require(try store.names(in: .quarantine))
      #expect(kept.count == 1)
      #expect(store.contents(JournalPath(.quarantine, kept[0])) == tail)
      _ = try writer.append([lines[3]])
      writer.close()
      let scan = try JournalScan(store)
      #expect(scan.damage == nil && scan.tails.isEmpty && scan.size == 4)
      #expect(store.disk.violations.isEmpty)
    }
  }

  @Test func `a segment beyond the watermark is kept as evidence and its name is free again`()
    throws
  {
    let store = try ledger()
    let next = try #require(SegmentName(first: 3))
    store.plant(.segment(next), lines[3] + [10])
    store.plant(.segment(try #require(SegmentName(first: 9))), [])
    store.plant(JournalPath(.events, "rotation.tmp"), [1, 2])
    var writer = try JournalWriter<MemoryStore>.opening(
      store, options: WriterOptions(segmentByteCount: 1))
    #expect(writer.recovered.count == 2)
    #expect(try store.names(in: .events) == [SegmentName.start.text])
    #expect(try store.names(in: .quarantine)?.count == 1)
    _ = try writer.append([lines[3]])
    #expect(store.contents(.segment(next)) == lines[3] + [10])
  }

  @Test func `missing or changed acknowledged bytes are refused and nothing is touched`() throws {
    let whole = try #require(try ledger().contents(.segment(.start)))
    for cut in [0, 1, whole.count - 1] {
      let store = try ledger()
      store.tamper(.segment(.start)) { $0 = Array($0.prefix(cut)) }
      let expected = JournalDamage(
        .bytesMissing(expected: whole.count, found: cut), sequence: 2, segment: .start,
        offset: cut, absoluteOffset: cut)
      #expect(throws: WriteError.damaged(expected)) {
        try JournalWriter<MemoryStore>.opening(store).close()
      }
      #expect(store.contents(.segment(.start))?.count == cut)
      #expect(try store.names(in: .quarantine) == nil)
    }
    let start = whole.count - lines[2].count - 1
    for offset in start..<whole.count {
      let store = try ledger()
      store.tamper(.segment(.start)) { $0[offset] ^= 4 }
      #expect(throws: WriteError.self) { try JournalWriter<MemoryStore>.opening(store).close() }
    }
  }

  @Test func `a damaged newest slot is refused, lest acknowledged events pass for a tail`() throws {
    for offset in stride(from: 0, to: 4096, by: 7) {
      let store = try ledger()
      let generation = try #require(CommitFile(bytes: store.contents(.commit) ?? []).newest)
      store.tamper(.commit) { $0[generation.index * 4096 + offset] ^= 1 }
      let damage = #expect(throws: WriteError.self) {
        try JournalWriter<MemoryStore>.opening(store).close()
      }
      guard case .damaged(let found) = damage else {
        Issue.record("byte \(offset): \(String(describing: damage))")
        continue
      }
      #expect(found.kind == .commitSlotDamaged(byteCount: 1))
      #expect(try store.names(in: .quarantine) == nil)
    }
  }

  @Test func `a damaged older slot is mended by the next commit`() throws {
    let store = try ledger()
    let newest = try #require(CommitFile(bytes: store.contents(.commit) ?? []).newest)
    store.tamper(.commit) { $0[(1 - newest.index) * 4096 + 9] ^= 1 }
    var writer = try JournalWriter<MemoryStore>.opening(store)
    _ = try writer.append([lines[3]])
    #expect(CommitFile(bytes: store.contents(.commit) ?? []).isWhole)
  }

  @Test func `a copy without a commit is written to only after it is adopted`() throws {
    let source = try ledger(WriterOptions(segmentByteCount: 1))
    let store = MemoryStore()
    for name in try #require(try source.names(in: .events)) {
      let path = JournalPath(.events, name)
      store.plant(path, try #require(source.contents(path)))
    }
    let last = JournalPath.segment(try #require(SegmentName(first: 2)))
    store.tamper(last) { $0 += Array(lines[3].prefix(9)) }
    #expect(throws: WriteError.unanchored) { try JournalWriter<MemoryStore>.opening(store).close() }
    #expect(throws: WriteError.unanchored) {
      try JournalWriter<MemoryStore>.creating(store).close()
    }
    var writer = try JournalWriter<MemoryStore>.adopting(store)
    #expect(writer.head.size == 3)
    #expect(writer.recovered.map(\.byteCount) == [9])
    _ = try writer.append([lines[3]])
    writer.close()
    #expect(try JournalScan(store).damage == nil)
    #expect(try JournalReader(store).head.anchor == .committed(generation: 3))
  }

  @Test func `a changed copy is not adopted`() throws {
    let store = MemoryStore()
    var bytes: [UInt8] = lines.flatMap { $0 + [10] }
    bytes[6] ^= 1
    store.plant(.segment(.start), bytes)
    #expect(throws: WriteError.self) { try JournalWriter<MemoryStore>.adopting(store).close() }
    #expect(store.contents(.commit) == nil)
  }
}
