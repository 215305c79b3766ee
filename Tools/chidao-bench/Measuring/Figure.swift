// Directive ledger · chidao-bench — SPDX-License-Identifier: Apache-2.0

/// Numbers as the tables show them.
enum Figure {
  /// A time of nanoseconds in a unit that gives three or four digits.
  static func duration(_ nanoseconds: Int) -> String {
    switch nanoseconds {
    case ..<1_000_000: decimal(Double(nanoseconds) / 1e3, digits: 0) + " µs"
    case ..<100_000_000: decimal(Double(nanoseconds) / 1e6, digits: 2) + " ms"
    case ..<10_000_000_000: decimal(Double(nanoseconds) / 1e6, digits: 0) + " ms"
    default: decimal(Double(nanoseconds) / 1e9, digits: 1) + " s"
    }
  }

  /// A number of bytes.
  static func bytes(_ count: Int) -> String {
    decimal(Double(count) / 1_048_576, digits: count < 100 << 20 ? 1 : 0) + " MiB"
  }

  /// A ratio with two digits behind the point, or the first two that are not zero.
  static func ratio(_ value: Double) -> String {
    var (digits, scaled) = (2, value * 10)
    while digits < 6, value > 0, scaled < 0.95 {
      digits += 1
      scaled *= 10
    }
    return decimal(value, digits: digits)
  }

  /// A number with so many digits behind the point.
  static func decimal(_ value: Double, digits: Int) -> String {
    var scale = 1
    for _ in 0..<digits { scale *= 10 }
    let scaled = Int((value.magnitude * Double(scale)).rounded())
    let sign = value < 0 && scaled > 0 ? "-" : ""
    guard digits > 0 else { return "\(sign)\(scaled)" }
    let fraction = String(scaled % scale)
    return "\(sign)\(scaled / scale)."
      + String(repeating: "0", count: digits - fraction.count) + fraction
  }
}
