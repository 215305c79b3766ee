// Directive ledger · PosixStoresTests — SPDX-License-Identifier: Apache-2.0

import Foundation
import JournalTestSupport
import JournalWriters
import PosixFiles
import PosixStores
import Testing

/// The mark that a writer leaves in the lock for the next one.
struct LockMarkTests {
  /// The lock of a directory, which nobody else holds.
  private func lock(_ directory: TemporaryDirectory) throws -> PosixLock {
    switch try DiskFixture.store(directory).lock(forMilliseconds: 0) {
    case .held(let lock): return lock
    case .busy(let holder):
      Issue.record("held by \(holder)")
      throw CancellationError()
    }
  }

  @Test func `a mark is found again by the next who takes the lock`() throws {
    let directory = try TemporaryDirectory()
    let mark = String(repeating: "m", count: 44)
    do {
      let first = try lock(directory)
      #expect(first.mark == nil)
      first.leave(mark: mark)
    }
    #expect(try lock(directory).mark == mark)
  }

  @Test func `a mark of another boot, or in a copy of the file, is none`() throws {
    let (directory, copy) = (try TemporaryDirectory(), try TemporaryDirectory())
    try lock(directory).leave(mark: "abc")
    var bytes = try #require(directory.contents("lock"))
    try copy.write("lock", bytes)
    #expect(try lock(copy).mark == nil)
    let boot = try #require(bytes.firstRange(of: Array("durable ".utf8))).upperBound
    bytes[boot] ^= 1
    try directory.write("lock", bytes)
    #expect(try lock(directory).mark == nil)
  }

  @Test func `a mark is none where the lock file was replaced under its old number`() throws {
    let directory = try TemporaryDirectory()
    // Only ext4 and XFS are known to tell generations.
    guard try DiskFixture.store(directory).fileSystem.standing == .trusted else { return }
    try lock(directory).leave(mark: "abc")
    let bytes = try #require(directory.contents("lock"))
    // What the file system gives the same number is still another file.
    for _ in 1...8 {
      try FileManager.default.removeItem(atPath: "\(directory.path)/lock")
      try directory.write("lock", bytes)
      #expect(try lock(directory).mark == nil)
    }
  }

  @Test func `whoever runs out of patience is told that another did the work`() throws {
    let directory = try TemporaryDirectory()
    let store = try DiskFixture.store(directory)
    let first = try lock(directory)
    var second: PosixLock?
    var asked = 0
    let outcome = try store.yield(first, forMilliseconds: 20) { () throws(FileError) in
      asked += 1
      guard asked == 1 else { return true }
      if case .held(let lock) = try store.lock(forMilliseconds: 0) { second = lock }
      return false
    }
    #expect(second != nil)
    #expect(outcome == .done)
  }
}
