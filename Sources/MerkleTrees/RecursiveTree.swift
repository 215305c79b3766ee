// Directive ledger · MerkleTrees — SPDX-License-Identifier: Apache-2.0

public import Digests

/// A tree by the recursive definitions of RFC 9162, section 2.1: short, slow, and easy to check.
///
/// The twin that the plans and verifiers are tested against. A digest of a proof is named by the
/// leaves below it, so that what a proof consists of can be compared without hashing.
public struct RecursiveTree: Hashable, Sendable {
  /// The leaf hashes.
  public let leafHashes: [Digest]

  /// The tree over these leaf hashes.
  public init(_ leafHashes: [Digest]) {
    self.leafHashes = leafHashes
  }

  /// MTH, the root over some of the leaves.
  ///
  /// - Precondition: the tree has these leaves.
  public func root(of leaves: Range<Int>) -> Digest {
    switch leaves.count {
    case 0: return MerkleHash.emptyRoot
    case 1: return leafHashes[leaves.lowerBound]
    default:
      let middle = Self.middle(of: leaves)
      return MerkleHash.node(
        root(of: leaves.lowerBound..<middle), root(of: middle..<leaves.upperBound))
    }
  }

  /// PATH(index, D[leaves]): the leaves below each digest, the lowest digest first.
  ///
  /// Complexity: logarithmic in the number of leaves.
  public static func inclusion(of index: Int, in leaves: Range<Int>) -> [Range<Int>] {
    guard leaves.count > 1, leaves.contains(index) else { return [] }
    let middle = middle(of: leaves)
    let (left, right) = (leaves.lowerBound..<middle, middle..<leaves.upperBound)
    return index < middle
      ? inclusion(of: index, in: left) + [right] : inclusion(of: index, in: right) + [left]
  }

  /// SUBPROOF(end, D[leaves], isWhole): the leaves below each digest, the lowest digest first.
  ///
  /// The old tree ends before leaf `end`; `isWhole` says that its root is over `leaves` from their
  /// beginning, so that who checks knows it already.
  ///
  /// Complexity: logarithmic in the number of leaves.
  public static func consistency(
    from end: Int, in leaves: Range<Int>, isWhole: Bool = true
  ) -> [Range<Int>] {
    guard leaves.lowerBound < end, end < leaves.upperBound else { return isWhole ? [] : [leaves] }
    let middle = middle(of: leaves)
    let (left, right) = (leaves.lowerBound..<middle, middle..<leaves.upperBound)
    return end <= middle
      ? consistency(from: end, in: left, isWhole: isWhole) + [right]
      : consistency(from: end, in: right, isWhole: false) + [left]
  }

  /// The proof that a leaf is in the tree of the first `size` leaves.
  ///
  /// - Throws: `sizeNotPositive`, `indexOutside`, `nodeMissing`.
  public func inclusionProof(of index: Int, size: Int) throws(ProofError) -> InclusionProof {
    try check(size)
    guard 0..<size ~= index else { throw .indexOutside(index: index, size: size) }
    let path = Self.inclusion(of: index, in: 0..<size).map { root(of: $0) }
    return InclusionProof(index: index, size: size, path: path)
  }

  /// The proof that the tree of the first `newSize` leaves begins with that of the first `oldSize`.
  ///
  /// - Throws: `sizeNotPositive`, `shrunk`, `nodeMissing`.
  public func consistencyProof(
    from oldSize: Int, to newSize: Int
  ) throws(ProofError) -> ConsistencyProof {
    try check(oldSize)
    guard oldSize <= newSize else { throw .shrunk(oldSize: oldSize, newSize: newSize) }
    try check(newSize)
    let path = Self.consistency(from: oldSize, in: 0..<newSize).map { root(of: $0) }
    return ConsistencyProof(oldSize: oldSize, newSize: newSize, path: path)
  }

  /// Refuses a size that this tree does not reach.
  private func check(_ size: Int) throws(ProofError) {
    guard size > 0 else { throw .sizeNotPositive(size) }
    guard size <= leafHashes.count else {
      throw .nodeMissing(NodeCoordinate(known: 0, leafHashes.count))
    }
  }

  /// Where two or more leaves are split: after the greatest power of two below their number.
  private static func middle(of leaves: Range<Int>) -> Int {
    var half = 1
    while half < leaves.count - half { half *= 2 }
    return leaves.lowerBound + half
  }
}
