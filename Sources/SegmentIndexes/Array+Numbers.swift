// Directive ledger · SegmentIndexes — SPDX-License-Identifier: Apache-2.0

extension [UInt8] {
  /// The number that stands at an offset, its lowest byte first.
  ///
  /// - Precondition: all its bytes are there.
  func number<Number: FixedWidthInteger>(at offset: Int, as _: Number.Type) -> Number {
    var number: Number = 0
    for index in 0..<Number.bitWidth / 8 {
      number |= Number(self[offset + index]) << (index * 8)
    }
    return number
  }

  /// Adds a number, its lowest byte first.
  public mutating func append<Number: FixedWidthInteger>(number: Number) {
    Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
  }
}
