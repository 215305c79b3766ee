// Directive ledger · Tiles — SPDX-License-Identifier: Apache-2.0

/// Entries as they are published: each behind its length in two bytes, the high one first.
public struct EntryBundle: Hashable, Sendable {
  /// The most bytes of an entry.
  public static let entryByteCount = Int(UInt16.max)
  /// The most bytes of a bundle.
  public static let byteCountLimit = TileName.fullWidth * (2 + entryByteCount)

  /// The entries.
  ///
  /// Invariant: none has more than `entryByteCount` bytes.
  public let entries: [[UInt8]]

  /// Takes entries, or answers nil where one is too long for its length to be written.
  public init?(_ entries: [[UInt8]]) {
    guard entries.allSatisfy({ $0.count <= Self.entryByteCount }) else { return nil }
    self.entries = entries
  }

  /// Takes the bytes of a bundle of so many entries.
  ///
  /// - Throws: `entryCutOff` where there are fewer, `trailingBytes` where something follows them.
  public init(bytes: [UInt8], width: Int) throws(TileError) {
    var entries: [[UInt8]] = []
    var rest = bytes[...]
    for entry in 0..<width {
      guard let high = rest.popFirst(), let low = rest.popFirst() else {
        throw .entryCutOff(entry: entry)
      }
      let count = Int(high) << 8 | Int(low)
      guard rest.count >= count else { throw .entryCutOff(entry: entry) }
      entries.append(Array(rest.prefix(count)))
      rest = rest.dropFirst(count)
    }
    guard rest.isEmpty else { throw .trailingBytes(count: rest.count) }
    self.entries = entries
  }

  /// The bytes as they are published.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(entries.reduce(0) { $0 + 2 + $1.count })
    for entry in entries {
      // The invariant keeps the count within two bytes.
      bytes.append(UInt8(truncatingIfNeeded: entry.count >> 8))
      bytes.append(UInt8(truncatingIfNeeded: entry.count))
      bytes += entry
    }
    return bytes
  }
}
