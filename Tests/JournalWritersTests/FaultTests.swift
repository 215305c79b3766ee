// Directive ledger · JournalWritersTests — SPDX-License-Identifier: Apache-2.0

import JournalWriters
import Journals
import MerkleTrees
import SimulatedDisks
import Testing

/// A call that fails is never taken for one that worked.
@Suite struct FaultTests {
  @Test(arguments: [
    MemoryScript.Kind.fails, .writesHalf, .writesHalfAndFails, .losesAndFails,
  ])
  func `a fault at any call loses nothing that was acknowledged`(
    kind: MemoryScript.Kind
  ) throws {
    for call in 1...Story.callCount {
      let disk = MemoryDisk()
      disk.script = MemoryScript(call: call, kind)
      let story = Story(disk)
      let comment: Comment = "\(kind) at call \(call): \(String(describing: story.failure))"
      if kind == .writesHalf { #expect(story.failure == nil, comment) }
      disk.script = nil
      try Story.check(story.store, acknowledged: story.acknowledged, comment)
      // The same machine goes on: the next process finds what memory holds.
      let killed = MemoryStore(disk.after(.killed))
      try Story.finish(killed, comment)
      let cut = MemoryStore(killed.disk.after(.onlySynced))
      try Story.check(cut, acknowledged: Story.lines.count, comment)
      // Or the power is cut at once.
      try Story.finish(MemoryStore(disk.after(.onlySynced)), comment)
    }
  }

  @Test func `a writer that failed once is of no more use`() throws {
    let lines = LedgerFixture.lines(3)
    for kind in [MemoryScript.Kind.fails, .writesHalfAndFails, .losesAndFails] {
      for call in 1...5 {
        let disk = MemoryDisk()
        var writer = try JournalWriter<MemoryStore>.creating(MemoryStore(disk))
        _ = try writer.append([lines[0]])
        disk.script = MemoryScript(call: disk.callCount + call, kind)
        let fault = MemoryFault.scripted(call: disk.callCount + call)
        #expect(throws: JournalWriteError.unacknowledged(lineCount: 1, fault)) {
          try writer.append([lines[1]])
        }
        #expect(throws: JournalWriteError<MemoryFault>.poisoned) { try writer.append([lines[1]]) }
        #expect(throws: JournalWriteError<MemoryFault>.poisoned) { try writer.confirm() }
        let calls = disk.callCount
        #expect(throws: JournalWriteError<MemoryFault>.poisoned) { try writer.append([]) }
        #expect(disk.callCount == calls, "a poisoned writer touches nothing")
      }
    }
  }

  @Test func `a batch whose commit was lost in memory is durable once the next writer is open`()
    throws
  {
    let disk = MemoryDisk()
    let lines = LedgerFixture.lines(2)
    var writer = try JournalWriter<MemoryStore>.creating(MemoryStore(disk))
    _ = try writer.append([lines[0]])
    // Calls of a batch: write, sync, write the slot and its version, sync the commit.
    disk.script = MemoryScript(call: disk.callCount + 5, .losesAndFails)
    #expect(throws: JournalWriteError<MemoryFault>.self) { try writer.append([lines[1]]) }
    writer.close()

    // The kernel forgot the slot and says that all is well: a reader sees the batch, the disk has
    // none of it.
    let next = MemoryStore(disk.after(.killed))
    #expect(try JournalScan(next).size == 2)
    let forgotten = try JournalScan(MemoryStore(next.disk.after(.onlySynced)))
    #expect(forgotten.size == 1, "the model has no teeth otherwise")
    let second = try JournalWriter<MemoryStore>.opening(next)
    #expect(second.head.size == 2)
    let opened = try JournalScan(MemoryStore(next.disk.after(.onlySynced)))
    #expect(opened.size == 2)
    #expect(opened.damage == nil)
    second.close()
  }

  @Test func `a writer that skips a sync would be found out by the model`() throws {
    let disk = MemoryDisk()
    let store = MemoryStore(disk)
    var writer = try JournalWriter<MemoryStore>.creating(store)
    _ = try writer.append(LedgerFixture.lines(1))
    let file = try store.open(.segment(.start))
    try file.appendAll([1, 2, 3])
    #expect(
      MemoryStore(disk.after(.onlySynced)).contents(.segment(.start))?.count
        == LedgerFixture.lines(1)[0].count + 1)
  }
}
