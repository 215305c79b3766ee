// Directive ledger · MerkleTrees — SPDX-License-Identifier: Apache-2.0

public import Digests

/// Shows that a tree begins with all the leaves of an earlier one, and so that nothing was
/// rewritten.
///
/// From 3 leaves to 7 the proof has four digests, here `2`, `3`, `g` and `l`:
///
///              new root
///            /          \
///           k            l       The old root is over g and 2,
///          / \          / \      the new one over g, 2, 3 and l.
///         g   h        i   6
///        / \ / \      / \
///        0 1 2 3      4 5
///
/// A value of this type comes from outside and may say anything; `verify` judges it. Each size and
/// its root must come from one trusted tree head. There is no proof from the tree without leaves,
/// with which every tree is consistent: a size of 0 is refused.
public struct ConsistencyProof: Hashable, Sendable {
  /// The number of leaves of the earlier tree.
  public let oldSize: Int
  /// The number of leaves of the later tree.
  public let newSize: Int
  /// The digests, the ones lowest in the tree first.
  public let path: [Digest]

  /// Takes what somebody claims.
  public init(oldSize: Int, newSize: Int, path: [Digest]) {
    self.oldSize = oldSize
    self.newSize = newSize
    self.path = path
  }

  /// Builds the proof from the nodes of the later tree, each of which is read once.
  ///
  /// - Throws: `impossible` where the sizes allow no proof, `source` where a node is not read.
  public init<Source: NodeSource & ~Copyable>(
    from oldSize: Int, to newSize: Int, from source: borrowing Source
  ) throws(ProofBuildingError<Source.Failure>) {
    let plan: ProofPlan
    do throws(ProofError) {
      plan = try ProofPlan(consistencyFrom: oldSize, to: newSize)
    } catch {
      throw .impossible(error)
    }
    do throws(Source.Failure) {
      self.init(oldSize: oldSize, newSize: newSize, path: try plan.path(from: source))
    } catch {
      throw .source(error)
    }
  }

  /// Returns only where the tree of `newRoot` begins with the tree of `oldRoot`.
  ///
  /// Source: RFC 9162, section 2.1.4.2.
  ///
  /// - Throws: `sizeNotPositive`, `shrunk`, `pathTooShort`, `pathTooLong`, before anything is
  ///   hashed; then `forked` for equal sizes, else `oldRootDiffers` or `newRootDiffers`.
  public func verify(oldRoot: Digest, newRoot: Digest) throws(ProofError) {
    let way = try AuditPath(end: oldSize, size: newSize)
    guard oldSize < newSize else {
      try ProofError.check(count: path.count, expected: 0)
      guard oldRoot == newRoot else {
        throw .forked(size: oldSize, oldRoot: oldRoot, newRoot: newRoot)
      }
      return
    }
    // The root of a perfect tree is the start of the way itself and not repeated in the proof.
    let isPerfect = oldSize.nonzeroBitCount == 1
    try ProofError.check(count: path.count, expected: way.count + (isPerfect ? 0 : 1))
    let start = isPerfect ? oldRoot : path[0]
    let rest = isPerfect ? path[...] : path.dropFirst()
    let old = way.endRoot(from: start, rest)
    guard old == oldRoot else { throw .oldRootDiffers(found: old, expected: oldRoot) }
    let new = way.root(from: start, rest)
    guard new == newRoot else { throw .newRootDiffers(found: new, expected: newRoot) }
  }
}
