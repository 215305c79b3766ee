// Directive ledger · LevelFiles — SPDX-License-Identifier: Apache-2.0

public import Digests
public import Journals
public import MerkleTrees

extension LevelTree {
  /// The proof that a leaf is in the tree of the first `size` leaves, verified against its root.
  ///
  /// - Parameters:
  ///   - leafHash: the hash of the leaf, from its own bytes.
  ///   - root: the root of that tree, from a tree head.
  /// - Throws: `proof` where there is no such leaf, or the log and the root disagree.
  public mutating func inclusionProof(
    of index: Int, size: Int, leafHash: Digest, root: Digest
  ) throws(LevelError<Source.Failure>) -> InclusionProof {
    try verified { (tree) throws(ProofBuildingError<JournalError<Source.Failure>>) in
      let proof = try InclusionProof(of: index, size: size, from: tree)
      do throws(ProofError) {
        try proof.verify(leafHash: leafHash, root: root)
      } catch {
        throw .impossible(error)
      }
      return proof
    }
  }

  /// The proof that the tree of the first `newSize` leaves begins with that of the first `oldSize`,
  /// verified against the roots of both.
  ///
  /// - Throws: `proof` where there is no such proof, or the log and a root disagree.
  public mutating func consistencyProof(
    from oldSize: Int, root oldRoot: Digest, to newSize: Int, root newRoot: Digest
  ) throws(LevelError<Source.Failure>) -> ConsistencyProof {
    try verified { (tree) throws(ProofBuildingError<JournalError<Source.Failure>>) in
      let proof = try ConsistencyProof(from: oldSize, to: newSize, from: tree)
      do throws(ProofError) {
        try proof.verify(oldRoot: oldRoot, newRoot: newRoot)
      } catch {
        throw .impossible(error)
      }
      return proof
    }
  }

  /// The root of the tree of the first `size` leaves, which the ledger's own root vouches for.
  ///
  /// - Throws: `proof` where there is no such tree.
  public mutating func root(size: Int) throws(LevelError<Source.Failure>) -> Digest {
    guard size > 0 else { return MerkleHash.emptyRoot }
    let head = head
    guard size < head.size else {
      guard size == head.size else {
        throw .proof(.shrunk(oldSize: size, newSize: head.size))
      }
      return head.root
    }
    return try verified { (tree) throws(ProofBuildingError<JournalError<Source.Failure>>) in
      let proof = try ConsistencyProof(from: size, to: head.size, from: tree)
      let root: Digest
      do throws(JournalError<Source.Failure>) {
        root = try tree.peaks(size: size).root
      } catch {
        throw .source(error)
      }
      do throws(ProofError) {
        try proof.verify(oldRoot: root, newRoot: head.root)
      } catch {
        throw .impossible(error)
      }
      return root
    }
  }

  /// The frontier of the first `size` leaves, which nobody has verified.
  func peaks(size: Int) throws(JournalError<Source.Failure>) -> MerkleFrontier {
    var peaks: [Digest] = []
    for leaves in MerkleFrontier.coverage(size: size) {
      let level = leaves.count.trailingZeroBitCount
      guard let node = NodeCoordinate(level: level, index: leaves.lowerBound >> level) else {
        throw .noSuchLine(sequence: leaves.lowerBound)
      }
      peaks.append(try digest(of: node))
    }
    guard let frontier = MerkleFrontier(size: size, peaks: peaks) else {
      throw .noSuchLine(sequence: size)
    }
    return frontier
  }

  /// What `build` gives; where it fails and part of the tree came from the file, what it gives once
  /// the whole tree is computed from the log.
  private mutating func verified<Answer>(
    _ build: (borrowing Self) throws(ProofBuildingError<JournalError<Source.Failure>>) -> Answer
  ) throws(LevelError<Source.Failure>) -> Answer {
    do throws(ProofBuildingError<JournalError<Source.Failure>>) {
      return try build(self)
    } catch {
      guard storedCount > 0, error.mayLieInFile else { throw LevelError(error) }
    }
    do throws(JournalError<Source.Failure>) {
      try rebuild()
    } catch {
      throw .journal(error)
    }
    do throws(ProofBuildingError<JournalError<Source.Failure>>) {
      return try build(self)
    } catch {
      throw LevelError(error)
    }
  }
}

extension LevelError {
  /// Takes why a proof was not built or not good.
  fileprivate init(_ error: ProofBuildingError<JournalError<Failure>>) {
    switch error {
    case .impossible(let error): self = .proof(error)
    case .source(let error): self = .journal(error)
    }
  }
}

extension ProofBuildingError {
  /// Whether other nodes could make the proof good; a wish for what cannot be stays one.
  fileprivate var mayLieInFile: Bool {
    switch self {
    case .source: true
    case .impossible(let error):
      switch error {
      case .rootDiffers, .oldRootDiffers, .newRootDiffers: true
      default: false
      }
    }
  }
}
