// Directive ledger · CheckpointStoresTests — SPDX-License-Identifier: Apache-2.0

import CheckpointStores
import Checkpoints
import Journals
import SimulatedDisks
import Testing

/// Publishing checkpoints, and dying at every step of it.
@Suite struct CheckpointStoreTests {
  /// The checkpoints on a disk.
  private func store(_ disk: MemoryDisk) -> CheckpointStore<MemoryStore> {
    CheckpointStore(MemoryStore(disk), origin: Notes.origin)
  }

  @Test func `names have twelve digits and nothing else is a checkpoint`() {
    #expect(CheckpointPath.note(size: 7).text == "checkpoints/000000000007.note")
    #expect(CheckpointPath.note(size: 999_999_999_999).name == "999999999999.note")
    for size in [0, 1, 10, 123_456_789_012] {
      #expect(CheckpointPath.size(of: CheckpointPath.note(size: size).name) == size)
    }
    for name in ["latest", "7.note", "00000000000a.note", "0000000000007.note", "note.tmp", ""] {
      #expect(CheckpointPath.size(of: name) == nil)
    }
  }

  @Test func `what is published is there under both its names`() throws {
    let disk = MemoryDisk()
    let store = store(disk)
    #expect(try store.newest() == nil && store.latest() == nil && store.sizes() == [])
    let (three, seven) = (try Notes.note(3), try Notes.note(7))
    #expect(try store.publish(three) == three)
    #expect(try store.publish(seven) == seven)
    #expect(try store.sizes() == [3, 7])
    #expect(try store.newest() == seven && store.latest() == seven)
    #expect(try store.checkpoint(size: 3) == three && store.checkpoint(size: 4) == nil)
    #expect(
      try MemoryStore(disk).names(in: .checkpoints)?.sorted()
        == ["000000000003.note", "000000000007.note", "latest"])
  }

  @Test func `a smaller tree and another of the same size are refused, the same one is left`()
    throws
  {
    let disk = MemoryDisk()
    let store = store(disk)
    let seven = try Notes.note(7)
    try store.publish(seven)
    let before = disk.fingerprint
    #expect(throws: CheckpointStoreError<MemoryFault>.smaller(size: 3, newest: 7)) {
      try store.publish(Notes.note(3))
    }
    #expect(
      throws: CheckpointStoreError<MemoryFault>.forked(
        size: 7, root: Notes.root(7, fork: 1), known: Notes.root(7))
    ) {
      try store.publish(Notes.note(7, fork: 1))
    }
    let again = try seven.adding(Notes.signature("other", 2))
    #expect(try store.publish(again) == seven)
    #expect(disk.fingerprint == before)
  }

  @Test func `signatures are added to both files, once`() throws {
    let disk = MemoryDisk()
    let store = store(disk)
    let seven = try Notes.note(7)
    try store.publish(try Notes.note(3))
    try store.publish(seven)
    let more = try seven.adding(Notes.signature("witness", 2))
    try store.addSignatures(from: more)
    #expect(try store.newest() == more && store.latest() == more)
    let before = disk.fingerprint
    try store.addSignatures(from: more)
    try store.addSignatures(from: seven)
    #expect(disk.fingerprint == before, "nothing is added twice and nothing is lost")
    let three = try Notes.note(3).adding(Notes.signature("witness", 3))
    try store.addSignatures(from: three)
    #expect(try store.checkpoint(size: 3) == three && store.latest() == more)
    #expect(throws: CheckpointStoreError<MemoryFault>.noSuchCheckpoint(size: 5)) {
      try store.addSignatures(from: Notes.note(5))
    }
    #expect(throws: CheckpointStoreError<MemoryFault>.self) {
      try store.addSignatures(from: Notes.note(7, fork: 1))
    }
  }

  @Test func `a file that is none, is misnamed or of another log is told`() throws {
    let disk = MemoryDisk()
    let (memory, store) = (MemoryStore(disk), store(disk))
    let path = CheckpointPath.note(size: 7)
    memory.plant(path, Array("hello\n".utf8))
    #expect(throws: CheckpointStoreError<MemoryFault>.self) { _ = try store.newest() }
    memory.tamper(path) { $0 = (try? Notes.note(3).bytes) ?? [] }
    #expect(throws: CheckpointStoreError<MemoryFault>.misnamed(path, size: 3)) {
      _ = try store.newest()
    }
    memory.tamper(path) { $0 = (try? Notes.note(7, origin: "other").bytes) ?? [] }
    #expect(throws: CheckpointStoreError<MemoryFault>.foreign(path, origin: "other")) {
      _ = try store.newest()
    }
  }

  /// Publishes two checkpoints and a signature; answers how many of the three are done.
  private func story(_ disk: MemoryDisk) throws -> Int {
    let store = store(disk)
    let steps: [() throws -> Void] = [
      { try store.publish(Notes.note(3)) }, { try store.publish(Notes.note(7)) },
      { try store.addSignatures(from: Notes.note(7).adding(Notes.signature("witness", 2))) },
    ]
    for (done, step) in steps.enumerated() {
      do {
        try step()
      } catch is CheckpointStoreError<MemoryFault> {
        return done
      }
    }
    return steps.count
  }

  /// What a disk must hold when so many steps were done, one of which may be under way.
  private func check(_ disk: MemoryDisk, done: Int, _ comment: Comment) throws {
    let store = store(disk)
    let signed = try Notes.note(7).adding(Notes.signature("witness", 2))
    let states: [SignedCheckpoint?] = [nil, try Notes.note(3), try Notes.note(7), signed]
    let newest = try store.newest()
    let allowed = states[done...min(done + 1, 3)]
    #expect(allowed.contains(newest), comment)
    // The copy may be one step behind and is never anything else.
    let latest = try store.latest()
    let index = try #require(states.firstIndex { $0 == newest }, comment)
    #expect(states[max(index - 1, 0)...index].contains(latest), comment)
    if index == done { #expect(latest == newest || done == 0, comment) }
  }

  @Test(arguments: MemoryScript.Kind.allCases)
  func `whatever goes wrong at any call, the checkpoints are whole and can go on`(
    kind: MemoryScript.Kind
  ) throws {
    let calm = MemoryDisk()
    #expect(try story(calm) == 3)
    #expect(calm.callCount > 20)
    for call in 1...calm.callCount {
      let disk = MemoryDisk()
      disk.script = MemoryScript(call: call, kind)
      let done = try story(disk)
      disk.script = nil
      let aftermaths: [MemoryDisk.Aftermath] =
        [.killed, .everything, .onlySynced] + (1...6).map { .some(seed: $0) }
      for aftermath in aftermaths {
        let comment: Comment = "\(kind) at call \(call), then \(aftermath)"
        let next = disk.after(aftermath)
        try check(next, done: done, comment)
        #expect(try story(MemoryDisk()) == 3)
        try finish(next, comment)
        // What was answered as done survives a power cut, also after a kill.
        try finish(next.after(.onlySynced), comment)
      }
    }
  }

  /// Tells the rest of the story to a disk that something happened to.
  private func finish(_ disk: MemoryDisk, _ comment: Comment) throws {
    let store = store(disk)
    if try store.newest() == nil { try store.publish(Notes.note(3)) }
    try store.publish(Notes.note(7))
    let signed = try Notes.note(7).adding(Notes.signature("witness", 2))
    try store.addSignatures(from: signed)
    #expect(try store.newest() == signed && store.latest() == signed, comment)
  }
}
