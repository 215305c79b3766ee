// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// The public key of a principal: an Ed25519 key as one line of OpenSSH, without a comment.
///
/// Shape: `ssh-ed25519 `, then 68 characters of base64, of which the first 25 are always the same:
/// they say the algorithm and the lengths.
public struct SignerKey: Hashable, Sendable, CustomStringConvertible {
  /// How every such key begins: the algorithm in words, and in base64 together with the lengths.
  private static let beginning = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI"
  /// The number of bytes of the line.
  private static let byteCount = 80

  /// The line.
  public let description: String

  /// Checks and takes a line.
  ///
  /// - Throws: `.malformed` for anything else than such a key.
  public init(_ text: String) throws(ValueError) {
    let bytes = text.utf8.span
    guard bytes.count == Self.byteCount, text.hasPrefix(Self.beginning) else {
      throw .malformed(.signerKey)
    }
    let start = Self.beginning.utf8.count
    // The first character behind the beginning carries two bits of the length, which are zero.
    guard (UInt8(ascii: "A")...UInt8(ascii: "P")).contains(bytes[start]),
      (start..<bytes.count).allSatisfy({ bytes[$0].isBase64Digit })
    else { throw .malformed(.signerKey) }
    description = text
  }
}

extension UInt8 {
  /// Whether the byte is one of the 64 characters of base64.
  var isBase64Digit: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "/"):
      true
    default: false
    }
  }
}
