// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

import Directives

extension Measure {
  /// The ways in which the numbers of one figure disagree.
  var conflicts: [FigureConflict] {
    [fractionConflict, partsConflict].compactMap { $0 }
  }

  /// What the figure counts, for comparison with another statement of it: the value or the share.
  var stated: DecimalNumber? { value ?? numerator }

  /// The metric without a remark in parentheses at its end, which tells statements apart.
  var stem: Substring.UTF8View {
    var bytes = Substring(metric).utf8
    if bytes.last == UInt8(ascii: ")"), let open = bytes.lastIndex(of: UInt8(ascii: "(")) {
      bytes = bytes[..<open]
    }
    while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    return bytes
  }

  /// A value beside a fraction that it does not round.
  private var fractionConflict: FigureConflict? {
    guard let value, let numerator, let denominator, denominator.coefficient > 0 else {
      return nil
    }
    let computed =
      unit.utf8.first == UInt8(ascii: "%")
      ? DecimalNumber.percentage(of: numerator, in: denominator, scale: min(value.scale, 6)) : nil
    let agrees =
      unit.utf8.first == UInt8(ascii: "%")
      ? value.rounds(numerator, over: denominator, times: 100)
      : value.compared(to: numerator) == 0
        || value.rounds(numerator, over: denominator, times: 1)
    return agrees
      ? nil
      : .valueAndFraction(
        value: value, numerator: numerator, denominator: denominator, computed: computed)
  }

  /// Parts that add up to none of the stated numbers.
  private var partsConflict: FigureConflict? {
    let wholes = [numerator, value, denominator].compactMap { $0 }
    guard !parts.isEmpty, let whole = wholes.first,
      let sum = DecimalNumber.sum(parts.map(\.value)),
      wholes.allSatisfy({ $0.compared(to: sum) != 0 })
    else { return nil }
    return .partsAndWhole(sum: sum, whole: whole)
  }
}

extension DecimalNumber {
  /// Whether this number is `factor × numerator / denominator` to its own decimals, either way at
  /// a tie; true as well where the numbers are too large to tell.
  fileprivate func rounds(
    _ numerator: DecimalNumber, over denominator: DecimalNumber, times factor: Int128
  ) -> Bool {
    // |n·f·10^s − v·d| ≤ d/2, with n and d at a common scale and v = coefficient / 10^s.
    let common = max(numerator.scale, denominator.scale)
    let scaled = Self.product(
      Int128(numerator.coefficient), power: common - numerator.scale + scale, times: factor * 2)
    let whole = Self.product(
      Int128(denominator.coefficient), power: common - denominator.scale, times: 1)
    guard let scaled, let whole else { return true }
    let (stated, overflow) = whole.multipliedReportingOverflow(by: Int128(coefficient) * 2)
    guard !overflow else { return true }
    let (difference, isOver) = scaled.subtractingReportingOverflow(stated)
    return isOver || difference.magnitude <= whole.magnitude
  }

  /// A number times a factor and a power of ten; nil when it does not fit.
  private static func product(_ number: Int128, power: Int, times factor: Int128) -> Int128? {
    var (result, overflow) = number.multipliedReportingOverflow(by: factor)
    for _ in 0..<power where !overflow {
      (result, overflow) = result.multipliedReportingOverflow(by: 10)
    }
    return overflow ? nil : result
  }
}
