// Directive ledger · PosixStoresTests — SPDX-License-Identifier: Apache-2.0

import Foundation
import JournalTestSupport
import JournalWriters
import Journals
import MerkleTrees
import PosixFiles
import PosixStores
import SimulatedDisks
import Testing

/// Writers stand in line, and readers do not wait for them (promises P3, P8).
@Suite struct ContentionTests {
  /// The program that holds a lock for another process.
  static let flock = "/usr/bin/flock"

  @Test(.enabled(if: ProcessFacts.exists(flock)))
  func `a lock held by another process is busy until that process dies`() throws {
    let directory = try TemporaryDirectory()
    let store = try DiskFixture.ledger(directory, LedgerFixture.lines(2))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.flock)
    process.arguments = ["--no-fork", directory("lock"), "/bin/sleep", "60"]
    try process.run()
    defer { process.terminate() }
    let options = WriterOptions(patienceMilliseconds: 0)
    var error: JournalWriteError<FileError>?
    // The other process needs a moment to take the lock.
    for _ in 0..<1000 where error == nil {
      do throws(JournalWriteError<FileError>) {
        try JournalWriter<PosixStore>.opening(store, options: options).close()
        usleep(5000)
      } catch let busy {
        error = busy
      }
    }
    guard case .busy(let holder) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(holder == "pid \(ProcessFacts.processNumber)", "the note is that of the last writer")
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    let patient = WriterOptions(patienceMilliseconds: 5000)
    try JournalWriter<PosixStore>.opening(store, options: patient).close()
  }

  @Test func `two writers at once make one order, and a reader sees only prefixes`() async throws {
    let directory = try TemporaryDirectory()
    _ = try DiskFixture.ledger(directory, [])
    let path = directory.path
    let count = 25
    let sizes = try await withThrowingTaskGroup(of: [Int].self) { group in
      for _ in 0..<2 {
        group.addTask { try Self.append(count, at: path) }
      }
      group.addTask { try Self.watch(until: 2 * count, at: path) }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    let sequences = sizes.filter { $0.count == count }.flatMap { $0 }
    #expect(sequences.sorted() == Array(0..<2 * count))
    let scan = try JournalScan(PosixSource(path: path))
    #expect(scan.damage == nil)
    #expect(scan.tails.isEmpty)
    #expect(scan.size == 2 * count)
  }

  /// Appends lines one by one, each under the lock, and answers their numbers.
  static func append(_ count: Int, at path: String) throws -> [Int] {
    let store = try PosixStore(path: path, allowAnyFileSystem: true)
    let options = WriterOptions(patienceMilliseconds: 60_000, segmentByteCount: 1000)
    return try (0..<count).map { _ in
      var writer = try JournalWriter<PosixStore>.opening(store, options: options)
      let line = LedgerFixture.line(writer.head.size, after: writer.head.lastLeafHash)
      let receipts = try writer.append([line])
      writer.close()
      return receipts[0].sequence
    }
  }

  /// Reads again and again until the journal has a size; answers nothing, or a complaint as a
  /// number.
  static func watch(until size: Int, at path: String) throws -> [Int] {
    var reader = try JournalReader(PosixSource(path: path))
    while reader.head.size < size {
      reader = try reader.reopened()
      var count = 0
      try reader.forEachLine { place, _ in
        count += 1
        return true
      }
      #expect(count == reader.head.size)
      usleep(1000)
    }
    return []
  }
}
