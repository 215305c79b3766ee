// Directive ledger · LevelFiles — SPDX-License-Identifier: Apache-2.0

import Digests
public import Journals
import MerkleTrees

/// The tree of a ledger, read from its level file as far as that reaches, and from the log beyond.
///
/// The level file is a convenience and never believed: its root must agree with the ledger's, and
/// every proof is verified before it is given out. Where anything is wrong with it, the whole tree
/// is computed from the log again. A file that lies costs time and never truth.
public struct LevelTree<Source: JournalSource> {
  /// The log.
  let reader: JournalReader<Source>
  /// The origin of the ledger.
  let origin: String
  /// The number of nodes that are read from the file.
  var storedCount = 0
  /// The nodes behind those of the file, in the order of the layout.
  var fresh: [Digest] = []

  /// Where the level file of a ledger lies.
  public static var path: JournalPath { JournalPath(.cache, "levels") }

  /// Opens the tree over everything that the reader reaches.
  ///
  /// - Throws: when the log cannot be read, or has another root than its commit says.
  public init(
    _ reader: JournalReader<Source>, origin: String
  ) throws(JournalError<Source.Failure>) {
    self.reader = reader
    self.origin = origin
    guard try !extendFile() else { return }
    try rebuild()
  }

  /// The end of the log that the tree is of.
  public var head: JournalHead { reader.head }

  /// Whether the level file holds the whole tree already.
  public var isStored: Bool { fresh.isEmpty && storedCount > 0 }

  /// Whether nothing of the level file was of use.
  public var isRebuilt: Bool { storedCount == 0 }

  /// What the level file lacks: the nodes with the offset where they belong, and then its header;
  /// nil where it lacks nothing, or the origin has no place in a header.
  ///
  /// Two processes that write it at once write the same bytes to the same places.
  public var missing: (nodes: [UInt8], offset: Int, header: [UInt8])? {
    guard !fresh.isEmpty, let header = LevelHeader(origin: origin, watermark: head.watermark)
    else { return nil }
    let nodes = [UInt8](unsafeUninitializedCapacity: fresh.count * Digest.byteCount) {
      buffer, count in
      for digest in fresh {
        digest.withUnsafeBytes { bytes in
          for byte in bytes {
            buffer.initializeElement(at: count, to: byte)
            count += 1
          }
        }
      }
    }
    return (nodes, LevelLayout.offset(position: storedCount), header.bytes)
  }

  /// The same tree, once the file holds what it lacked.
  public mutating func noteStored() {
    storedCount += fresh.count
    fresh = []
  }

  /// Takes what the file holds and reads the lines behind it; answers whether that is the tree.
  private mutating func extendFile() throws(JournalError<Source.Failure>) -> Bool {
    let watermark: Watermark
    do throws(Source.Failure) {
      guard let found = try storedWatermark(), found.size <= head.size else { return false }
      watermark = found
    } catch {
      // What cannot be read is of no use, whatever the reason is.
      return false
    }
    storedCount = LevelLayout.nodeCount(size: watermark.size)
    do throws(JournalError<Source.Failure>) {
      return try grow(from: watermark) == head.root
    } catch {
      // Either the file led astray, or the log is damaged, which reading all of it will tell.
      return false
    }
  }

  /// Computes the whole tree from the log, whatever the file holds.
  ///
  /// - Throws: when the log cannot be read, or has another root than its commit says.
  public mutating func rebuild() throws(JournalError<Source.Failure>) {
    storedCount = 0
    let root = try grow(from: .empty)
    guard root == head.root else {
      throw .damaged(
        JournalDamage(
          .rootDiffers(since: 0, expected: head.root, found: root), sequence: 0, segment: .start,
          offset: 0, absoluteOffset: 0))
    }
  }

  /// Adds the lines behind a watermark, and answers the root over all of them.
  private mutating func grow(
    from watermark: Watermark
  ) throws(JournalError<Source.Failure>) -> Digest {
    var frontier = watermark.frontier
    var fresh: [Digest] = []
    fresh.reserveCapacity(
      LevelLayout.nodeCount(size: head.size) - LevelLayout.nodeCount(size: watermark.size))
    try reader.forEachLeaf(after: watermark) { _, leaf, _ in
      // The frontier merges in the same order, from the leaf upwards.
      frontier.append(leaf) { fresh.append($0) }
      return true
    }
    self.fresh = fresh
    return frontier.root
  }
}
