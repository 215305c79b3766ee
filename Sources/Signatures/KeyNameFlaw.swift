// Directive ledger · Signatures — SPDX-License-Identifier: Apache-2.0

/// What is wrong with the name of a key.
public enum KeyNameFlaw: Hashable, Sendable {
  /// There is no name.
  case empty
  /// The name is longer than `SignatureForm.keyName` may be.
  case tooLong(byteCount: Int)
  /// Unicode calls the character at this byte of the name a space.
  case space(offset: Int)
  /// A plus stands at this byte of the name; it would end the name in a verifier key.
  case plus(offset: Int)
  /// A control character of ASCII stands at this byte of the name.
  case control(offset: Int)
}
