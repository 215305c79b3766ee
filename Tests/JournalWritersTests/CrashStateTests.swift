// Directive ledger · JournalWritersTests — SPDX-License-Identifier: Apache-2.0

import JournalWriters
import Journals
import SimulatedDisks
import Testing

/// Every state that a power cut may leave, on a small scale; `chidao-simulate model` does it all.
@Suite struct CrashStateTests {
  /// What is enumerated here.
  static let bound = CrashBound(combinationLimit: 12, sampleCount: 2)

  @Test func `whatever a power cut leaves of a day, the next writer goes on by itself`() throws {
    var states = 0
    for call in 1...Story.callCount {
      let disk = MemoryDisk()
      disk.script = MemoryScript(call: call, .crashes)
      let story = Story(disk)
      var chance = Chance(seed: UInt64(call))
      var failure: (any Error)?
      disk.forEachCrashState(Self.bound, &chance) { state in
        states += 1
        let comment: Comment = "power cut at call \(call), state \(states)"
        do {
          try Story.check(MemoryStore(state), acknowledged: story.acknowledged, comment)
          try Story.finish(MemoryStore(state), comment)
        } catch {
          failure = error
        }
      }
      #expect(failure == nil, "power cut at call \(call)")
    }
    #expect(states > 300)
  }

  @Test func `a slot that is only in memory is on the disk before the next goes over the older`()
    throws
  {
    let lines = LedgerFixture.lines(3)
    let disk = MemoryDisk()
    var writer = try JournalWriter<MemoryStore>.creating(MemoryStore(disk))
    _ = try writer.append([lines[0]])
    disk.script = MemoryScript(call: disk.callCount + 5, .losesAndFails)
    #expect(throws: JournalWriteError<MemoryFault>.self) { try writer.append([lines[1]]) }
    writer.close()
    let next = disk.after(.killed)
    var states = 0
    var sizes: Set<Int> = []
    next.observer = { [unowned next] in
      var chance = Chance(seed: 1)
      next.forEachCrashState(Self.bound, &chance) { state in
        states += 1
        // What cannot be read counts as a ledger without its acknowledged line.
        sizes.insert((try? JournalReader(MemoryStore(state)).head.size) ?? 0)
      }
    }
    var second = try JournalWriter<MemoryStore>.opening(MemoryStore(next))
    _ = try second.append(
      [lines[2]].map { _ in LedgerFixture.line(2, after: second.head.lastLeafHash) })
    next.observer = nil
    #expect(sizes.isSubset(of: [1, 2, 3]) && sizes.contains(1), "\(sizes)")
    #expect(states > 10)
  }

  @Test func `one misread while recovering puts no changed line in the place of a whole one`()
    throws
  {
    let lines = LedgerFixture.lines(8)
    for read in 1...40 {
      let disk = MemoryDisk()
      let store = MemoryStore(disk)
      var writer = try JournalWriter<MemoryStore>.creating(store)
      _ = try writer.append(lines)
      writer.close()
      store.tamper(.segment(.start)) { $0 += [1, 2, 3] }
      disk.misread = (disk.readCount + read, 7)
      // Whether it is refused or not: the ledger stays whole.
      try? JournalWriter<MemoryStore>.opening(store).close()
      disk.misread = nil
      try JournalWriter<MemoryStore>.opening(store).close()
      let scan = try JournalScan(store)
      #expect(scan.damage == nil && scan.size == 8 && scan.tails.isEmpty, "read \(read)")
    }
  }

  @Test func `a folder that is not durable takes its files with it, and the model knows`() throws {
    let disk = MemoryDisk()
    let store = MemoryStore(disk)
    try store.change(.make(.events))
    try store.create(.segment(.start)).sync()
    try store.sync(.events)
    var found: Set<Bool> = []
    var chance = Chance(seed: 1)
    let isExhaustive = disk.forEachCrashState(Self.bound, &chance) { state in
      found.insert(MemoryStore(state).contents(.segment(.start)) != nil)
    }
    #expect(isExhaustive && found == [true, false])
  }
}
