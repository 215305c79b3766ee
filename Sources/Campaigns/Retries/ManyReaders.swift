// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import Digests
import Directives
import Glibc
import JournalWriters
import Journals
import LedgerEngine
import PosixFiles
import PosixStores
import Synchronization

/// Readers without a lock beside a writer that rotates and processes that are killed.
struct ManyReaders {
  /// The real binary.
  let program: RealProgram
  /// Where everything lies.
  let folder: ScratchFolder
  /// How many readers there are.
  let readers: Int

  /// What the readers have seen between them.
  private struct Seen {
    /// The root of each size.
    var roots: [Int: Digest] = [:]
    /// How often the ledger was read whole.
    var scans = 0
    /// What was not right.
    var failures: [String] = []
    /// Whether the writing has ended.
    var isOver = false
  }

  /// Writes so many batches while the readers read.
  func run(_ batches: Int, _ seed: UInt64, into report: inout CampaignReport) throws {
    let path = folder["readers"]
    var journal = try program.makeLedger(path)
    var draw = SeededDraw(seed)
    let kills = try (0..<batches / 4).map { index in
      (
        batch: try RealBatch(4, prefix: "reader-\(index)", in: folder),
        delay: UInt32.random(in: 0..<60_000, using: &draw)
      )
    }
    let seen = Mutex(Seen())
    let failures = Mutex<[String]>([])
    let program = program
    // The first thread writes and rotates, the second is killed again and again.
    Workers.forEach(readers + 2, threads: readers + 2) { index, _ in
      switch index {
      case 0:
        if let failure = Self.write(path, batches) { failures.withLock { $0.append(failure) } }
        seen.withLock { $0.isOver = true }
      case 1:
        for kill in kills {
          _ = ProgramRun(program.appendWords(kill.batch.file, to: path)) { process in
            usleep(kill.delay)
            process.kill()
          }
        }
      default: Self.read(path, seen)
      }
    }
    for kill in kills { try program.append(kill.batch, to: path, &journal) }
    let found = seen.withLock { $0 }
    let source = try PosixSource(path: path)
    let segments = try source.names(in: .events)?.count ?? 0
    report.count(
      "whole readings by \(readers) readers: no damage, never smaller, one root a size",
      passed: found.scans - found.failures.count, of: found.scans)
    report.count("rotations beside the readers", passed: segments - 1, of: segments - 1)
    report.count("writers killed beside the readers", passed: kills.count, of: kills.count)
    for failure in found.failures + failures.withLock({ $0 }) { report.fail(failure) }
    let scan = try JournalScan(source)
    report.count(
      "the ledger after them: whole",
      failure: scan.damage == nil && scan.tails.isEmpty ? nil : "\(scan)")
  }

  /// Appends batches through the engine, in small segments.
  private static func write(_ path: String, _ batches: Int) -> String? {
    do {
      let store = try PosixStore(path: path, allowAnyFileSystem: true)
      let options = WriterOptions(patienceMilliseconds: 60_000, segmentByteCount: 4_096)
      var ledger = try Ledger(reading: store, options: options)
      for number in 0..<batches {
        let intents = try (0..<5).map { try SampleLedger.party(number * 5 + $0, words: 9) }
        _ = try ledger.submit(Submission(intents)) {
          Instant(clamping: Int64(SystemClock.now()))
        }
      }
      return nil
    } catch {
      return "the writer: \(error)"
    }
  }

  /// Reads the ledger whole until the writing ends, at least once.
  private static func read(_ path: String, _ seen: borrowing Mutex<Seen>) {
    var size = 0
    repeat {
      var failure: String?
      do {
        let scan = try JournalScan(try PosixSource(path: path))
        if let damage = scan.damage { failure = "a reader sees \(damage)" }
        if scan.size < size { failure = "a reader saw \(size) events and then \(scan.size)" }
        size = scan.size
        seen.withLock { seen in
          if let root = seen.roots.updateValue(scan.root, forKey: scan.size), root != scan.root {
            failure = "two roots of \(scan.size) events"
          }
        }
      } catch {
        failure = "a reader: \(error)"
      }
      seen.withLock { seen in
        seen.scans += 1
        if let failure { seen.failures.append(failure) }
      }
    } while !seen.withLock { $0.isOver }
  }
}
