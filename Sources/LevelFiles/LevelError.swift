// Directive ledger · LevelFiles — SPDX-License-Identifier: Apache-2.0

public import Journals
public import MerkleTrees

/// Why the tree of a ledger gives no answer.
public enum LevelError<Failure: Error & Hashable>: Error, Hashable {
  /// The log cannot be read.
  case journal(JournalError<Failure>)
  /// There is no such proof, or the log is not the one that the root is of.
  case proof(ProofError)
}
