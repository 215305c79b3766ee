// Directive ledger · JournalWriters — SPDX-License-Identifier: Apache-2.0

public import Journals

/// Why a journal cannot be written to.
public enum JournalWriteError<Failure: Error & Hashable>: Error, Hashable {
  /// The outside failed before anything was written to the log.
  case store(Failure)
  /// Somebody else holds the lock and left this note in it.
  case busy(holder: String)
  /// There is no ledger here.
  case notALedger
  /// There is a ledger here already.
  case alreadyExists
  /// There are segments and no commit: the copy must be adopted first.
  case unanchored
  /// The journal is damaged; nothing was touched. `bytesMissing` means that acknowledged data is
  /// gone.
  case damaged(JournalDamage)
  /// A line cannot be appended; nothing was touched.
  case refused(line: Int, LineFault)
  /// The last segment, or a copy that was just made of it, is only as expected up to `found`:
  /// somebody writes without the lock, or a byte was misread.
  case interference(expected: Int, found: Int)
  /// Writing failed; so many lines are not acknowledged and the writer is of no more use.
  case unacknowledged(lineCount: Int, Failure)
  /// So many lines were written and others did not let them become durable in time, or this damage
  /// came to light; they are not acknowledged, and may become durable yet.
  case unsettled(lineCount: Int, JournalDamage? = nil)
  /// So many lines were written, and were taken out because another failed in the sync that was to
  /// serve all; they are not in the log. With what this writer itself took into quarantine.
  case takenOut(lineCount: Int, recovered: [JournalTail])
  /// An earlier call failed, and the writer is of no more use.
  case poisoned

  /// Takes the error of a reader.
  init(_ error: JournalError<Failure>) {
    switch error {
    case .source(let failure): self = .store(failure)
    case .damaged(let damage): self = .damaged(damage)
    case .notALedger, .shrunk, .noSuchLine: self = .notALedger
    }
  }
}
