// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

/// How far the work on an obligation has come.
public enum ObligationStatus: String, CaseIterable, Hashable, Sendable {
  /// Nothing has been reported.
  case none
  /// Its holder has received and accepted it.
  case acknowledged
  /// Work is going on.
  case underway
  /// Work cannot go on.
  case blocked
  /// The holder claims completion; nobody has decided on it.
  case claimed
  /// The claim was sent back.
  case returned
  /// The claim was approved.
  case approved
  /// The approved claim was recognised by the higher level.
  case recognised
}
