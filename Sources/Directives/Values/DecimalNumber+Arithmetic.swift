// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

extension DecimalNumber {
  /// Compares two numbers by value, so that 1.50 equals 1.5: negative, zero or positive.
  public func compared(to other: DecimalNumber) -> Int {
    let (left, right) = Self.aligned(self, other)
    return left == right ? 0 : (left < right ? -1 : 1)
  }

  /// The sum of some numbers, or nil when it does not fit.
  public static func sum(_ numbers: [DecimalNumber]) -> DecimalNumber? {
    var total = Int128(0)
    let scale = numbers.map(\.scale).max() ?? 0
    for number in numbers {
      total += Int128(number.coefficient) * power(scale - number.scale)
    }
    guard total.magnitude < UInt128(power(18)) else { return nil }
    return DecimalNumber(coefficient: Int64(total), scale: scale)
  }

  /// The percentage `part / whole`, rounded half up to `scale` decimals; nil when `whole` is not
  /// positive, or nothing fits.
  public static func percentage(
    of part: DecimalNumber, in whole: DecimalNumber, scale: Int
  ) -> DecimalNumber? {
    let (numerator, denominator) = aligned(part, whole)
    guard denominator > 0, numerator >= 0, (0...6).contains(scale) else { return nil }
    let (scaled, overflow) = numerator.multipliedReportingOverflow(by: 100 * power(scale))
    guard !overflow, scaled <= Int128.max / 4 else { return nil }
    let rounded = (scaled * 2 + denominator) / (denominator * 2)
    guard rounded < power(18) else { return nil }
    return DecimalNumber(coefficient: Int64(rounded), scale: scale)
  }

  /// Takes digits and a scale that are known to be in range.
  private init(coefficient: Int64, scale: Int) {
    self.coefficient = coefficient
    self.scale = scale
  }

  /// Two coefficients at a common scale.
  ///
  /// Fits: 18 digits moved by at most 18 places.
  private static func aligned(
    _ left: DecimalNumber, _ right: DecimalNumber
  ) -> (Int128, Int128) {
    let scale = max(left.scale, right.scale)
    return (
      Int128(left.coefficient) * power(scale - left.scale),
      Int128(right.coefficient) * power(scale - right.scale)
    )
  }

  /// Ten to the power of 0…18.
  private static func power(_ exponent: Int) -> Int128 {
    (0..<exponent).reduce(Int128(1)) { product, _ in product * 10 }
  }
}
