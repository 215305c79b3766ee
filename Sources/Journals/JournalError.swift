// Directive ledger · Journals — SPDX-License-Identifier: Apache-2.0

/// Why a journal cannot be read.
public enum JournalError<Failure: Error & Hashable>: Error, Hashable {
  /// The outside failed.
  case source(Failure)
  /// There is no segment here.
  case notALedger
  /// The journal is damaged at the first place where it was looked at.
  case damaged(JournalDamage)
  /// The journal had `before` lines when it was last read and has `now`.
  case shrunk(before: Int, now: Int)
  /// There is no line of this sequence number.
  case noSuchLine(sequence: Int)
}
