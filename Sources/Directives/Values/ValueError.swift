// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// Why a text is not a value of the domain.
public enum ValueError: Error, Hashable, Sendable {
  /// The text is empty or has more bytes than its kind allows.
  case length(of: ValueForm, byteCount: Int, limit: Int)
  /// The byte at `offset` may not stand there.
  case byte(UInt8, offset: Int, in: ValueForm)
  /// The text does not have the form of its kind.
  case malformed(ValueForm)
  /// The form is right, but no such value exists, for example 30 February.
  case nonexistent(ValueForm)
  /// The value is written in another way than the one allowed, for example in another offset.
  case notCanonical(ValueForm)
}
