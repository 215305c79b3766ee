// Directive ledger · Tiles — SPDX-License-Identifier: Apache-2.0

public import Digests
import MerkleTrees

/// The hashes of a tile.
public struct HashTile: Hashable, Sendable {
  /// The hashes, the leftmost first.
  public let digests: [Digest]

  /// Takes hashes.
  public init(_ digests: [Digest]) {
    self.digests = digests
  }

  /// Takes the bytes of a tile of so many hashes.
  ///
  /// - Throws: `byteCount`.
  public init(bytes: [UInt8], width: Int) throws(TileError) {
    guard bytes.count == width * Digest.byteCount else {
      throw .byteCount(found: bytes.count, expected: width * Digest.byteCount)
    }
    var digests: [Digest] = []
    digests.reserveCapacity(width)
    for start in stride(from: 0, to: bytes.count, by: Digest.byteCount) {
      let part = bytes.span.extracting(start..<start + Digest.byteCount)
      if let digest = Digest(bytes: part) { digests.append(digest) }
    }
    self.digests = digests
  }

  /// The bytes as they are published: the hashes one behind the other.
  public var bytes: [UInt8] { digests.flatMap(\.bytes) }

  /// The root of the perfect subtree over 2^height of the hashes, or nil where the tile does not
  /// have all of them.
  ///
  /// - Parameter index: the number of such subtrees to the left, within the tile.
  public func root(height: Int, index: Int) -> Digest? {
    guard 0...8 ~= height, index >= 0, index < digests.count >> height else { return nil }
    var row = Array(digests[index << height..<(index + 1) << height])
    while row.count > 1 { row = MerkleHash.nodes(over: row) }
    return row[0]
  }

  /// The root over all hashes of a full tile: the hash that stands for it one level above.
  public var root: Digest? { root(height: 8, index: 0) }
}
