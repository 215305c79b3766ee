// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import JournalWriters
import Journals
import SimulatedDisks

/// One history of a ledger in memory: its disk and what its clients know.
final class ModelHistory {
  /// What can go wrong for a client.
  typealias Failure = JournalWriteError<MemoryFault>

  /// Where the ledger lies.
  let store: MemoryStore
  /// What the clients know.
  var oracle: ModelOracle
  /// The number of processes that wrote here so far.
  var attempt: Int
  /// Whether the process has its ledger open and the recovery is behind it.
  private(set) var isOpen = false
  /// The choices of the writers.
  let options: WriterOptions

  /// Whether a writer went on after it had failed.
  private var hasWrittenPoisoned = false

  /// Begins on a disk with what was known before.
  init(
    _ disk: MemoryDisk, _ oracle: ModelOracle = ModelOracle(), attempt: Int = 0,
    segmentByteCount: Int = ModelOracle.segmentByteCount
  ) {
    store = MemoryStore(disk)
    self.oracle = oracle
    self.attempt = attempt
    options = WriterOptions(patienceMilliseconds: 0, segmentByteCount: segmentByteCount)
  }

  /// The disk.
  var disk: MemoryDisk { store.disk }

  /// The same knowledge on another disk: the machine after a crash.
  func continued(on disk: MemoryDisk) -> ModelHistory {
    ModelHistory(
      disk, oracle, attempt: attempt, segmentByteCount: options.segmentByteCount)
  }

  /// One process: opens the ledger, or makes it, and hands in what is missing, batch by batch.
  ///
  /// - Parameters:
  ///   - end: how many batches there shall be.
  ///   - pause: runs between two batches, while the writer lives.
  /// - Returns: the error that ended it early, if one did.
  func work(upTo end: Int = ModelOracle.batchSizes.count, pause: () -> Void = {}) -> Failure? {
    attempt += 1
    isOpen = false
    do throws(Failure) {
      var writer = try open()
      isOpen = true
      var count = try confirmed(&writer)
      while count < end {
        if count > 0 { pause() }
        let lines = ModelOracle.lines(
          count, attempt: attempt, from: writer.head.size, after: writer.head.lastLeafHash)
        oracle.submit(count, lines)
        let receipts = try handIn(lines, to: &writer)
        guard receipts.map(\.treeSize) == lines.map({ _ in writer.head.size }) else {
          return .poisoned
        }
        oracle.acknowledge(lines)
        count += 1
      }
      writer.close()
      return nil
    } catch {
      return error
    }
  }

  /// Hands in a batch, and once more where that fails: a writer that failed must not try again.
  private func handIn(
    _ lines: [[UInt8]], to writer: inout JournalWriter<MemoryStore>
  ) throws(Failure) -> [Receipt] {
    do throws(Failure) {
      return try writer.append(lines)
    } catch {
      if !disk.isDead, case .unacknowledged = error {
        do throws(Failure) {
          _ = try writer.append(lines)
          hasWrittenPoisoned = true
        } catch .poisoned {
          // As it must be.
        } catch {
          hasWrittenPoisoned = true
        }
      }
      throw error
    }
  }

  /// Opens the ledger, or makes it where there is none yet.
  func open() throws(Failure) -> JournalWriter<MemoryStore> {
    if store.contents(.commit) == nil {
      return try JournalWriter<MemoryStore>.creating(store, options: options)
    }
    return try JournalWriter<MemoryStore>.opening(store, options: options)
  }

  /// Looks which batches of earlier processes are in, and acknowledges them once they are durable.
  ///
  /// This is what a retry with the same ids comes to.
  private func confirmed(
    _ writer: inout JournalWriter<MemoryStore>
  ) throws(Failure) -> Int {
    // The writer also reads what waits for a sync, which no reader sees yet.
    guard case .lines(let lines) = look(writer.reader),
      case .batches(let count) = oracle.judge(lines),
      count > oracle.acknowledged.count
    else { return oracle.acknowledged.count }
    try writer.confirm()
    var rest = lines[...]
    for batch in 0..<count {
      let size = ModelOracle.batchSizes[batch]
      if batch >= oracle.acknowledged.count { oracle.acknowledge(Array(rest.prefix(size))) }
      rest = rest.dropFirst(size)
    }
    return count
  }

