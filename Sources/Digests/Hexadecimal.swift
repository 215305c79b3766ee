// Directive ledger · Digests — SPDX-License-Identifier: Apache-2.0

/// Bytes as lower-case hexadecimal characters, strict both ways.
public enum Hexadecimal {
  /// The character of each value 0…15.
  private static let characters = Array("0123456789abcdef".utf8)

  /// Two characters for each byte.
  public static func encoded(_ bytes: Span<UInt8>) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(2 * bytes.count)
    for index in bytes.indices {
      text.append(characters[Int(bytes[index] >> 4)])
      text.append(characters[Int(bytes[index] & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The bytes of a text that `encoded` would write, or `nil`.
  public static func decoded(_ text: Span<UInt8>) -> [UInt8]? {
    guard text.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 2)
    for index in 0..<text.count / 2 {
      guard let high = value(of: text[2 * index]), let low = value(of: text[2 * index + 1]) else {
        return nil
      }
      bytes.append(high << 4 | low)
    }
    return bytes
  }

  /// The value 0…15 of a lower-case hexadecimal character.
  private static func value(of character: UInt8) -> UInt8? {
    switch character {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): character - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): character - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
