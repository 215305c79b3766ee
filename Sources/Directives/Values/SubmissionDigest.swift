// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// The SHA-256 of a submission, as base64.
///
/// Shape: 43 characters of base64 whose last carries two zero bits, and `=`.
public struct SubmissionDigest: Hashable, Sendable, CustomStringConvertible {
  /// The number of bytes of the text.
  private static let byteCount = 44
  /// What may stand before the `=`: the digits of multiples of four.
  private static let lastDigits = Set("AEIMQUYcgkosw048".utf8)

  /// The text.
  public let description: String

  /// Checks and takes a text.
  ///
  /// - Throws: `.malformed` for anything else than 32 bytes as base64.
  public init(_ text: String) throws(ValueError) {
    let bytes = text.utf8.span
    let last = Self.byteCount - 1
    guard bytes.count == Self.byteCount, bytes[last] == UInt8(ascii: "="),
      Self.lastDigits.contains(bytes[last - 1]),
      (0..<last).allSatisfy({ bytes[$0].isBase64Digit })
    else { throw .malformed(.submissionDigest) }
    description = text
  }
}
