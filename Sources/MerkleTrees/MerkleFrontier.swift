// Directive ledger · MerkleTrees — SPDX-License-Identifier: Apache-2.0

public import Digests

/// All that must be kept of a growing tree to know its root and to let it grow further.
///
/// A tree of n leaves is a row of perfect trees, one for each 1 bit of n, the largest first. The
/// frontier is their roots. For 7 leaves, 0b111:
///
///         p0             p0 covers leaves 0…3
///       /    \
///      .      .    p1    p1 covers leaves 4, 5
///     / \    / \   / \
///     0 1    2 3   4 5   p2 = leaf 6
public struct MerkleFrontier: Hashable, Sendable {
  /// The number of leaves.
  public private(set) var size: Int

  /// The roots of the perfect trees, the largest and leftmost first.
  ///
  /// Invariant: as many as `size` has 1 bits.
  public private(set) var peaks: [Digest]

  /// The frontier of the tree without leaves.
  public init() {
    size = 0
    peaks = []
  }

  /// The frontier of so many leaves with these peaks, or `nil` where their number cannot be right.
  public init?(size: Int, peaks: [Digest]) {
    guard size >= 0, peaks.count == size.nonzeroBitCount else { return nil }
    self.size = size
    self.peaks = peaks
  }

  /// Adds the hash of the next leaf.
  ///
  /// Complexity: one node hash on average, `log2(size)` at most.
  public mutating func append(_ leafHash: Digest) {
    append(leafHash) { _ in }
  }

  /// Adds the hash of the next leaf, and shows every node that it completes: the leaf itself, then
  /// the perfect subtrees that end with it, from below.
  public mutating func append(_ leafHash: Digest, completing body: (Digest) -> Void) {
    var merged = leafHash
    body(merged)
    // Each trailing 1 bit is a perfect tree as large as what stands to its right.
    for _ in 0..<size.trailingOneBitCount {
      merged = MerkleHash.node(peaks.removeLast(), merged)
      body(merged)
    }
    peaks.append(merged)
    size += 1
  }

  /// Adds the hashes of the next leaves, row by row instead of leaf by leaf, which is faster for
  /// many and shows nothing on the way.
  ///
  /// Complexity: one node hash a leaf on average.
  public mutating func append(contentsOf leafHashes: [Digest]) {
    var (row, added) = (leafHashes, [Digest]())
    var level = 0
    while !row.isEmpty {
      // The peak of this height, if there is one, is the left neighbour of the row.
      if size >> level & 1 == 1 { row.insert(peaks.removeLast(), at: 0) }
      if !row.count.isMultiple(of: 2) { added.append(row.removeLast()) }
      row = MerkleHash.nodes(over: row)
      level += 1
    }
    peaks += added.reversed()
    size += leafHashes.count
  }

  /// Adds a perfect tree of 2^`height` leaves.
  ///
  /// - Precondition: the size is a multiple of 2^`height`.
  package mutating func append(tree: Digest, height: Int) {
    precondition(size.isMultiple(of: 1 << height), "\(size) leaves before 2^\(height)")
    var merged = tree
    for _ in 0..<(size >> height).trailingOneBitCount {
      merged = MerkleHash.node(peaks.removeLast(), merged)
    }
    peaks.append(merged)
    size += 1 << height
  }

  /// The root of the whole tree.
  public var root: Digest {
    guard var folded = peaks.last else { return MerkleHash.emptyRoot }
    for peak in peaks.dropLast().reversed() { folded = MerkleHash.node(peak, folded) }
    return folded
  }

  /// The leaves that each peak of a tree of `size` leaves covers, in the order of the peaks.
  public static func coverage(size: Int) -> [Range<Int>] {
    precondition(size >= 0, "a tree of \(size) leaves")
    var ranges: [Range<Int>] = []
    var start = 0
    for bit in stride(from: Int.bitWidth - 2, through: 0, by: -1) where size >> bit & 1 == 1 {
      ranges.append(start..<start + 1 << bit)
      start += 1 << bit
    }
    return ranges
  }
}

extension Int {
  /// The number of 1 bits below the lowest 0 bit.
  fileprivate var trailingOneBitCount: Int { (~self).trailingZeroBitCount }
}
