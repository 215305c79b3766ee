// Directive ledger · LedgerEngine — SPDX-License-Identifier: Apache-2.0

public import Directives
public import EventCoding
public import JournalWriters
public import Journals

/// A ledger that can be written to: the one door through which events enter it.
///
/// A batch passes in this order: lock, read what others appended, compare with what was recorded
/// before, hold against what the submitter expects, decide, encode, append once, apply. Whatever
/// is refused is refused before a file is touched.
public struct Ledger<Store: JournalStore>: ~Copyable {
  /// Where the ledger lies.
  let store: Store
  /// How the journal is written.
  let options: WriterOptions
  /// What was read so far.
  var fold: LedgerFold

  /// Opens a ledger and reads all that is committed, without the lock.
  public init(
    reading store: Store, options: WriterOptions = WriterOptions()
  ) throws(LedgerError<Store.Failure>) {
    self.init(store: store, options: options, fold: LedgerFold())
    try refresh()
    guard fold.size > 0 else { throw .empty }
  }

  /// Opens a ledger of which something is known, and reads what a reader sees beyond.
  public init<Source: JournalSource>(
    _ store: Store, from start: LedgerStart, to reader: JournalReader<Source>
  ) throws(LedgerError<Store.Failure>) where Source.Failure == Store.Failure {
    self.init(store: store, options: WriterOptions(), fold: LedgerFold(start))
    try fold.advance(to: reader)
  }

  /// Takes what is known of a ledger.
  init(store: Store, options: WriterOptions, fold: LedgerFold) {
    self.store = store
    self.options = options
    self.fold = fold
  }

  /// The events that were read or recorded so far.
  public var index: LedgerIndex { _read { yield fold.index } }

  /// Reads and writes the lines of this ledger.
  public var coder: EventCoder {
    // A ledger is only handed out once its first line is read.
    guard let coder = fold.coder else { preconditionFailure("a ledger without its opening") }
    return coder
  }

  /// The path or other handle that the ledger was opened with.
  public var location: Store { store }

  /// Reads what others appended since, without the lock.
  public mutating func refresh() throws(LedgerError<Store.Failure>) {
    let reader: JournalReader<Store>
    do throws(JournalError<Store.Failure>) {
      reader = try JournalReader(store)
    } catch {
      throw .journal(error)
    }
    try fold.advance(to: reader)
  }
}
