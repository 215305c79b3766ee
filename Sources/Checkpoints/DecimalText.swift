// Directive ledger · Checkpoints — SPDX-License-Identifier: Apache-2.0

/// Numbers 0…2^63−1 in decimal: no sign, no leading zero.
enum DecimalText {
  /// The number that a text stands for, or nil.
  static func number(_ text: ArraySlice<UInt8>) -> Int? {
    guard let first = text.first, text.count <= 19 else { return nil }
    guard first != UInt8(ascii: "0") || text.count == 1 else { return nil }
    var number = 0
    for byte in text {
      guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte else { return nil }
      let (product, isTooLarge) = number.multipliedReportingOverflow(by: 10)
      let (sum, isLarger) = product.addingReportingOverflow(Int(byte - UInt8(ascii: "0")))
      guard !isTooLarge, !isLarger else { return nil }
      number = sum
    }
    return number
  }
}
