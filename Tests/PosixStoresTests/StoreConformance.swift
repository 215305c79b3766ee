// Directive ledger · PosixStoresTests — SPDX-License-Identifier: Apache-2.0

import JournalTestSupport
import JournalWriters
import Journals
import SimulatedDisks
import Testing

/// What every store must do, whatever it stands on.
struct StoreConformance<Store: JournalStore> {
  /// The store, empty.
  let store: Store

  /// Everything.
  func check() throws {
    try names()
    try files()
    try changes()
    try locks()
    try ledger()
  }

  /// Reads a whole file.
  func contents(_ path: JournalPath) throws -> [UInt8]? {
    guard let count = try store.byteCount(of: path) else { return nil }
    let bytes = try store.bytes(of: path, at: 0, count: count + 10)
    #expect(bytes.count == count)
    return bytes
  }

  /// What is not there is not there, and folders are made once or twice.
  func names() throws {
    #expect(try store.names(in: .events) == nil)
    #expect(try store.byteCount(of: .commit) == nil)
    #expect(try store.byteCount(of: .segment(.start)) == nil)
    #expect(throws: Store.Failure.self) { try store.open(.commit) }
    #expect(throws: Store.Failure.self) { try store.create(.segment(.start)) }
    try store.change(.make(.events))
    try store.change(.make(.events))
    #expect(try store.names(in: .events) == [])
    try store.sync(.events)
    try store.sync(.ledger)
  }

  /// Files are created once, grow at their end, and are read from anywhere.
  func files() throws {
    let path = JournalPath(.events, "a")
    let file = try store.create(path)
    #expect(throws: Store.Failure.self) { try store.create(path) }
    try file.appendAll([1, 2, 3])
    try store.open(path).appendAll([4, 5])
    try file.appendAll([6])
    try file.sync()
    #expect(try contents(path) == [1, 2, 3, 4, 5, 6])
    #expect(try store.bytes(of: path, at: 4, count: 9) == [5, 6])
    #expect(try store.bytes(of: path, at: 6, count: 9) == [])
    #expect(try store.bytes(of: path, at: 100, count: 9) == [])
    #expect(try store.names(in: .events) == ["a"])
    let commit = try store.create(.commit)
    try commit.appendAll([7, 7, 7, 7])
    let written = try store.open(.commit).write([8, 9][...], at: 1)
    #expect(written == 2)
    #expect(try contents(.commit) == [7, 8, 9, 7])
    try store.change(.remove(.commit))
    try store.change(.remove(.commit))
    #expect(try store.byteCount(of: .commit) == nil)
  }

  /// Names change as told, and never silently.
  func changes() throws {
    let (a, b, c) = (
      JournalPath(.events, "a"), JournalPath(.events, "b"), JournalPath(.events, "c")
    )
    try store.create(c).appendAll([3])
    #expect(throws: Store.Failure.self) { try store.change(.publish(a, as: c)) }
    #expect(try contents(c) == [3])
    try store.change(.publish(a, as: b))
    #expect(try contents(a) == nil)
    #expect(try contents(b) == [1, 2, 3, 4, 5, 6])
    try store.change(.replace(b, by: c))
    #expect(try contents(b) == [3])
    #expect(try contents(c) == nil)
    #expect(throws: Store.Failure.self) { try store.change(.replace(b, by: c)) }
    try store.change(.settle(b))
    try store.change(.seal(b))
    try store.change(.remove(b))
    #expect(try store.names(in: .events) == [])
  }

  /// The lock is held by one and is free when its owner goes.
  func locks() throws {
    var held: LockAttempt<Store.Lock>? = try store.lock(forMilliseconds: 0)
    guard case .held = held else {
      Issue.record("the lock was not free")
      return
    }
    let second = try store.lock(forMilliseconds: 20)
    guard case .busy(let holder) = second else {
      Issue.record("the lock was taken twice")
      return
    }
    #expect(!holder.isEmpty)
    held = nil
    // Who gave up waiting may have it for a moment still.
    guard case .held = try store.lock(forMilliseconds: 10_000) else {
      Issue.record("the lock was not let go")
      return
    }
  }

  /// A ledger is made, grows, rotates, loses its last batch on the way, recovers, and is whole.
  func ledger() throws {
    let lines = LedgerFixture.lines(9)
    let options = WriterOptions(patienceMilliseconds: 0, segmentByteCount: 300)
    var writer = try JournalWriter<Store>.creating(store, options: options)
    for line in lines[..<7] { _ = try writer.append([line]) }
    let last = JournalPath.segment(writer.head.watermark.segment)
    writer.close()
    try store.open(last).appendAll(Array(lines[7].prefix(50)))
    var second = try JournalWriter<Store>.opening(store, options: options)
    #expect(second.recovered.map(\.kind) == [.tornLine(wholeLines: 0)])
    _ = try second.append(Array(lines[7...]))
    try second.confirm()
    second.close()
    let scan = try JournalScan(store)
    #expect(scan.damage == nil)
    #expect(scan.tails.isEmpty)
    #expect(scan.root == LedgerFixture.watermark(lines).root)
    let segments = try #require(try store.names(in: .events)).sorted()
    #expect(segments.count >= 3)
    #expect(segments.allSatisfy { SegmentName(text: $0) != nil })
    #expect(try store.names(in: .quarantine)?.count == 1)
    #expect(throws: JournalWriteError<Store.Failure>.alreadyExists) {
      try JournalWriter<Store>.creating(store, options: options).close()
    }
    try store.change(.remove(.commit))
    #expect(throws: JournalWriteError<Store.Failure>.unanchored) {
      try JournalWriter<Store>.opening(store, options: options).close()
    }
    let adopted = try JournalWriter<Store>.adopting(store, options: options)
    #expect(adopted.head.size == 9)
  }
}

/// One suite over memory and disk.
@Suite struct StoreConformanceTests {
  @Test func `memory keeps the contract`() throws {
    try StoreConformance(store: MemoryStore()).check()
  }

  @Test func `a disk keeps the contract`() throws {
    let directory = try TemporaryDirectory()
    let store = try DiskFixture.store(directory)
    try StoreConformance(store: store).check()
  }
}
