// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import Directives

/// The form of a leaf hash in a line: the base64 of 32 bytes, in the one way it can be written.
enum LeafHashText {
  /// The number of characters.
  private static let characterCount = 44

  /// Refuses a text of any other form.
  static func check(_ text: String) throws(FieldError) {
    guard isLeafHash(text.utf8.span) else {
      throw FieldError(.value(.malformed(.leafHash)), of: .predecessorhash)
    }
  }

  /// Whether bytes have the form.
  private static func isLeafHash(_ bytes: Span<UInt8>) -> Bool {
    guard bytes.count == characterCount, bytes[characterCount - 1] == UInt8(ascii: "=") else {
      return false
    }
    var last: UInt8 = 0
    for position in 0..<characterCount - 1 {
      guard let digit = value(of: bytes[position]) else { return false }
      last = digit
    }
    // 43 digits hold 258 bits: the last two of them are padding and must be zero.
    return last % 4 == 0
  }

  /// The value of a base64 digit.
  private static func value(of byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - UInt8(ascii: "a") + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0") + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
