// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// An exact decimal number of at most 18 digits, kept as it was written.
///
/// Shape: `-?digits[.digits]`, without superfluous leading zeros; trailing zeros after the point
/// are kept, because a source may mean them.
public struct DecimalNumber: Hashable, Sendable, CustomStringConvertible {
  /// The digits without the point.
  public let coefficient: Int64
  /// How many of the digits stand after the point, 0…18.
  public let scale: Int

  /// Reads a decimal number.
  ///
  /// - Throws: `.length(of: .decimal)` over 18 digits, otherwise `.malformed(.decimal)`.
  public init(_ text: String) throws(ValueError) {
    var bytes = Substring(text).utf8
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative { bytes.removeFirst() }
    let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 1 || parts.count == 2, let whole = parts.first, !whole.isEmpty,
      whole.count == 1 || whole.first != UInt8(ascii: "0"), parts.count == 1 || !parts[1].isEmpty
    else { throw .malformed(.decimal) }
    let digits = parts.joined()
    var value: Int64 = 0
    var count = 0
    for byte in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else {
        throw .malformed(.decimal)
      }
      count += 1
      guard count <= 18 else { throw .length(of: .decimal, byteCount: text.utf8.count, limit: 18) }
      value = value * 10 + Int64(byte - UInt8(ascii: "0"))
    }
    guard !(isNegative && value == 0) else { throw .notCanonical(.decimal) }
    coefficient = isNegative ? -value : value
    scale = parts.count == 2 ? parts[1].count : 0
  }

  /// Takes a whole number, or answers nil over 18 digits.
  public init?(_ whole: Int64) {
    guard whole.magnitude < 1_000_000_000_000_000_000 else { return nil }
    coefficient = whole
    scale = 0
  }

  /// The number as it is read.
  public var description: String {
    let digits = String(coefficient.magnitude)
    let padded = String(repeating: "0", count: max(0, scale + 1 - digits.utf8.count)) + digits
    let sign = coefficient < 0 ? "-" : ""
    guard scale > 0 else { return sign + padded }
    return "\(sign)\(padded.dropLast(scale)).\(padded.suffix(scale))"
  }
}
