// Directive ledger · LedgerEngine — SPDX-License-Identifier: Apache-2.0

public import EventCoding
public import Journals

/// Why a ledger cannot be folded.
public enum LedgerError<Failure: Error & Hashable>: Error, Hashable {
  /// The journal cannot be read.
  case journal(JournalError<Failure>)
  /// A committed line is not one that the ledger writes.
  case line(sequence: Int, LineError)
  /// A committed line has another sequence number than its position.
  case misnumbered(sequence: Int, found: UInt64)
  /// A committed line was recorded before the one before it.
  case timeDecreases(sequence: Int)
  /// Two committed lines have one name; told of those that were not indexed yet, and by `verify` of
  /// all.
  case repeatedID(sequence: Int)
  /// The journal has no line, so nobody knows whose it is.
  case empty
  /// Some events were not found where they were said to be, and every answer is void.
  case misled
  /// The journal no longer begins with the lines that were read before.
  case rewritten(size: Int)
}
