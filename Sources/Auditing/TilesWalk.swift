// Directive ledger · Auditing — SPDX-License-Identifier: Apache-2.0

import Checkpoints
import Digests
import Directives
import EventCoding
import Journals
import MerkleTrees
import Tiles

/// Goes through a published log, entry by entry, up to the first thing that is not as it must be.
struct TilesWalk<Source: TileSource> {
  /// Where the files are read from.
  private let source: Source
  /// What is signed.
  private let checkpoint: Checkpoint
  /// The tree over the entries so far.
  private var builder: TileBuilder
  /// The lines so far.
  private var lines = LineAudit()
  /// The leaf hash of the last entry.
  private var last = Digest.zero
  /// The number of bytes so far.
  private var byteCount = 0
  /// The first flaw, if there is any; nothing behind it is looked at.
  private(set) var flaw: TilesFlaw?

  /// Begins before the first entry.
  init(_ source: Source, _ checkpoint: Checkpoint) {
    self.source = source
    self.checkpoint = checkpoint
    builder = TileBuilder()
  }

  /// The number of entries that hold together.
  private(set) var size = 0

  /// How events are read, once the first was.
  var coder: EventCoder? { lines.coder }

  /// Whether there is something that is known only from all events together: people's signatures,
  /// or names that may be equal.
  var asksForMore: Bool { lines.mentionsSignatures || !lines.suspects.isEmpty }

  /// Reads everything, and lends each event that holds together with those before it.
  mutating func run(_ body: (Event) -> Void) throws(Source.Failure) {
    // Bundle by bundle: the size is a stranger's until everything under it was found.
    var first = 0
    while first < checkpoint.size, flaw == nil {
      let width = min(TileName.fullWidth, checkpoint.size - first)
      guard let bundle = TileName(.entries, index: first / TileName.fullWidth, width: width) else {
        break
      }
      try take(bundle, body)
      first += width
    }
    guard flaw == nil else { return }
    for (name, tile) in builder.partialTiles { try compare(name, tile) }
    let root = builder.root
    if flaw == nil, root != checkpoint.root {
      flaw = .rootDiffers(found: root, expected: checkpoint.root)
    }
  }

  /// Reads a bundle of entries, and the tile of their hashes.
  private mutating func take(
    _ bundle: TileName, _ body: (Event) -> Void
  ) throws(Source.Failure) {
    guard let tile = TileName(.hashes(level: 0), index: bundle.index, width: bundle.width),
      let bytes = try read(bundle), let hashes = try read(tile)
    else { return }
    let entries: [[UInt8]]
    let stated: [Digest]
    do throws(TileError) {
      entries = try EntryBundle(bytes: bytes, width: bundle.width).entries
    } catch {
      flaw = .malformed(bundle, error)
      return
    }
    do throws(TileError) {
      stated = try HashTile(bytes: hashes, width: tile.width).digests
    } catch {
      flaw = .malformed(tile, error)
      return
    }
    for (entry, digest) in zip(entries, stated) {
      let event = try take(entry, stated: digest)
      guard flaw == nil else { return }
      if let event { body(event) }
    }
  }

  /// Takes the next entry.
  private mutating func take(
    _ entry: [UInt8], stated: Digest
  ) throws(Source.Failure) -> Event? {
    let leaf = MerkleHash.leaf(entry)
    guard leaf == stated else {
      flaw = .entryDiffers(sequence: size)
      return nil
    }
    guard LineFormat.predecessor(of: entry.span) == last else {
      flaw = .chainBroken(sequence: size)
      return nil
    }
    let place = LinePlace(
      sequence: size, segment: .start, offset: byteCount, byteCount: entry.count)
    let event = lines.take(place, entry.span)
    if let found = lines.flaw {
      switch found {
      case .line(let error, _, _): flaw = .line(error, sequence: size)
      case .order(let disorder, _): flaw = .order(disorder, sequence: size)
      default: flaw = .entryDiffers(sequence: size)
      }
      return nil
    }
    if size == 0, let origin = lines.coder?.origin.rawValue, !checkpoint.isOf(origin: origin) {
      flaw = .otherOrigin(origin)
      return nil
    }
    last = leaf
    size += 1
    byteCount += entry.count + 1
    var filled: [(TileName, HashTile)] = []
    builder.append(leaf) { name, tile in filled.append((name, tile)) }
    for (name, tile) in filled { try compare(name, tile) }
    return event
  }

  /// Holds a tile against the hashes that the entries lead to.
  private mutating func compare(_ name: TileName, _ tile: HashTile) throws(Source.Failure) {
    // The tiles of leaves were compared hash by hash.
    guard flaw == nil, name.level > 0, let bytes = try read(name) else { return }
    if bytes != tile.bytes { flaw = .hashesDiffer(name) }
  }

  /// The bytes of a file, which must be there.
  private mutating func read(_ name: TileName) throws(Source.Failure) -> [UInt8]? {
    if let bytes = try source.bytes(of: name) { return bytes }
    flaw = .missing(name)
    return nil
  }
}
