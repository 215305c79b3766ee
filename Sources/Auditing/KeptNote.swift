// Directive ledger · Auditing — SPDX-License-Identifier: Apache-2.0

/// A file that should be a checkpoint, as it was found.
public struct KeptNote: Hashable, Sendable {
  /// Where it lies, as people name it: the path of a file.
  public let place: String
  /// Every byte of it.
  public let bytes: [UInt8]

  /// Makes the value from its parts.
  public init(place: String, bytes: [UInt8]) {
    self.place = place
    self.bytes = bytes
  }
}
