// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc
import PosixFiles
import SimulatedDisks
import Synchronization

/// One ledger under many writers that are killed, readers beside them.
struct Soak: Sendable {
  /// What came of it.
  struct Result: Sendable {
    /// What the clients know.
    var journal: AcknowledgementJournal
    /// How many writers were killed before they ended.
    var killed = 0
    /// How many writers ended by themselves with all receipts.
    var ended = 0
    /// How often the reader was answered.
    var reads = 0
    /// How often the verifier was.
    var verdicts = 0
    /// How many events each writer got acknowledged.
    var acknowledged: [Int] = []
    /// The longest time from the start of a writer to its receipts, in milliseconds.
    var longestWait = 0
    /// What went wrong.
    var failures: [String] = []
  }

  /// The program.
  let program: RealProgram
  /// The program of the reader, which cannot write; the same where it was not built.
  let reader: RealProgram?
  /// The ledger.
  let ledger: String
  /// Where batches lie.
  let folder: ScratchFolder
  /// Where chance begins.
  let seed: UInt64
  /// How many write at a time.
  let writerCount: Int
  /// What the clients know at the start.
  let journal: AcknowledgementJournal

  /// What is shared between the threads.
  private final class Shared: Sendable {
    /// What came of it so far.
    let result: Mutex<Result>
    /// The writers that run.
    let running = Mutex<[Int: SpawnedProcess]>([:])
    /// When it ends, by the clock that never jumps.
    let end: Int

    /// Begins.
    init(_ result: Result, end: Int) {
      self.result = Mutex(result)
      self.end = end
    }

    /// Whether there is time left.
    var goesOn: Bool { SystemClock.elapsed() < end }
  }

  /// Runs it all for so long.
  func run(milliseconds: Int) -> Result {
    var result = Result(journal: journal)
    result.acknowledged = Array(repeating: 0, count: writerCount)
    let shared = Shared(result, end: SystemClock.elapsed() + milliseconds)
    // The writers, and after them the one that kills, the reader and the verifier.
    Workers.forEach(writerCount + 3, threads: writerCount + 3) { index, _ in
      switch index - writerCount {
      case 0: kill(shared)
      case 1: read(shared)
      case 2: verify(shared)
      default: write(index, shared)
      }
    }
    return shared.result.withLock { $0 }
  }

  /// One client: submits a batch, and the same again until it has the receipts.
  private func write(_ writer: Int, _ shared: Shared) {
    var draw = Chance(seed: seed &+ UInt64(writer) &* 1_000_003)
    var number = 0
    while shared.goesOn {
      let size = Bool.random(using: &draw) ? 1 : Int.random(in: 2...12, using: &draw)
      guard let batch = try? RealBatch(size, prefix: "w\(writer)-\(number)", in: folder) else {
        return shared.result.withLock { $0.failures.append("a batch cannot be written") }
      }
      number += 1
      shared.result.withLock { $0.journal.submit(batch.names) }
      let start = SystemClock.elapsed()
      var isAcknowledged = false
      while !isAcknowledged, shared.goesOn { isAcknowledged = submit(batch, writer, shared) }
      let wait = SystemClock.elapsed() - start
      shared.result.withLock { $0.longestWait = max($0.longestWait, wait) }
      unlink(batch.file)
    }
  }

  /// Starts one writer and answers whether all its receipts came.
  private func submit(_ batch: RealBatch, _ writer: Int, _ shared: Shared) -> Bool {
    let run = ProgramRun(program.appendWords(batch.file, to: ledger)) { process in
      shared.running.withLock { $0[writer] = process }
    }
    shared.running.withLock { $0[writer] = nil }
    return shared.result.withLock { result in
      let before = result.journal.receipts.count
      let told = result.journal.take(receiptsIn: run.output)
      result.acknowledged[writer] += result.journal.receipts.count - before
      switch run.end {
      case .killed(SIGKILL): result.killed += 1
      case .exited(0) where told == batch.names: result.ended += 1
      // Who waits too long for the lock is told so and comes again.
      case .exited(75): return false
      default: result.failures.append("a writer: \(run.summary)")
      }
      return told == batch.names
    }
  }

  /// Kills a writer every 5 to 50 milliseconds.
  private func kill(_ shared: Shared) {
    var draw = Chance(seed: seed ^ 0xDEAD)
    while shared.goesOn {
      usleep(UInt32.random(in: 5_000...50_000, using: &draw))
      shared.running.withLock { running in
        let writers = running.keys.sorted()
        if let writer = writers.randomElement(using: &draw) { running[writer]?.kill() }
      }
    }
  }

  /// Reads the ledger again and again: it may never get smaller.
  private func read(_ shared: Shared) {
    let program = reader ?? program
    var least = 0
    while shared.goesOn {
      let known = shared.result.withLock { $0.journal.receipts.count }
      let run = ProgramRun([program.path, "events", "--raw", "--ledger", ledger, "--lang", "en"])
      let count = run.output.split(separator: "\n").count
      shared.result.withLock { result in
        if !run.isFine { result.failures.append("the reader: \(run.summary)") }
        if count < max(least, known) {
          result.failures.append("the reader saw \(count) events after \(max(least, known))")
        }
        result.reads += 1
      }
      least = max(least, count)
      usleep(50_000)
    }
  }

  /// Verifies the ledger again and again against the receipts that clients hold.
  private func verify(_ shared: Shared) {
    while shared.goesOn {
      let run = ProgramRun([(reader ?? program).path, "verify", ledger, "--lang", "en"])
      shared.result.withLock { result in
        if run.end != .exited(0), run.end != .exited(22) {
          result.failures.append("the verifier: \(run.summary)")
        }
        result.verdicts += 1
      }
      usleep(100_000)
    }
  }
}
