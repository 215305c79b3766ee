// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

/// Why a signature in a ledger cannot be one of what it names.
public enum SignatureFlaw: Hashable, Sendable {
  /// What it names does not stand right before it, in that order.
  case notRightBefore
  /// It names what somebody else recorded.
  case recordedByAnother
  /// Its signer had no key in force before the first of what it names.
  case keyNotInForce
}
