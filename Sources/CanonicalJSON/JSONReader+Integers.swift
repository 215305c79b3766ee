// Directive ledger · CanonicalJSON — SPDX-License-Identifier: Apache-2.0

extension JSONReader {
  /// Takes an integer in ±(2^53−1).
  ///
  /// Throws: the precise reason, at the sign or digit that is wrong; `numberTooLarge` at the start.
  public mutating func takeInteger() throws(JSONSyntaxError) -> Int64 {
    let start = offset
    if nextByte == UInt8(ascii: "+") { throw JSONSyntaxError(.plusSign, at: start) }
    let isNegative = nextByte == UInt8(ascii: "-")
    let firstDigit = isNegative ? start + 1 : start
    var end = firstDigit
    var magnitude: Int64? = 0
    while end < bytes.count, JSONObject.isDigit(bytes[end]) {
      magnitude = Self.extended(magnitude, by: bytes[end])
      end += 1
    }
    guard end > firstDigit else {
      if !isNegative { throw refusal() }
      throw JSONSyntaxError(end == bytes.count ? .truncated : .missingDigits, at: end)
    }
    if bytes[firstDigit] == UInt8(ascii: "0"), end > firstDigit + 1 {
      throw JSONSyntaxError(.leadingZero, at: firstDigit)
    }
    if end < bytes.count {
      switch bytes[end] {
      case UInt8(ascii: "."): throw JSONSyntaxError(.decimalFraction, at: end)
      case UInt8(ascii: "e"), UInt8(ascii: "E"): throw JSONSyntaxError(.exponent, at: end)
      default: break
      }
    }
    guard let magnitude else { throw JSONSyntaxError(.numberTooLarge, at: start) }
    if isNegative, magnitude == 0 { throw JSONSyntaxError(.negativeZero, at: start) }
    offset = end
    return isNegative ? -magnitude : magnitude
  }

  /// A magnitude with one more digit, or nil once it has passed the limit.
  private static func extended(_ magnitude: Int64?, by digit: UInt8) -> Int64? {
    // Below 2^53 before, so below 2^57 after: the arithmetic cannot overflow.
    guard let magnitude else { return nil }
    let next = magnitude * 10 + Int64(digit - UInt8(ascii: "0"))
    return next <= JSONValue.integerLimit ? next : nil
  }
}
