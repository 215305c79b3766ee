// Directive ledger · PosixStoresTests — SPDX-License-Identifier: Apache-2.0

import Foundation
import JournalTestSupport
import JournalWriters
import PosixFiles
import PosixStores
import Testing

/// A lock is free when its owner goes, whoever else has the file open by then.
struct HeldLockTests {
  /// Opens a file a second time as a process does that is about to be started: what is locked is
  /// one and the same.
  private func copies(of path: String) throws -> [CInt] {
    let descriptors = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")
    return descriptors.compactMap { Int32($0) }.filter { descriptor in
      let target = try? FileManager.default.destinationOfSymbolicLink(
        atPath: "/proc/self/fd/\(descriptor)")
      return target == path
    }.map { dup($0) }
  }

  @Test func `the lock of a ledger`() throws {
    let directory = try TemporaryDirectory()
    let store = try DiskFixture.store(directory)
    var held: PosixLock?
    if case .held(let lock) = try store.lock(forMilliseconds: 0) { held = lock }
    #expect(held != nil)
    let copies = try copies(of: directory("lock"))
    #expect(!copies.isEmpty)
    held = nil
    guard case .held = try store.lock(forMilliseconds: 0) else {
      Issue.record("the lock was not let go")
      return
    }
    for copy in copies { close(copy) }
  }

  @Test func `nobody waits on behind a refusal without patience`() throws {
    let directory = try TemporaryDirectory()
    let store = try DiskFixture.store(directory)
    for _ in 0..<100 {
      let first = try store.lock(forMilliseconds: 0)
      guard case .held = first else {
        Issue.record("the lock was not let go")
        return
      }
      guard case .busy = try store.lock(forMilliseconds: 0) else {
        Issue.record("the lock was taken twice")
        return
      }
      withExtendedLifetime(first) {}
    }
  }

  @Test func `the lock of a directory that is published`() throws {
    let directory = try TemporaryDirectory()
    var www = try PublishingDirectory(path: directory("www"))
    #expect(www != nil)
    let copies = try copies(of: directory("www"))
    #expect(!copies.isEmpty)
    www = nil
    #expect(try PublishingDirectory(path: directory("www")) != nil)
    for copy in copies { close(copy) }
  }
}
