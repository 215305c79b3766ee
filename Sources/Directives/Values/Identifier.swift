// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// A name of something in the ledger, distinct in type for each kind of `Subject`.
///
/// Shape: `[a-z0-9]` then `[a-z0-9._/-]`, 1…96 bytes of ASCII; so equality of text is equality of
/// bytes, and order is byte order.
public struct Identifier<Subject>: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The text of the identifier.
  public let rawValue: String

  /// Checks and takes a text.
  ///
  /// - Throws: `.length` when empty or over 96 bytes, `.byte` at the first byte not allowed.
  public init(_ text: String) throws(ValueError) {
    let bytes = text.utf8.span
    guard (1...96).contains(bytes.count) else {
      throw .length(of: .identifier, byteCount: bytes.count, limit: 96)
    }
    for offset in bytes.indices where !Self.allows(bytes[offset], at: offset) {
      throw .byte(bytes[offset], offset: offset, in: .identifier)
    }
    rawValue = text
  }

  /// The text itself.
  public var description: String { rawValue }

  /// Whether `byte` may stand at `offset` of an identifier.
  private static func allows(_ byte: UInt8, at offset: Int) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "/"), UInt8(ascii: "-"): offset > 0
    default: false
    }
  }

  /// Byte order, which of ASCII texts is the order of the texts, and so one comparison of memory.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
