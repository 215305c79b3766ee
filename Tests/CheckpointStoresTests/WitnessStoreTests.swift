// Directive ledger · CheckpointStoresTests — SPDX-License-Identifier: Apache-2.0

import CheckpointStores
import Checkpoints
import Journals
import SimulatedDisks
import Testing

/// The memory of a witness.
@Suite struct WitnessStoreTests {
  @Test func `each log has a file of its own whatever it is called`() throws {
    let disk = MemoryDisk()
    let store = WitnessStore(MemoryStore(disk))
    let origins = ["a/b", "../../etc/passwd", "A/B", String(repeating: "x", count: 5000)]
    for (index, origin) in origins.enumerated() {
      #expect(try store.last(of: origin) == nil)
      try store.remember(Notes.note(index + 1, origin: origin))
    }
    for (index, origin) in origins.enumerated() {
      #expect(try store.last(of: origin) == Notes.note(index + 1, origin: origin))
    }
  }

  @Test func `it goes forward only, and never beside itself`() throws {
    let store = WitnessStore(MemoryStore(MemoryDisk()))
    try store.remember(Notes.note(3))
    try store.remember(Notes.note(7))
    try store.remember(Notes.note(7))
    #expect(throws: CheckpointStoreError<MemoryFault>.smaller(size: 3, newest: 7)) {
      try store.remember(Notes.note(3))
    }
    #expect(throws: CheckpointStoreError<MemoryFault>.self) {
      try store.remember(Notes.note(7, fork: 1))
    }
    #expect(try store.last(of: Notes.origin) == Notes.note(7))
  }

  @Test(arguments: MemoryScript.Kind.allCases)
  func `what it was told to remember survives everything, and what it was not is not half there`(
    kind: MemoryScript.Kind
  ) throws {
    let calm = MemoryDisk()
    try WitnessStore(MemoryStore(calm)).remember(Notes.note(3))
    try WitnessStore(MemoryStore(calm)).remember(Notes.note(7))
    for call in 1...calm.callCount {
      let disk = MemoryDisk()
      disk.script = MemoryScript(call: call, kind)
      let store = WitnessStore(MemoryStore(disk))
      var done = 0
      do {
        try store.remember(Notes.note(3))
        done = 3
        try store.remember(Notes.note(7))
        done = 7
      } catch is CheckpointStoreError<MemoryFault> {}
      for aftermath in [MemoryDisk.Aftermath.killed, .onlySynced, .everything, .some(seed: 5)] {
        let next = WitnessStore(MemoryStore(disk.after(aftermath)))
        let size = try next.last(of: Notes.origin)?.checkpoint.size ?? 0
        #expect(size >= done, "\(kind) at call \(call), then \(aftermath)")
        try next.remember(Notes.note(7))
      }
    }
  }
}
