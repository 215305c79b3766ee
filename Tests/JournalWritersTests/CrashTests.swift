// Directive ledger · JournalWritersTests — SPDX-License-Identifier: Apache-2.0

import JournalWriters
import Journals
import SimulatedDisks
import Testing

/// A crash at any call loses nothing that was acknowledged, and the next writer goes on by itself
/// (promises P1, P2, P4, P6, P7).
@Suite struct CrashTests {
  /// What a crash may leave: the extremes, and a few draws in between.
  static let aftermaths: [MemoryDisk.Aftermath] =
    [.killed, .everything, .onlySynced] + (1...5).map { .some(seed: $0) }

  @Test func `the day without mishap is whole and has rotated`() throws {
    let story = Story(MemoryDisk())
    #expect(story.failure == nil)
    #expect(story.acknowledged == Story.lines.count)
    #expect(try #require(try story.store.names(in: .events)).count >= 3)
    try Story.check(story.store, acknowledged: story.acknowledged, "no mishap")
  }

  @Test(arguments: [MemoryScript.Kind.crashes, .crashesHalfWay])
  func `after a crash at any call everything acknowledged is there`(
    kind: MemoryScript.Kind
  ) throws {
    for call in 1...Story.callCount {
      let disk = MemoryDisk()
      disk.script = MemoryScript(call: call, kind)
      let story = Story(disk)
      for aftermath in Self.aftermaths {
        let comment: Comment = "\(kind) at call \(call), then \(aftermath)"
        let store = MemoryStore(disk.after(aftermath))
        try Story.check(store, acknowledged: story.acknowledged, comment)
        try Story.finish(store, comment)
      }
    }
  }

  @Test func `after a crash in the middle of the recovery from a crash everything is there`() throws
  {
    for call in 1...Story.callCount {
      let disk = MemoryDisk()
      disk.script = MemoryScript(call: call, .crashesHalfWay)
      let story = Story(disk)
      for aftermath in [MemoryDisk.Aftermath.everything, .some(seed: UInt64(call))] {
        var recoveryCall = 0
        var isOver = false
        while !isOver {
          recoveryCall += 1
          let second = disk.after(aftermath)
          second.script = MemoryScript(call: recoveryCall, .crashes)
          isOver = Self.opens(MemoryStore(second))
          let comment: Comment = "call \(call), \(aftermath), recovery call \(recoveryCall)"
          let third = MemoryStore(second.after(.some(seed: UInt64(recoveryCall))))
          try Story.check(third, acknowledged: story.acknowledged, comment)
          if recoveryCall % 3 == 0 || isOver { try Story.finish(third, comment) }
        }
      }
    }
  }

  @Test func `what a killed process left is durable once the next one has opened it`() throws {
    for call in 1...Story.callCount {
      let disk = MemoryDisk()
      disk.script = MemoryScript(call: call, .crashes)
      let story = Story(disk)
      let store = MemoryStore(disk.after(.killed))
      guard story.acknowledged > 0 else { continue }
      var writer = try JournalWriter<MemoryStore>.opening(store, options: Story.options)
      let size = writer.head.size
      let opened = MemoryStore(store.disk.after(.onlySynced))
      try Story.check(opened, acknowledged: size, "killed at call \(call), opened, power cut")
      try writer.confirm()
      let cut = MemoryStore(store.disk.after(.onlySynced))
      try Story.check(cut, acknowledged: size, "killed at call \(call), confirmed, power cut")
    }
  }

  /// Whether a ledger can be opened or made before the script strikes.
  static func opens(_ store: MemoryStore) -> Bool {
    do throws(JournalWriteError<MemoryFault>) {
      let writer =
        store.contents(.commit) == nil
        ? try JournalWriter<MemoryStore>.creating(store, options: Story.options)
        : try JournalWriter<MemoryStore>.opening(store, options: Story.options)
      writer.close()
      return true
    } catch {
      return false
    }
  }
}
