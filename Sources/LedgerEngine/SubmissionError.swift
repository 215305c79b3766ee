// Directive ledger · LedgerEngine — SPDX-License-Identifier: Apache-2.0

public import Directives
public import EventCoding
public import JournalWriters

/// Why a batch was not recorded; `intent` is its position in the batch, from 0.
public enum SubmissionError<Failure: Error & Hashable>: Error, Hashable {
  /// The batch has more intents than a batch may have.
  case tooManyIntents(count: Int, limit: Int)
  /// A rule refuses the intent.
  case refused(intent: Int, Refusal)
  /// Another event has the name already.
  case conflicting(intent: Int, id: EventID, recorded: SequenceNumber)
  /// An intent before it in the batch has the name already, and says something else.
  case clashing(intent: Int, id: EventID, earlier: Int)
  /// The intent cannot be written as a line.
  case unwritable(intent: Int, LineError)
  /// The intent is a signature that does not attest what it says.
  case notAttested(intent: Int, AttestationFlaw)
  /// The intent is a signature that nobody has checked.
  case unchecked(intent: Int)
  /// The line of the intent would have more bytes than a line may have.
  case tooLong(intent: Int, byteCount: Int, limit: Int)
  /// The ledger is not what the submitter took it to be.
  case unexpected(Assumption, actual: ActualState)
  /// The ledger could not be read.
  case ledger(LedgerError<Failure>)
  /// The journal refused, or failed: see there whether anything is acknowledged.
  case journal(JournalWriteError<Failure>)
}
