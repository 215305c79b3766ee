// Directive ledger · JournalWritersTests — SPDX-License-Identifier: Apache-2.0

import JournalWriters
import Journals
import SimulatedDisks
import Testing

/// Writers that share one sync.
struct SharingTests {
  /// A ledger of one line, and a disk on which everybody has to wait.
  private func ledger() throws -> (store: MemoryStore, lines: [[UInt8]]) {
    let store = MemoryStore()
    let lines = LedgerFixture.lines(4)
    var writer = try JournalWriter<MemoryStore>.creating(store)
    _ = try writer.append([lines[0]])
    writer.close()
    store.disk.isAwaited = true
    return (store, lines)
  }

  /// Appends a line and lets another do the rest before the sync.
  private func append(
    _ line: [UInt8], to store: MemoryStore, meanwhile: @escaping () throws -> Void = {}
  ) throws -> [Receipt] {
    var failure: (any Error)?
    var writer = try JournalWriter<MemoryStore>.opening(store)
    store.disk.whileLetGo = {
      store.disk.whileLetGo = nil
      do { try meanwhile() } catch { failure = error }
    }
    let receipts = try writer.appendShared([line])
    if let failure { throw failure }
    return receipts
  }

  @Test func `two batches become durable by the calls of one`() throws {
    let (store, lines) = try ledger()
    var second: [Receipt] = []
    var calls = 0
    let first = try append(lines[1], to: store) {
      calls = store.disk.callCount
      second = try append(lines[2], to: store)
      calls = store.disk.callCount - calls
    }
    let before = store.disk.callCount
    #expect(first.map(\.treeSize) == [2])
    #expect(second.map(\.treeSize) == [3])
    #expect(try JournalScan(MemoryStore(store.disk.after(.onlySynced))).size == 3)
    #expect(store.disk.callCount == before)
    #expect(calls > 0)
    // The first writer synced nothing itself: a third does so alone.
    let alone = store.disk.callCount
    _ = try append(lines[3], to: store)
    #expect(store.disk.callCount - alone >= calls - 2)
  }

  @Test func `a writer that nobody waits for does as ever`() throws {
    let (store, lines) = try ledger()
    store.disk.isAwaited = false
    let receipts = try append(lines[1], to: store) { Issue.record("the lock was let go") }
    #expect(receipts.map(\.treeSize) == [2])
    #expect(try JournalScan(MemoryStore(store.disk.after(.onlySynced))).size == 2)
  }

  @Test func `readers see nothing of a batch that waits`() throws {
    let (store, lines) = try ledger()
    _ = try append(lines[1], to: store) {
      let scan = try JournalScan(store)
      #expect(scan.size == 1)
      #expect(scan.damage == nil)
      #expect(scan.tails.map(\.kind) == [.completeEvents(count: 1)])
    }
  }

  @Test func `the next writer sees what waits, and confirms it`() throws {
    let (store, lines) = try ledger()
    let first = try append(lines[1], to: store) {
      var other = try JournalWriter<MemoryStore>.opening(store)
      #expect(other.head.size == 2)
      #expect(other.watermark.size == 1)
      #expect(other.recovered.isEmpty)
      var seen = 0
      try other.reader.forEachLine { _, _ in
        seen += 1
        return true
      }
      #expect(seen == 2)
      try other.confirm()
      #expect(other.watermark.size == 2)
    }
    #expect(first.map(\.treeSize) == [2])
  }

  /// Requires that a batch of one line was taken out.
  private func requireTakenOut(_ body: () throws -> [Receipt]) throws {
    let error = #expect(throws: JournalWriteError<MemoryFault>.self) { try body() }
    guard case .takenOut(lineCount: 1, let recovered)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(recovered.count == 1)
  }

  @Test func `a batch that another's failed sync took along is not acknowledged`() throws {
    let (store, lines) = try ledger()
    try requireTakenOut {
      try append(lines[1], to: store) {
        var other = try JournalWriter<MemoryStore>.opening(store)
        // Calls of the other: write, let go, take again, open both files, sync.
        store.disk.script = MemoryScript(call: store.disk.callCount + 6, .losesAndFails)
        #expect(throws: JournalWriteError<MemoryFault>.self) {
          try other.appendShared([lines[2]])
        }
        #expect(store.disk.struckCall == .sync)
        store.disk.script = nil
      }
    }
    let scan = try JournalScan(MemoryStore(store.disk.after(.onlySynced)))
    #expect(scan.size == 1)
    #expect(scan.damage == nil)
  }

  @Test func `a batch that changed while it waited is committed by nobody`() throws {
    let (store, lines) = try ledger()
    try requireTakenOut {
      try append(lines[1], to: store) {
        store.tamper(.segment(.start)) { $0[lines[0].count + 20] ^= 1 }
      }
    }
    #expect(try JournalScan(store).size == 1)
  }

  @Test func `a killed writer's torn line goes and the batch before it stays`() throws {
    let (store, lines) = try ledger()
    let receipts = try append(lines[1], to: store) {
      store.tamper(.segment(.start)) { $0 += lines[2].prefix(9) }
    }
    #expect(receipts.map(\.treeSize) == [2])
    let scan = try JournalScan(store)
    #expect(scan.size == 2)
    #expect(scan.tails.isEmpty)
    #expect(try store.names(in: .quarantine)?.count == 1)
  }

  @Test func `a waiting writer tells what it took into quarantine for another`() throws {
    let (store, lines) = try ledger()
    var writer = try JournalWriter<MemoryStore>.opening(store)
    store.disk.whileLetGo = { store.tamper(.segment(.start)) { $0 += lines[2].prefix(9) } }
    _ = try writer.appendShared([lines[1]])
    #expect(writer.recovered.map(\.byteCount) == [9])
  }

  @Test func `a batch is left open where its writer finds damage, for another may commit it`()
    throws
  {
    let (store, lines) = try ledger()
    let error = #expect(throws: JournalWriteError<MemoryFault>.self) {
      try append(lines[1], to: store) { store.tamper(.segment(.start)) { $0[20] ^= 1 } }
    }
    guard case .unsettled(lineCount: 1, let damage?) = error else {
      Issue.record("it is told \(String(describing: error))")
      return
    }
    #expect(damage.sequence == 0)
    store.tamper(.segment(.start)) { $0[20] ^= 1 }
    var other = try JournalWriter<MemoryStore>.opening(store)
    try other.confirm()
    #expect(try JournalScan(store).size == 2)
  }

  @Test func `a writer that shared is of no more use`() throws {
    let (store, lines) = try ledger()
    var writer = try JournalWriter<MemoryStore>.opening(store)
    _ = try writer.appendShared([lines[1]])
    #expect(throws: JournalWriteError<MemoryFault>.poisoned) {
      try writer.appendShared([lines[2]])
    }
    #expect(throws: JournalWriteError<MemoryFault>.poisoned) { try writer.confirm() }
  }
}
