// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import JournalWriters
import Journals
import SimulatedDisks

/// The ledger as one process of a simulation sees it: each call may let others go first, or fail.
struct SimulatedStore: JournalStore {
  /// Who calls.
  let process: SimulatedProcess

  /// The pauses between two attempts to take the lock, as those of the real store.
  private static let pauseMilliseconds = (first: 1, longest: 50)

  /// The names in a folder, in an order that does not depend on hashing.
  func names(in folder: JournalFolder) throws(SimulatedFailure) -> [String]? {
    try process.perform(.names, folder.rawValue) { store throws(MemoryFault) in
      try store.names(in: folder)?.sorted()
    }
  }

  /// The length of a file.
  func byteCount(of path: JournalPath) throws(SimulatedFailure) -> Int? {
    try process.perform(.size, path.text) { store throws(MemoryFault) in
      try store.byteCount(of: path)
    }
  }

  /// Copies from a file.
  func read(
    _ path: JournalPath, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(SimulatedFailure) -> Int {
    try process.perform(.read, path.text) { store throws(MemoryFault) in
      try store.read(path, at: offset, into: buffer)
    }
  }

  /// Asks for the lock until patience ends, and remembers the longest wait.
  func lock(
    forMilliseconds patience: Int
  ) throws(SimulatedFailure) -> LockAttempt<MemoryLock> {
    let start = process.machine.clock
    var pause = Self.pauseMilliseconds.first
    var wasAwaited = false
    while true {
      let attempt = try process.perform(.lock, "") { store throws(MemoryFault) in
        store.disk.isAwaited = wasAwaited
        return try store.lock(forMilliseconds: 0)
      }
      wasAwaited = true
      let waited = process.machine.clock - start
      if case .held = attempt {
        process.machine.noteWait(microseconds: waited)
        return attempt
      }
      let left = patience - waited / 1000
      guard left > 0 else { return attempt }
      process.sleep(microseconds: Swift.min(pause, left) * 1000)
      pause = Swift.min(2 * pause, Self.pauseMilliseconds.longest)
    }
  }

  /// Lets the lock go, and asks for it again until patience ends or there is no need to.
  func yield(
    _ lock: MemoryLock, forMilliseconds patience: Int,
    until isDone: () throws(SimulatedFailure) -> Bool
  ) throws(SimulatedFailure) -> YieldOutcome {
    try process.perform(.lock, "let go") { _ throws(MemoryFault) in lock.letGo() }
    let start = process.machine.clock
    var pause = Self.pauseMilliseconds.first
    while true {
      process.sleep(microseconds: pause * 1000)
      if try isDone() {
        process.machine.noteTogether()
        return .done
      }
      let isHeld = try process.perform(.lock, "again") { _ throws(MemoryFault) in lock.retake() }
      if isHeld { return .retaken }
      guard process.machine.clock - start < patience * 1000 else { return .busy }
      pause = Swift.min(2 * pause, Self.pauseMilliseconds.longest)
    }
  }

  /// Opens a file.
  func open(_ path: JournalPath) throws(SimulatedFailure) -> SimulatedFile {
    try process.perform(.open, path.text) { store throws(MemoryFault) in
      SimulatedFile(process: process, path: path, file: try store.open(path))
    }
  }

  /// Creates a file.
  func create(_ path: JournalPath) throws(SimulatedFailure) -> SimulatedFile {
    try process.perform(.create, path.text) { store throws(MemoryFault) in
      SimulatedFile(process: process, path: path, file: try store.create(path))
    }
  }

  /// Changes names.
  func change(_ change: FolderChange) throws(SimulatedFailure) {
    try process.perform(.change, "\(change)") { store throws(MemoryFault) in
      try store.change(change)
    }
  }

  /// Makes names durable.
  func sync(_ folder: JournalFolder) throws(SimulatedFailure) {
    try process.perform(.folderSync, folder.rawValue) { store throws(MemoryFault) in
      try store.sync(folder)
    }
  }
}
