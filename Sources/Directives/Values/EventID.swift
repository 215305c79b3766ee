// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// The name of an event, unique in its ledger, chosen by whoever submits it.
///
/// Shape: 1–64 bytes of `[A-Za-z0-9._:/#-]`.
public struct EventID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The text of the identifier.
  public let rawValue: String

  /// Checks and takes a text.
  ///
  /// - Throws: `.length` when empty or over 64 bytes, `.byte` at the first byte not allowed.
  public init(_ text: String) throws(ValueError) {
    let bytes = text.utf8.span
    guard (1...64).contains(bytes.count) else {
      throw .length(of: .eventIdentifier, byteCount: bytes.count, limit: 64)
    }
    for offset in bytes.indices where !Self.allows(bytes[offset]) {
      throw .byte(bytes[offset], offset: offset, in: .eventIdentifier)
    }
    rawValue = text
  }

  /// The text itself.
  public var description: String { rawValue }

  /// Whether `byte` may stand in an event identifier.
  private static func allows(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "-")...UInt8(ascii: ":"), UInt8(ascii: "#"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// Byte order, which of ASCII texts is the order of the texts.
  public static func < (left: Self, right: Self) -> Bool {
    left.rawValue < right.rawValue
  }
}
