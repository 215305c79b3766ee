// Directive ledger · MerkleTrees — SPDX-License-Identifier: Apache-2.0

public import Digests

/// Which nodes a proof needs, and how its digests are folded from them.
///
/// Every node is a perfect subtree and is needed once. A digest of the proof is one of them, but
/// for at most one digest that covers the right edge: that is folded from several, the rightmost
/// first.
///
/// ```swift
/// let plan = try ProofPlan(inclusionOf: 3, size: 7)
/// plan.nodes  // (0,2), (1,0), then (1,2) and (0,6), which are folded into one digest
/// ```
public struct ProofPlan: Hashable, Sendable {
  /// The perfect subtrees of each digest of the proof, the leftmost first.
  public let parts: [[NodeCoordinate]]

  /// The plan of the proof that a leaf is in a tree (RFC 9162, section 2.1.3.1).
  ///
  /// - Throws: `sizeNotPositive`, `indexOutside`.
  public init(inclusionOf index: Int, size: Int) throws(ProofError) {
    parts = try AuditPath(leaf: index, size: size).neighbours
  }

  /// The plan of the proof that a tree begins with another (RFC 9162, section 2.1.4.1).
  ///
  /// Nothing is needed where the sizes are equal.
  ///
  /// - Throws: `sizeNotPositive`, `shrunk`.
  public init(consistencyFrom oldSize: Int, to newSize: Int) throws(ProofError) {
    let way = try AuditPath(end: oldSize, size: newSize)
    guard oldSize < newSize else {
      parts = []
      return
    }
    // Who checks knows the root of the old tree, which is the start where that tree is perfect.
    parts = (oldSize.nonzeroBitCount == 1 ? [] : [[way.start]]) + way.neighbours
  }

  /// The nodes to read, each once, in the order of the digests that they make.
  public var nodes: [NodeCoordinate] {
    parts.flatMap { $0 }
  }

  /// The digests of the proof from those of `nodes`, all of them and in their order.
  ///
  /// - Throws: `nodeCountDiffers`.
  public func path(folding digests: [Digest]) throws(ProofError) -> [Digest] {
    let expected = parts.reduce(0) { $0 + $1.count }
    guard digests.count == expected else {
      throw .nodeCountDiffers(count: digests.count, expected: expected)
    }
    var rest = digests[...]
    return parts.map { part in
      defer { rest = rest.dropFirst(part.count) }
      return Self.fold(rest.prefix(part.count))
    }
  }

  /// The digests of the proof, read from a source.
  ///
  /// - Throws: what the source throws.
  public func path<Source: NodeSource & ~Copyable>(
    from source: borrowing Source
  ) throws(Source.Failure) -> [Digest] {
    var path: [Digest] = []
    for part in parts {
      var digests: [Digest] = []
      for node in part { digests.append(try source.digest(of: node)) }
      path.append(Self.fold(digests[...]))
    }
    return path
  }

  /// The root over the roots of perfect subtrees that shrink to the right.
  private static func fold(_ digests: ArraySlice<Digest>) -> Digest {
    guard let last = digests.last else { return MerkleHash.emptyRoot }
    return digests.dropLast().reversed().reduce(last) { MerkleHash.node($1, $0) }
  }
}
