// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

/// Looking at eight bytes of a line at once, the first of them lowest.
extension Span<UInt8> {
  /// The eight bytes from an offset on; nil where there are fewer.
  @inline(__always)
  func word(at offset: Int) -> UInt64? {
    guard offset >= 0, offset <= count - 8 else { return nil }
    // The eight bytes lie within the span, and any bytes are a number.
    return UInt64(
      littleEndian: bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self))
  }

  /// Passes over one byte.
  @inline(__always)
  func pass(_ byte: UInt8, _ position: inout Int) -> Bool {
    guard position < count, self[position] == byte else { return false }
    position += 1
    return true
  }

  /// Passes over a whole number in a range, in as many digits as it needs; 15 at most, so that it
  /// is below 2^53.
  @inline(__always)
  func passInteger(_ range: ClosedRange<Int64>, _ position: inout Int) -> Bool {
    let start = position
    var number: Int64 = 0
    while position < count, position < start + 15,
      case let digit = self[position] &- UInt8(ascii: "0"), digit < 10
    {
      number = number * 10 + Int64(digit)
      position += 1
    }
    guard position > start, position == start + 1 || self[start] != UInt8(ascii: "0") else {
      return false
    }
    return range.contains(number)
  }
}

/// Arithmetic on eight bytes at once, of which none carries into another.
extension UInt64 {
  /// This byte eight times.
  @inline(__always)
  init(eightOf byte: UInt8) { self = UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// The highest bit of each byte that is this one, from the first of them on; above the first,
  /// others may be marked too.
  @inline(__always)
  func marks(of byte: UInt8) -> UInt64 {
    // Only a zero, or a byte to which something is lent on behalf of one, loses its highest bit.
    let differences = self ^ UInt64(eightOf: byte)
    return (differences &- UInt64(eightOf: 1)) & ~differences & UInt64(eightOf: 0x80)
  }

  /// Whether each byte is at most 9.
  @inline(__always)
  var areDigits: Bool {
    // A byte above 9 has its highest bit, or gets it when 118 is added, which carries no further.
    let low = self & UInt64(eightOf: 0x7F)
    return (low &+ UInt64(eightOf: 118) | self) & UInt64(eightOf: 0x80) == 0
  }

  /// The number that eight digits say, 0…9 each, the first of them lowest.
  @inline(__always)
  var joinedDigits: Int {
    // Neighbours are joined to numbers below 100, these to numbers below 10,000, and these.
    let pairs = (self &* 10 &+ self >> 8) & 0x00FF_00FF_00FF_00FF
    let fours = (pairs &* 100 &+ pairs >> 16) & 0x0000_FFFF_0000_FFFF
    return Int(truncatingIfNeeded: (fours &* 10_000 &+ fours >> 32) & 0xFFFF_FFFF)
  }
}
