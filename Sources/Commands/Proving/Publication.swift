// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import Checkpoints
import Digests
import Journals
import LevelFiles
import MerkleTrees
import PosixFiles
import PosixStores
import Tiles

/// Brings a directory of published files up to a checkpoint.
///
/// The tree is computed twice. The first time nothing is written, and its root must be the one that
/// is signed; the second time each tile is written as it fills. The checkpoint comes last, so that
/// whoever reads it finds everything of which it speaks, also after a crash at any point. A file
/// that is there with the same bytes is left alone, one with other bytes ends the publication, and
/// one that somebody removed is written again.
struct Publication {
  /// The path of the checkpoint.
  static let checkpointName = "checkpoint"

  /// What is published.
  let ledger: LedgerTree
  /// The head that is published.
  let signed: SignedCheckpoint
  /// Where to.
  let directory: PublishingDirectory

  /// The number of files that were written.
  private(set) var fileCount = 0
  /// The number of bytes that were written.
  private(set) var byteCount = 0
  /// The number of events that were published before.
  private(set) var oldSize = 0

  /// Prepares to publish.
  init(_ ledger: LedgerTree, _ signed: SignedCheckpoint, to directory: PublishingDirectory) {
    self.ledger = ledger
    self.signed = signed
    self.directory = directory
  }

  /// Publishes.
  ///
  /// - Parameter progress: told the number of events that are done.
  mutating func run(progress: (Int) -> Void) throws(PublicationError) {
    var tree = ledger.tree
    let published = try published()
    try check(published?.checkpoint, in: &tree)
    oldSize = published?.checkpoint.size ?? 0
    let shown = try merged(with: published)
    if let start = try start() {
      try write(from: try provenBuilder(from: start, in: &tree), progress)
    }
    do throws(FileError) {
      try directory.settle()
      if published?.bytes != shown.bytes {
        try directory.replace(Self.checkpointName, shown.bytes)
        fileCount += 1
        byteCount += shown.bytes.count
      }
    } catch {
      throw .writing(error)
    }
  }

  /// The checkpoint that the directory shows already.
  private func published() throws(PublicationError) -> SignedCheckpoint? {
    let bytes: [UInt8]?
    do throws(FileError) {
      bytes = try directory.reading.bytes(of: Self.checkpointName, limit: 1 << 20)
    } catch {
      throw .writing(error)
    }
    guard let bytes else { return nil }
    do throws(CheckpointFormatError) {
      return try SignedCheckpoint(parsing: bytes)
    } catch {
      throw .published(error)
    }
  }

  /// Holds the ledger against what it is said to be, and against what was published before.
  private func check(
    _ old: Checkpoint?, in tree: inout LevelTree<PosixSource>
  ) throws(PublicationError) {
    let new = signed.checkpoint
    guard try root(size: new.size, in: &tree) == new.root else {
      throw .otherHistory(size: new.size)
    }
    guard let old else { return }
    guard old.isOf(origin: new.origin) else { throw .otherOrigin(old.origin) }
    guard old.size <= new.size else { throw .newer(published: old.size, here: new.size) }
    guard try root(size: old.size, in: &tree) == old.root else {
      throw .otherPublished(size: old.size)
    }
  }

  /// The root over the first events of the ledger.
  private func root(
    size: Int, in tree: inout LevelTree<PosixSource>
  ) throws(PublicationError) -> Digest {
    do throws(LevelError<FileError>) {
      return try tree.root(size: size)
    } catch {
      throw .ledger(error)
    }
  }

  /// Reads the lines from a position on, without writing anything, and answers a builder that
  /// begins there once the root that they lead to is the one that is signed.
  private func provenBuilder(
    from start: Int, in tree: inout LevelTree<PosixSource>
  ) throws(PublicationError) -> TileBuilder {
    do throws(JournalError<FileError>) {
      while true {
        let builder = try TileBuilder(size: start, from: tree)
        var trial = builder
        try ledger.reader.forEachLeaf(from: start) { place, leaf, _ in
          guard place.sequence < signed.checkpoint.size else { return false }
          trial.append(leaf) { _, _ in }
          return true
        }
        if trial.root == signed.checkpoint.root { return builder }
        // The nodes before the first line may be those of a level file that lies.
        guard !tree.isRebuilt else { break }
        try tree.rebuild()
      }
    } catch {
      throw .ledger(.journal(error))
    }
    throw .otherHistory(size: signed.checkpoint.size)
  }

  /// Reads the lines again and writes the tiles and bundles that they fill.
  private mutating func write(
    from start: TileBuilder, _ progress: (Int) -> Void
  ) throws(PublicationError) {
    var builder = start
    var entries: [[UInt8]] = []
    var failure: PublicationError?
    let size = signed.checkpoint.size
    do throws(JournalError<FileError>) {
      try ledger.reader.forEachLeaf(from: start.size) { place, leaf, bytes in
        guard place.sequence < size else { return false }
        progress(place.sequence + 1)
        do throws(PublicationError) {
          entries.append(bytes.withUnsafeBytes { [UInt8]($0) })
          if entries.count == TileName.fullWidth { try put(&entries, endingAt: place.sequence + 1) }
          try builder.append(leaf) { (name, tile) throws(PublicationError) in
            try put(name, tile.bytes)
          }
          return true
        } catch {
          failure = error
          return false
        }
      }
    } catch {
      throw .ledger(.journal(error))
    }
    if let failure { throw failure }
    try put(&entries, endingAt: size)
    for (name, tile) in builder.partialTiles { try put(name, tile.bytes) }
    // Whatever changed between the two readings, no checkpoint speaks for it.
    guard builder.root == signed.checkpoint.root else { throw .otherHistory(size: size) }
  }

  /// Writes a bundle of entries, and begins the next.
  private mutating func put(
    _ entries: inout [[UInt8]], endingAt end: Int
  ) throws(PublicationError) {
    guard !entries.isEmpty, let bundle = EntryBundle(entries),
      let name = TileName(
        .entries, index: (end - 1) / TileName.fullWidth, width: entries.count)
    else { return }
    entries = []
    try put(name, bundle.bytes)
  }

  /// Writes a file, unless it is there with the same bytes.
  private mutating func put(_ name: TileName, _ bytes: [UInt8]) throws(PublicationError) {
    let path = name.path
    let there: [UInt8]?
    do throws(FileError) {
      there = try directory.reading.bytes(of: path, limit: EntryBundle.byteCountLimit)
      if there == nil {
        try directory.add(path, bytes)
        fileCount += 1
        byteCount += bytes.count
      }
    } catch {
      throw .writing(error)
    }
    guard there == nil || there == bytes else { throw .differs(path: path) }
  }
}
