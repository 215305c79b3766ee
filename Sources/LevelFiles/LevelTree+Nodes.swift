// Directive ledger · LevelFiles — SPDX-License-Identifier: Apache-2.0

public import Digests
public import Journals
public import MerkleTrees

extension LevelTree: NodeSource {
  /// The root of a perfect subtree, read from the file or held in memory.
  ///
  /// Nobody has verified it: what is built from it must be.
  /// - Throws: `noSuchLine` where the tree or the file does not reach so far; what reading throws.
  public func digest(of node: NodeCoordinate) throws(JournalError<Source.Failure>) -> Digest {
    let position = LevelLayout.position(of: node)
    if position >= storedCount {
      guard position - storedCount < fresh.count else {
        throw .noSuchLine(sequence: node.leaves.upperBound - 1)
      }
      return fresh[position - storedCount]
    }
    do throws(Source.Failure) {
      if let stored = try storedDigest(at: position) { return stored }
    } catch {
      throw .source(error)
    }
    throw .noSuchLine(sequence: node.leaves.upperBound - 1)
  }

  /// The watermark that the file reaches, or nil where there is no sound file of this ledger.
  func storedWatermark() throws(Source.Failure) -> Watermark? {
    let source = reader.source
    guard let byteCount = try source.byteCount(of: Self.path), byteCount >= LevelHeader.byteCount
    else { return nil }
    let bytes = try source.bytes(of: Self.path, at: 0, count: LevelHeader.byteCount)
    guard let header = LevelHeader(bytes: bytes), header.origin == origin, header.size > 0 else {
      return nil
    }
    // A file that was cut off gives too few peaks, and then another root.
    var peaks: [Digest] = []
    for leaves in MerkleFrontier.coverage(size: header.size) {
      let level = leaves.count.trailingZeroBitCount
      guard let node = NodeCoordinate(level: level, index: leaves.lowerBound >> level),
        let peak = try storedDigest(at: LevelLayout.position(of: node))
      else { return nil }
      peaks.append(peak)
    }
    guard let frontier = MerkleFrontier(size: header.size, peaks: peaks),
      frontier.root == header.root
    else { return nil }
    return Watermark(
      segment: header.segment, offset: header.offset, lastLeafHash: header.lastLeafHash,
      frontier: frontier)
  }

  /// The digest at a position of the file, or nil where it ends before.
  private func storedDigest(at position: Int) throws(Source.Failure) -> Digest? {
    let bytes = try reader.source.bytes(
      of: Self.path, at: LevelLayout.offset(position: position), count: Digest.byteCount)
    return Digest(bytes: bytes)
  }
}
