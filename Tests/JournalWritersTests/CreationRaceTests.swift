// Directive ledger · JournalWritersTests — SPDX-License-Identifier: Apache-2.0

import JournalWriters
import Journals
import SimulatedDisks
import Testing

/// A ledger that is made and written to while somebody looks.
@Suite struct CreationRaceTests {
  /// A ledger whose commit file was not there yet when it was first asked for.
  struct LateStore: JournalStore {
    /// Remembers that it was asked.
    final class Memory {
      /// Whether the commit file was asked for.
      var wasAsked = false
    }

    /// The ledger as it is then.
    let inner: MemoryStore
    /// Whether it was asked.
    let memory = Memory()

    func names(in folder: JournalFolder) throws(MemoryFault) -> [String]? {
      try inner.names(in: folder)
    }
    func byteCount(of path: JournalPath) throws(MemoryFault) -> Int? {
      guard path != .commit || memory.wasAsked else {
        memory.wasAsked = true
        return nil
      }
      return try inner.byteCount(of: path)
    }
    func read(
      _ path: JournalPath, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
    ) throws(MemoryFault) -> Int { try inner.read(path, at: offset, into: buffer) }
    func lock(forMilliseconds patience: Int) throws(MemoryFault) -> LockAttempt<MemoryLock> {
      try inner.lock(forMilliseconds: patience)
    }
    func yield(
      _ lock: MemoryLock, forMilliseconds patience: Int,
      until isDone: () throws(MemoryFault) -> Bool
    ) throws(MemoryFault) -> YieldOutcome {
      try inner.yield(lock, forMilliseconds: patience, until: isDone)
    }
    func open(_ path: JournalPath) throws(MemoryFault) -> MemoryFile { try inner.open(path) }
    func create(_ path: JournalPath) throws(MemoryFault) -> MemoryFile { try inner.create(path) }
    func change(_ change: FolderChange) throws(MemoryFault) { try inner.change(change) }
    func sync(_ folder: JournalFolder) throws(MemoryFault) { try inner.sync(folder) }
  }

  /// Three lines, the last of which is on its way and not acknowledged.
  func store() throws -> LateStore {
    let lines = LedgerFixture.lines(3)
    let store = MemoryStore()
    var writer = try JournalWriter<MemoryStore>.creating(store)
    _ = try writer.append(Array(lines[..<2]))
    writer.close()
    store.tamper(.segment(.start)) { $0 += lines[2] + [UInt8(ascii: "\n")] }
    return LateStore(inner: store)
  }

  @Test func `a reader does not take it for a copy`() throws {
    let reader = try JournalReader(try store())
    #expect(reader.head.size == 2)
    #expect(reader.head.anchor != .unanchored)
  }

  @Test func `a writer does not take it for a copy`() throws {
    let writer = try JournalWriter<LateStore>.opening(try store())
    #expect(writer.head.size == 2)
    writer.close()
  }

  @Test func `whoever makes it too is told that it is there`() throws {
    #expect(throws: JournalWriteError<MemoryFault>.alreadyExists) {
      try JournalWriter<LateStore>.creating(try store()).close()
    }
  }

  @Test func `whoever adopts it is told that it is there`() throws {
    #expect(throws: JournalWriteError<MemoryFault>.alreadyExists) {
      try JournalWriter<LateStore>.adopting(try store()).close()
    }
  }
}
