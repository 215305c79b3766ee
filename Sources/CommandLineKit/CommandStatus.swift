// Directive ledger · CommandLineKit — SPDX-License-Identifier: Apache-2.0

/// The statuses with which every command ends; `help exit-statuses` shows this table.
///
/// From 64 upwards they follow `sysexits.h` where it has a word for it; 20…29 are kept for the
/// verdicts of `verify`.
public enum CommandStatus: Int32, Hashable, Sendable, CaseIterable {
  /// Done; of `verify`, the ledger is intact.
  case fine = 0
  /// The condition that was asked about does not hold.
  case conditionNotMet = 1
  /// The command line is wrong.
  case misuse = 2
  /// A witness was asked for and none has signed.
  case unwitnessed = 20
  /// A signature was asked for and cannot be checked.
  case unverifiable = 21
  /// Bytes lie beyond what was acknowledged.
  case torn = 22
  /// The ledger holds less than it once did.
  case rolledBack = 23
  /// The ledger has another history than a head that somebody holds.
  case forked = 24
  /// A committed byte is not what it was.
  case tampered = 25
  /// The input is not acceptable.
  case badInput = 65
  /// There is no ledger here.
  case notALedger = 69
  /// Committed, but the receipt could not be written.
  case committedButUnreported = 70
  /// Something cannot be created.
  case cannotCreate = 73
  /// Reading or writing failed.
  case inputOutput = 74
  /// Somebody else holds the lock.
  case busy = 75
  /// The append failed half-way and nothing of it is acknowledged.
  case notAcknowledged = 76
  /// Not allowed.
  case notAllowed = 77
}
