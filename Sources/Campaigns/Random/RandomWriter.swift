// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import Digests
import JournalWriters
import Journals
import MerkleTrees
import SimulatedDisks

/// A client that hands in batches until each is acknowledged or given up.
///
/// It does what the engine does: under the lock it reads what is there, gives the old receipts of a
/// batch that is recorded already once the commit is surely durable, and appends any other.
final class RandomWriter {
  /// What it writes to.
  typealias Writer = JournalWriter<SimulatedStore>

  /// Its process, which may die and start anew.
  private let process: SimulatedProcess
  /// What all clients know.
  private let told: Acknowledgements
  /// How it opens the ledger.
  private let options: WriterOptions
  /// The batches it has begun and heard nothing of.
  private var open: Int?
  /// How many times it still tries before it gives a batch up.
  private static let attemptCount = 40

  /// A client with a process.
  init(_ process: SimulatedProcess, _ told: Acknowledgements, _ options: WriterOptions) {
    self.process = process
    self.told = told
    self.options = options
  }

  /// Hands in so many batches.
  func work(batchCount: Int) {
    var left = batchCount
    while left > 0, told.failure == nil {
      var attempts = Self.attemptCount
      repeat {
        attempts -= 1
        do throws(JournalWriteError<SimulatedFailure>) {
          left = max(0, left - (try handIn()))
        } catch {
          judge(error)
          process.restart()
          // Some clients give up after the first failure, and nobody knows what became of it.
          if process.machine.chance.below(8) == 0 { attempts = 0 }
        }
        process.sleep(microseconds: process.machine.chance.below(20_000))
      } while open != nil && attempts > 0 && told.failure == nil
      if open != nil {
        open = nil
        left -= 1
      }
    }
  }

  /// Takes the lock and hands in a batch or two, and answers how many were acknowledged.
  private func handIn() throws(JournalWriteError<SimulatedFailure>) -> Int {
    if open == nil { open = told.begin(process.name, &process.machine.chance) }
    var writer = try opened()
    var count = 0
    var isLast = false
    repeat {
      let batch = open ?? told.begin(process.name, &process.machine.chance)
      open = batch
      isLast = process.machine.chance.below(4) != 0
      try record(batch, &writer, isLast: isLast)
      open = nil
      count += 1
    } while !isLast
    return count
  }

  /// Opens the ledger, and makes it where it is not there yet.
  private func opened() throws(JournalWriteError<SimulatedFailure>) -> Writer {
    let store = SimulatedStore(process: process)
    let wasCreated = told.isCreated
    do throws(JournalWriteError<SimulatedFailure>) {
      return try Writer.opening(store, options: options)
    } catch .notALedger where !wasCreated {
      let writer = try Writer.creating(store, options: options)
      told.noteCreation()
      return writer
    }
  }

  /// Records one batch unless it is there; the last one of a writer may share a sync with others.
  private func record(
    _ batch: Int, _ writer: inout Writer, isLast: Bool
  ) throws(JournalWriteError<SimulatedFailure>) {
    let lines = try linesUnderLock(writer.head)
    let bodies = told.batches[batch].bodies
    if let first = told.place(of: batch, in: lines) {
      try writer.confirm()
      told.noteRepetition()
      let head = writer.head
      let receipts = lines[first...].prefix(bodies.count).enumerated().map { index, line in
        Receipt(
          sequence: first + index, leafHash: MerkleHash.leaf(line), treeSize: head.size,
          root: head.root)
      }
      process.machine.note("\(process.name) is told again of batch \(batch) at \(first)")
      told.acknowledge(batch, receipts)
    } else {
      let new = told.lines(of: batch, after: writer.head.lastLeafHash)
      let receipts = try isLast ? writer.appendShared(new) : writer.append(new)
      process.machine.note("\(process.name) is told of batch \(batch) at \(lines.count)")
      told.acknowledge(batch, receipts)
    }
  }

  /// Reads the ledger whose lock is held.
  private func linesUnderLock(
    _ head: JournalHead
  ) throws(JournalWriteError<SimulatedFailure>) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    do throws(JournalError<SimulatedFailure>) {
      var reader = try JournalReader(SimulatedStore(process: process))
      if reader.head.size < head.size {
        reader = JournalReader(reader, upTo: head.watermark)
      }
      if reader.head != head, process.machine.harm == nil {
        told.fail("\(process.name) reads another head under the lock")
      }
      try reader.forEachLine { _, bytes in
        lines.append(bytes.withUnsafeBytes { [UInt8]($0) })
        return true
      }
    } catch .source(let failure) {
      throw .store(failure)
    } catch .damaged(let damage) {
      throw .damaged(damage)
    } catch {
      told.fail("\(process.name) under the lock: \(error)")
      return []
    }
    if process.machine.harm == nil, let complaint = told.complaint(about: lines, atLeast: told.size)
    {
      told.fail("\(process.name) under the lock: \(complaint)")
    }
    return lines
  }

  /// Whether a fault explains an error.
  private func judge(_ error: JournalWriteError<SimulatedFailure>) {
    process.machine.note("\(process.name) is told: \(error)")
    switch error {
    case .store(.disk), .unacknowledged(_, .disk): break
    case .store, .unacknowledged, .unsettled(_, nil), .takenOut, .busy: return
    // The damage may come between two looks at the same bytes.
    case .damaged where process.machine.harm != nil: return
    case .unsettled where process.machine.harm != nil: return
    case .damaged(let damage) where process.machine.explains(damage): return
    case .unsettled(_, let damage?) where process.machine.explains(damage): return
    case .interference where process.machine.harm != nil: return
    // Another process made the ledger first.
    case .alreadyExists: return
    default: break
    }
    told.fail("\(process.name) is told: \(error)")
  }
}
