// Directive ledger · JournalWriters — SPDX-License-Identifier: Apache-2.0

import Journals

extension JournalWriter {
  /// Turns an error of the outside into one of the writer.
  static func tried<Value>(
    _ body: () throws(Store.Failure) -> Value
  ) throws(JournalWriteError<Store.Failure>) -> Value {
    do throws(Store.Failure) {
      return try body()
    } catch {
      throw .store(error)
    }
  }

  /// Takes the lock.
  static func lock(
    _ store: Store, _ options: WriterOptions
  ) throws(JournalWriteError<Store.Failure>) -> Store.Lock {
    let attempt = try tried { () throws(Store.Failure) in
      try store.lock(forMilliseconds: options.patienceMilliseconds)
    }
    switch attempt {
    case .held(let lock): return lock
    case .busy(let holder): throw .busy(holder: holder)
    }
  }

  /// What lies in a place where a ledger may be.
  private enum Standing {
    /// A ledger.
    case ledger
    /// Segments with lines and no commit.
    case copy
    /// Neither.
    case nothing
  }

  /// Looks what lies there.
  private static func standing(
    _ store: Store
  ) throws(JournalWriteError<Store.Failure>) -> Standing {
    guard try !hasCommit(store) else { return .ledger }
    guard try hasLines(store) else { return .nothing }
    // A ledger that was made in the meantime had its commit before its first line.
    return try hasCommit(store) ? .ledger : .copy
  }

  /// Requires a ledger that can be written to.
  static func requireCommit(_ store: Store) throws(JournalWriteError<Store.Failure>) {
    switch try standing(store) {
    case .ledger: return
    case .copy: throw .unanchored
    case .nothing: throw .notALedger
    }
  }

  /// Requires a place without a ledger.
  static func requireNothing(_ store: Store) throws(JournalWriteError<Store.Failure>) {
    switch try standing(store) {
    case .ledger: throw .alreadyExists
    case .copy: throw .unanchored
    case .nothing: return
    }
  }

  /// Requires segments without a commit.
  static func requireCopy(_ store: Store) throws(JournalWriteError<Store.Failure>) {
    switch try standing(store) {
    case .ledger: throw .alreadyExists
    case .copy: return
    case .nothing: throw .notALedger
    }
  }

  /// Makes a segment read-only.
  static func seal(_ name: SegmentName, in store: Store) {
    // The mode keeps accidents away and promises nothing: who does not own the file cannot change
    // it.
    try? store.change(.seal(.segment(name)))
  }

  /// Whether there is a commit file.
  private static func hasCommit(_ store: Store) throws(JournalWriteError<Store.Failure>) -> Bool {
    try tried { () throws(Store.Failure) in try store.byteCount(of: .commit) != nil }
  }

  /// Whether there is a segment with bytes.
  private static func hasLines(_ store: Store) throws(JournalWriteError<Store.Failure>) -> Bool {
    try tried { () throws(Store.Failure) in
      for name in try store.names(in: .events) ?? [] {
        guard let segment = SegmentName(text: name) else { continue }
        if let count = try store.byteCount(of: .segment(segment)), count > 0 { return true }
      }
      return false
    }
  }
}
