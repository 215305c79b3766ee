// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import Auditing
import Digests
import Directives
import Glibc
import JournalWriters
import Journals
import LedgerEngine
import PosixFiles
import PosixStores
import SimulatedDisks
import Synchronization

/// Readers without a lock beside a writer that rotates and processes that are killed.
struct ManyReaders {
  /// The real binary.
  let program: RealProgram
  /// Where everything lies.
  let folder: ScratchFolder
  /// How many readers there are.
  let readers: Int

  /// What is known between the threads.
  private struct Seen {
    /// What the clients know.
    var journal: AcknowledgementJournal
    /// The root of each size.
    var roots: [Int: Digest] = [:]
    /// How often the ledger was read whole.
    var scans = 0
    /// What was not right with a reading.
    var failures: [String] = []
    /// How many processes were killed before they ended, and how many came to their end.
    var killed = 0, ended = 0
    /// What went wrong with those that write.
    var troubles: [String] = []
    /// How many of the two that write go on.
    var writers = 2
  }

  /// Writes so many batches while the readers read.
  func run(_ batches: Int, _ seed: UInt64, into report: inout CampaignReport) throws {
    let path = folder["readers"]
    let seen = Mutex(Seen(journal: try program.makeLedger(path)))
    // The first thread writes and rotates, the second starts processes that are killed.
    Workers.forEach(readers + 2, threads: readers + 2) { index, _ in
      switch index {
      case 0: write(path, batches, seen)
      case 1: kill(path, batches, Chance(seed: seed), seen)
      default: Self.read(path, seen)
      }
    }
    let found = seen.withLock { $0 }
    let segments = try PosixSource(path: path).names(in: .events)?.count ?? 0
    report.count(
      "whole readings by \(readers) readers: no damage, nothing acknowledged missing, never "
        + "smaller, one root a size", passed: found.scans - found.failures.count, of: found.scans)
    report.count("rotations beside the readers", passed: segments - 1, of: segments - 1)
    report.count("writers killed beside the readers", passed: found.killed, of: found.killed)
    report.count("writers that ended beside the readers", passed: found.ended, of: found.ended)
    for failure in found.failures + found.troubles { report.fail(failure) }
    report.count(
      "the ledger after them: each event once, none lost",
      failure: found.journal.fault(inLedgerAt: path, isSettled: true))
  }

  /// Appends batches through the engine, in small segments.
  private func write(_ path: String, _ batches: Int, _ seen: borrowing Mutex<Seen>) {
    defer { seen.withLock { $0.writers -= 1 } }
    do {
      let store = try PosixStore(path: path, allowAnyFileSystem: true)
      let options = WriterOptions(patienceMilliseconds: 60_000, segmentByteCount: 4_096)
      var ledger = try Ledger(reading: store, options: options)
      for number in 0..<batches {
        let intents = try (0..<5).map { try SampleLedger.party(number * 5 + $0, words: 9) }
        seen.withLock { $0.journal.submit(intents.map(\.id.description)) }
        let outcome = try ledger.submit(Submission(intents)) {
          Instant(clamping: Int64(SystemClock.now()))
        }
        seen.withLock { seen in
          for receipt in outcome.receipts.compactMap(KeptReceipt.init) {
            seen.journal.take(receipt)
          }
        }
      }
    } catch {
      seen.withLock { $0.troubles.append("the writer: \(error)") }
    }
  }

  /// Starts processes that append, and kills most of them at some moment; until the writer has
  /// ended, and then sends all of them again.
  private func kill(
    _ path: String, _ batches: Int, _ start: Chance, _ seen: borrowing Mutex<Seen>
  ) {
    defer { seen.withLock { $0.writers -= 1 } }
    var draw = start
    var sent: [RealBatch] = []
    do {
      repeat {
        let batch = try RealBatch(4, prefix: "reader-\(sent.count)", in: folder)
        sent.append(batch)
        seen.withLock { $0.journal.submit(batch.names) }
        let delay = UInt32.random(in: 0..<30_000, using: &draw)
        let run = ProgramRun(program.appendWords(batch.file, to: path)) { process in
          usleep(delay)
          process.kill()
        }
        try note(run, seen)
      } while seen.withLock { $0.writers == 2 } || sent.count < 8
      for batch in sent { try note(ProgramRun(program.appendWords(batch.file, to: path)), seen) }
    } catch {
      seen.withLock { $0.troubles.append("\(error)") }
    }
  }

  /// Notes how a process ended, and its receipts.
  private func note(_ run: ProgramRun, _ seen: borrowing Mutex<Seen>) throws {
    try seen.withLock { seen in
      seen.journal.take(receiptsIn: run.output)
      switch run.end {
      case .killed(SIGKILL): seen.killed += 1
      case .exited(0): seen.ended += 1
      default: throw CampaignFault("a process that appends: \(run.summary)")
      }
    }
  }

  /// Reads the ledger whole until the writing ends, at least once.
  private static func read(_ path: String, _ seen: borrowing Mutex<Seen>) {
    var size = 0
    repeat {
      let least = max(size, seen.withLock { $0.journal.receipts.count })
      var failure: String?
      do {
        let scan = try JournalScan(try PosixSource(path: path))
        if let damage = scan.damage { failure = "a reader sees \(damage)" }
        if scan.size < least { failure = "a reader saw \(scan.size) events after \(least)" }
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
    } while seen.withLock { $0.writers > 0 }
  }
}

extension KeptReceipt {
  /// A receipt of the engine, as a client keeps it.
  fileprivate init?(_ receipt: SubmissionReceipt) {
    self.init(
      id: receipt.id, sequence: receipt.receipt.sequence, leafHash: receipt.receipt.leafHash,
      size: receipt.receipt.treeSize, root: receipt.receipt.root)
  }
}
