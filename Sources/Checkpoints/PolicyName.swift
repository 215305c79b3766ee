// Directive ledger · Checkpoints — SPDX-License-Identifier: Apache-2.0

/// The name of a witness or of a group in a policy: bytes, compared as such.
///
/// Source: C2SP tlog-policy, “Character set”.
public struct PolicyName: Hashable, Sendable {
  /// The name in the place of a quorum that needs nobody.
  public static let none = PolicyName("none")

  /// The bytes of the name.
  public let bytes: [UInt8]

  /// Takes the bytes of a name as a policy has them.
  init(bytes: ArraySlice<UInt8>) {
    self.bytes = Array(bytes)
  }

  /// Takes a text as a name, to ask for it; a policy may or may not have it.
  public init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// The name for people, repaired where it is not UTF-8.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}

extension PolicyName: CustomStringConvertible {
  /// The name for people.
  public var description: String { text }
}
