// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

/// Passing over values of JSON that are known to be well formed.
extension Span<UInt8> {
  /// Passes over a value, or answers false where it does not end.
  @inline(__always)
  func passValue(_ position: inout Int) -> Bool {
    guard position < count else { return false }
    switch self[position] {
    case UInt8(ascii: "\""): return passText(&position)
    case UInt8(ascii: "{"), UInt8(ascii: "["): return passNested(&position)
    default:
      while position < count, !Self.endsPlain(self[position]) { position += 1 }
      return position < count
    }
  }

  /// Passes over a text in quotation marks.
  @inline(__always)
  private func passText(_ position: inout Int) -> Bool {
    position += 1
    while let word = word(at: position) {
      // Above the first mark others may be marked that are none.
      let marks = word.marks(of: UInt8(ascii: "\"")) | word.marks(of: UInt8(ascii: "\\"))
      guard marks != 0 else {
        position += 8
        continue
      }
      position += marks.trailingZeroBitCount / 8
      if self[position] == UInt8(ascii: "\"") {
        position += 1
        return true
      }
      position += 2
    }
    return false
  }

  /// Passes over an object or a list.
  private func passNested(_ position: inout Int) -> Bool {
    var depth = 0
    while position < count {
      switch self[position] {
      case UInt8(ascii: "\""):
        guard passText(&position) else { return false }
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      default: break
      }
      position += 1
      if depth == 0 { return true }
    }
    return false
  }

  /// Whether a byte ends a number or a word.
  private static func endsPlain(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]")
  }

  /// What stands between the quotation marks at a range; nil where a mark in it is escaped.
  @inline(__always)
  func plainText(_ range: Range<Int>) -> String? {
    guard range.count >= 2, self[range.lowerBound] == UInt8(ascii: "\"") else { return nil }
    let inside = extracting(range.lowerBound + 1..<range.upperBound - 1)
    for index in inside.indices where inside[index] == UInt8(ascii: "\\") { return nil }
    return inside.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether these are the bytes.
  func holds(_ others: [UInt8]) -> Bool {
    guard count == others.count else { return false }
    let others = others.span
    for index in indices where self[index] != others[index] { return false }
    return true
  }

  /// The whole number at a range; nil where it is not plain.
  func plainInteger(_ range: Range<Int>) -> Int64? {
    guard (1...15).contains(range.count) else { return nil }
    var number: Int64 = 0
    for index in range {
      let digit = self[index] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      number = number * 10 + Int64(digit)
    }
    return number
  }
}
