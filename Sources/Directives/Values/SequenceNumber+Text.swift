// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

extension SequenceNumber {
  /// Reads twelve decimal digits, as a line carries them.
  ///
  /// - Throws: `.malformed(.sequence)`.
  public init(_ text: String) throws(ValueError) {
    var reader = DigitReader(text)
    guard let millions = reader.takeDigits(6), let ones = reader.takeDigits(6), reader.isAtEnd
    else { throw .malformed(.sequence) }
    self.init(UInt64(millions) * 1_000_000 + UInt64(ones))
  }

  /// The number in twelve decimal digits, as a line carries it.
  public var paddedText: String { String(Int(clamping: rawValue), width: 12) }
}
