// Directive ledger · CanonicalJSON — SPDX-License-Identifier: Apache-2.0

/// Why bytes are not canonical JSON, and where.
public struct JSONSyntaxError: Error, Hashable, Sendable {
  /// The kinds of refusal.
  public enum Reason: Hashable, Sendable {
    /// The input ends before the value does.
    case truncated
    /// The input is longer than this many bytes.
    case tooLong(limit: Int)
    /// More objects and arrays are open than this.
    case tooDeep(limit: Int)
    /// Bytes follow the value.
    case trailingBytes
    /// A blank stands where canonical JSON has none.
    case whiteSpace
    /// A byte that cannot begin or continue anything here.
    case unexpectedByte(UInt8)
    /// The given bytes should have stood here.
    case expected(String)
    /// A comma before a closing bracket.
    case trailingComma
    /// `null`, which is never written: the key is left out.
    case null
    /// A decimal fraction; decimals are written as strings.
    case decimalFraction
    /// An exponent.
    case exponent
    /// A number that begins with a superfluous zero.
    case leadingZero
    /// A number with a plus sign.
    case plusSign
    /// `-0`.
    case negativeZero
    /// A minus sign without a digit after it.
    case missingDigits
    /// A number outside ±(2^53−1).
    case numberTooLarge
    /// A key that is not of the form `[a-z][a-z0-9]*`.
    case invalidKey
    /// A key that the object already has.
    case duplicateKey
    /// A key that sorts before the one it follows.
    case keyOutOfOrder
    /// A `\u` escape; every character is written literally.
    case unicodeEscape
    /// An escape other than `\" \\ \n \t`, named by its second byte.
    case unknownEscape(UInt8)
    /// A flaw of a text.
    case text(TextFlaw.Reason)
  }

  /// What is wrong.
  public let reason: Reason
  /// The bytes before the place where it is wrong.
  public let offset: Int

  /// Names a refusal.
  public init(_ reason: Reason, at offset: Int) {
    self.reason = reason
    self.offset = offset
  }
}
