// Directive ledger · Digests — SPDX-License-Identifier: Apache-2.0

/// Bytes as base64 with padding (RFC 4648, section 4), strict both ways.
///
/// One value has one encoding: no white space, no missing padding, and the unused bits before the
/// padding are 0.
public enum Base64 {
  /// The character of each value 0…63.
  private static let characters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// The value of each character, 255 where there is none.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 255, count: 256)
    for (value, character) in characters.enumerated() { values[Int(character)] = UInt8(value) }
    return values
  }()

  /// Fills the last group of four.
  private static let padding = UInt8(ascii: "=")

  /// Four characters for each three bytes begun.
  public static func encoded(_ bytes: Span<UInt8>) -> String {
    String(decoding: encodedBytes(bytes), as: UTF8.self)
  }

  /// The ASCII bytes of `encoded(_:)`.
  public static func encodedBytes(_ bytes: Span<UInt8>) -> [UInt8] {
    var text = [UInt8](repeating: padding, count: (bytes.count + 2) / 3 * 4)
    write(bytes, into: &text, at: 0)
    return text
  }

  /// Writes the ASCII bytes of `encoded(_:)` over others.
  ///
  /// - Precondition: so many are there from `start` on.
  static func write(_ bytes: Span<UInt8>, into text: inout [UInt8], at start: Int) {
    let characters = characters
    var (read, written) = (0, start)
    while read < bytes.count {
      let count = min(3, bytes.count - read)
      var group: UInt32 = 0
      for index in 0..<3 {
        let byte = index < count ? bytes[read + index] : 0
        group = group << 8 | UInt32(byte)
      }
      for index in 0..<4 {
        text[written + index] =
          index <= count ? characters[Int(group >> (18 - 6 * UInt32(index)) & 63)] : padding
      }
      read += 3
      written += 4
    }
  }

  /// The bytes of a text that `encoded` would write, or `nil`.
  public static func decoded(_ text: Span<UInt8>) -> [UInt8]? {
    guard let count = decodedCount(text) else { return nil }
    var bytes = [UInt8](repeating: 0, count: count)
    let isCanonical = bytes.withUnsafeMutableBytes { decode(text, into: $0) }
    return isCanonical ? bytes : nil
  }

  /// Fills `target` from `text`, and answers whether that was the one encoding of so many bytes.
  static func decode(_ text: Span<UInt8>, into target: UnsafeMutableRawBufferPointer) -> Bool {
    guard decodedCount(text) == target.count else { return false }
    var written = 0
    for start in stride(from: 0, to: text.count, by: 4) {
      let count = min(3, target.count - written)
      var group: UInt32 = 0
      for index in 0..<4 {
        var value: UInt8 = 0
        if index <= count { value = values[Int(text[start + index])] }
        guard value != 255 else { return false }
        group = group << 6 | UInt32(value)
      }
      // The bits below the last byte of a short group say nothing and must be 0.
      guard group & ((1 << (8 * UInt32(3 - count))) - 1) == 0 else { return false }
      for index in 0..<count {
        target[written + index] = UInt8(truncatingIfNeeded: group >> (16 - 8 * UInt32(index)))
      }
      written += count
    }
    return true
  }

  /// The number of bytes that so many characters hold, or `nil` where groups or padding are broken.
  private static func decodedCount(_ text: Span<UInt8>) -> Int? {
    guard text.count.isMultiple(of: 4) else { return nil }
    guard text.count > 0 else { return 0 }
    guard text[text.count - 1] == padding else { return text.count / 4 * 3 }
    return text.count / 4 * 3 - (text[text.count - 2] == padding ? 2 : 1)
  }
}
