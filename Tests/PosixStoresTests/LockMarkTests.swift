// Directive ledger · PosixStoresTests — SPDX-License-Identifier: Apache-2.0

import Foundation
import JournalTestSupport
import JournalWriters
import Journals
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

  @Test func `a lock is not taken again once its file was deleted`() throws {
    let directory = try TemporaryDirectory()
    let store = try DiskFixture.store(directory)
    let first = try lock(directory)
    var second: PosixLock?
    let outcome = try store.yield(first, forMilliseconds: 20) { () throws(FileError) in
      guard second == nil else { return false }
      try store.change(.remove(.lock))
      if case .held(let lock) = try store.lock(forMilliseconds: 0) { second = lock }
      return false
    }
    #expect(second != nil)
    #expect(outcome == .busy)
  }

  @Test func `whoever waited for a file that was deleted waits for the new one`() async throws {
    let directory = try TemporaryDirectory()
    let store = try DiskFixture.store(directory)
    var first: PosixLock? = try lock(directory)
    #expect(first?.wasAwaited == false)
    async let waiting = Self.held(store)
    try await Task.sleep(for: .milliseconds(300))
    try store.change(.remove(.lock))
    first = nil
    let second = try await waiting
    #expect(second != nil)
    guard case .busy = try store.lock(forMilliseconds: 0) else {
      Issue.record("two hold the lock")
      return
    }
    withExtendedLifetime(second) {}
  }

  /// The lock once it is free.
  ///
  /// It is waited for on a thread of its own, and for as long as it takes: other tests may keep
  /// every thread that continues this one busy for minutes.
  private static func held(_ store: PosixStore) async throws -> PosixLock? {
    try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread {
        continuation.resume(
          with: Result {
            guard case .held(let lock) = try store.lock(forMilliseconds: 600_000) else {
              return nil
            }
            return lock
          })
      }
    }
  }
}
