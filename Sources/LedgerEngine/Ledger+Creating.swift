// Directive ledger · LedgerEngine — SPDX-License-Identifier: Apache-2.0

public import Directives
import EventCoding
public import JournalWriters
public import Journals

extension Ledger {
  /// Makes a ledger, or completes one whose creation broke off before its first event.
  ///
  /// - Parameter opening: an intent that says `ledger.opened`.
  /// - Throws: as `submit`; `journal(.alreadyExists)` where the ledger has events.
  public static func creating(
    _ store: Store, opening: Intent, options: WriterOptions = WriterOptions(),
    clock: () -> Instant
  ) throws(SubmissionError<Store.Failure>) -> SubmissionReceipt {
    guard case .ledgerOpened(let opened) = opening.body else {
      throw .ledger(.empty)
    }
    let coder = EventCoder(origin: opened.origin, offset: opened.offset)
    var ledger = Ledger(store: store, options: options, fold: LedgerFold(coder: coder))
    // Decided before anything is created, so that a refused opening leaves nothing behind.
    _ = try ledger.rehearse(Submission([opening]), clock: clock, refreshing: false)
    var writer: JournalWriter<Store>
    do throws(JournalWriteError<Store.Failure>) {
      writer = try JournalWriter<Store>.creating(store, options: options)
    } catch .alreadyExists {
      writer = try Self.openingEmpty(store, options)
    } catch {
      throw .journal(error)
    }
    let outcome = try ledger.append(Submission([opening]), through: &writer, clock: clock)
    return outcome.receipts[0]
  }

  /// Opens a journal that has no events yet.
  private static func openingEmpty(
    _ store: Store, _ options: WriterOptions
  ) throws(SubmissionError<Store.Failure>) -> JournalWriter<Store> {
    do throws(JournalWriteError<Store.Failure>) {
      let writer = try JournalWriter<Store>.opening(store, options: options)
      guard writer.head.size == 0 else { throw .alreadyExists }
      return writer
    } catch {
      throw .journal(error)
    }
  }
}