  /// Copies the segments of another ledger, as somebody would who knows nothing of syncs.
  func takeCopy(of original: MemoryStore) throws(Failure) {
    do throws(MemoryFault) {
      try store.change(.make(.events))
      for name in original.allNames(.events) {
        let path = JournalPath(.events, name)
        try store.create(path).appendAll(original.contents(path) ?? [])
      }
    } catch {
      throw .store(error)
    }
  }

  /// What a reader sees.
  enum Sight {
    /// These lines.
    case lines([[UInt8]])
    /// No commit file, so that nothing is promised.
    case nothing
    /// Damage, or an error.
    case trouble(String)
  }

  /// Looks like an everyday reader.
  func look() -> Sight {
    guard store.contents(.commit) != nil else { return .nothing }
    do throws(JournalError<MemoryFault>) {
      return look(try JournalReader(store))
    } catch {
      return .trouble("a reader meets \(error)")
    }
  }

  /// What a reader shows.
  private func look(_ reader: JournalReader<MemoryStore>) -> Sight {
    var lines: [[UInt8]] = []
    do throws(JournalError<MemoryFault>) {
      try reader.forEachLine { _, bytes in
        lines.append(bytes.withUnsafeBytes { [UInt8]($0) })
        return true
      }
    } catch {
      return .trouble("a reader meets \(error)")
    }
    return .lines(lines)
  }

  /// What is wrong with the log for a reader, if anything is.
  func complaint() -> String? {
    if hasWrittenPoisoned { return "a writer went on after it had failed" }
    switch look() {
    case .trouble(let trouble): return trouble
    case .nothing: return oracle.acknowledged.isEmpty ? nil : "there is no commit file any more"
    case .lines(let lines):
      if case .wrong(let wrong) = oracle.judge(lines) { return wrong }
      return nil
    }
  }

  /// What is wrong with the log once a process has done all its work, if anything is.
  func finalComplaint() -> String? {
    if let complaint = complaint() { return complaint }
    do throws(JournalError<MemoryFault>) {
      let scan = try JournalScan(store)
      if let damage = scan.damage { return "a full check meets \(damage)" }
      guard scan.tails.isEmpty, scan.snapshot.commit?.isWhole == true else {
        return "something lies about: \(scan.tails)"
      }
      guard scan.size == ModelOracle.batchSizes.reduce(0, +) else { return "\(scan.size) lines" }
    } catch {
      return "a full check meets \(error)"
    }
    if let violation = disk.violations.first { return violation }
    let names = (store.allNames(.ledger) + store.allNames(.events) + store.allNames(.quarantine))
    return names.contains { $0.hasSuffix(".tmp") } ? "temporary files lie about: \(names)" : nil
  }

  /// The bytes beyond the watermark, one text for each segment that has any.
  func tails() -> [[UInt8]] {
    // Where nothing can be read, there is other trouble that is told elsewhere.
    guard store.contents(.commit) != nil, let scan = try? JournalScan(store) else { return [] }
    return scan.tails.filter { $0.byteCount > 0 }.map { tail in
      Array((store.contents(.segment(tail.segment)) ?? []).dropFirst(tail.offset))
    }
  }

  /// The first of some tails that is neither at the end of a segment nor in quarantine, if one is.
  func isMissing(_ tails: [[UInt8]]) -> Bool {
    tails.contains { tail in
      !store.allNames(.quarantine).contains {
        store.contents(JournalPath(.quarantine, $0)) == tail
      }
        && !store.allNames(.events).contains { name in
          store.contents(JournalPath(.events, name))?.suffix(tail.count) == tail[...]
        }
    }
  }
}

extension MemoryStore {
  /// The names in a folder; none where there is no such folder.
  func allNames(_ folder: JournalFolder) -> [String] {
    // Only a dead process cannot list names, and nobody asks it.
    (try? names(in: folder)) ?? []
  }
}
