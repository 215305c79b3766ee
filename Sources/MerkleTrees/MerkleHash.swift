// Directive ledger · MerkleTrees — SPDX-License-Identifier: Apache-2.0

public import Digests

/// The three hashes of the tree of RFC 9162, section 2.1.1, with SHA-256.
public enum MerkleHash {
  /// The byte before an entry, so that no leaf can be taken for a node.
  public static let leafPrefix: UInt8 = 0x00

  /// The byte before two children, so that no node can be taken for a leaf.
  public static let nodePrefix: UInt8 = 0x01

  /// The root of the tree without entries: the digest of the empty message.
  public static let emptyRoot = SHA256.hash([])

  /// The hash of an entry.
  public static func leaf(_ entry: Span<UInt8>) -> Digest {
    SHA256.hash(prefix: leafPrefix, entry)
  }

  /// The hash of an entry.
  public static func leaf(_ entry: [UInt8]) -> Digest {
    leaf(entry.span)
  }

  /// The hashes of the entries that stand at `ranges` of `bytes`.
  public static func leaves(_ ranges: [Range<Int>], of bytes: Span<UInt8>) -> [Digest] {
    SHA256.hashMany(prefix: leafPrefix, ranges, of: bytes)
  }

  /// The hash of a node over its two children.
  public static func node(_ left: Digest, _ right: Digest) -> Digest {
    SHA256.hash(prefix: nodePrefix, left, right)
  }

  /// The hashes of the nodes over a row of nodes, two by two from the left.
  ///
  /// The last of an odd number of nodes has no neighbour and is left out.
  public static func nodes(over row: [Digest]) -> [Digest] {
    SHA256.hashPairs(prefix: nodePrefix, row)
  }
}
