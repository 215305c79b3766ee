// Directive ledger · MerkleTrees — SPDX-License-Identifier: Apache-2.0

public import Digests

/// Shows that a leaf is at an index of a tree, to somebody who knows only the root.
///
/// For leaf 3 of 7 the proof has three digests, here `c`, `g` and `l`:
///
///              root
///            /      \
///           k        l       l is folded from (1,2) and leaf 6
///          / \      / \
///         g   h    i   6
///        / \ / \  / \
///        0 1 c 3  4 5
///
/// A value of this type comes from outside and may say anything; `verify` judges it. The size and
/// the root must come from one trusted tree head: where trees of two sizes have the same shape
/// above a leaf (3 and 4 above leaf 0), a proof cannot tell them apart and only the head does.
public struct InclusionProof: Hashable, Sendable {
  /// The index of the leaf, counted from 0.
  public let index: Int
  /// The number of leaves of the tree.
  public let size: Int
  /// The digests of the neighbours, the one next to the leaf first.
  public let path: [Digest]

  /// Takes what somebody claims.
  public init(index: Int, size: Int, path: [Digest]) {
    self.index = index
    self.size = size
    self.path = path
  }

  /// Builds the proof from the nodes of the tree, each of which is read once.
  ///
  /// - Throws: `impossible` where the tree has no such leaf, `source` where a node is not read.
  public init<Source: NodeSource & ~Copyable>(
    of index: Int, size: Int, from source: borrowing Source
  ) throws(ProofBuildingError<Source.Failure>) {
    let plan: ProofPlan
    do throws(ProofError) {
      plan = try ProofPlan(inclusionOf: index, size: size)
    } catch {
      throw .impossible(error)
    }
    do throws(Source.Failure) {
      self.init(index: index, size: size, path: try plan.path(from: source))
    } catch {
      throw .source(error)
    }
  }

  /// The root that a leaf and this proof lead to (RFC 9162, section 2.1.3.2).
  ///
  /// - Throws: `sizeNotPositive`, `indexOutside`, `pathTooShort`, `pathTooLong`, before anything is
  ///   hashed.
  public func root(over leafHash: Digest) throws(ProofError) -> Digest {
    let way = try AuditPath(leaf: index, size: size)
    try ProofError.check(count: path.count, expected: way.count)
    return way.root(from: leafHash, path[...])
  }

  /// Returns only where the leaf is at the index of the tree with this root.
  ///
  /// - Throws: what `root(over:)` throws, and `rootDiffers`.
  public func verify(leafHash: Digest, root: Digest) throws(ProofError) {
    let found = try self.root(over: leafHash)
    guard found == root else { throw .rootDiffers(found: found, expected: root) }
  }
}
