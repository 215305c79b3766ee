// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// The file a notice was read from, bound by its digest.
public struct FileReference: Hashable, Sendable {
  /// The file's name, without any folder.
  public let name: String
  /// SHA-256 of its bytes: 64 lower-case hexadecimal digits.
  public let sha256: String
  /// Its length in bytes.
  public let byteCount: Int64

  /// Makes the value from its parts.
  public init(name: String, sha256: String, byteCount: Int64) {
    self.name = name
    self.sha256 = sha256
    self.byteCount = byteCount
  }
}
