// Directive ledger · Tiles — SPDX-License-Identifier: Apache-2.0

/// The name of a tile: which hashes, or which entries, of a tree.
///
/// A tile is up to 256 neighbours of one row: hashes at every eighth level, or the entries below
/// those of level 0. Source: C2SP tlog-tiles v0.1.0.
public struct TileName: Hashable, Sendable {
  /// What a tile holds.
  public enum Content: Hashable, Sendable {
    /// The roots of the subtrees of 256^level leaves; those of level 0 are leaf hashes.
    case hashes(level: Int)
    /// The entries themselves.
    case entries
  }

  /// The number of hashes or entries of a full tile.
  public static let fullWidth = 256
  /// The highest level that a name may state.
  public static let levelLimit = 63
  /// One more than the highest index: the last leaf below a tile of level 0 is counted by an `Int`.
  public static let indexLimit = Int.max / fullWidth

  /// What the tile holds.
  ///
  /// Invariant: a level is one of 0…63.
  public let content: Content
  /// The number of tiles to the left in the same row.
  ///
  /// Invariant: not negative and below `indexLimit`.
  public let index: Int
  /// The number of hashes or entries.
  ///
  /// Invariant: 1…256.
  public let width: Int

  /// Names a tile, or answers nil where there is none such.
  public init?(_ content: Content, index: Int, width: Int = TileName.fullWidth) {
    if case .hashes(let level) = content {
      guard 0...Self.levelLimit ~= level else { return nil }
    }
    guard 0..<Self.indexLimit ~= index, 1...Self.fullWidth ~= width else { return nil }
    self.init(known: content, index, width)
  }

  /// Names a tile of a tree that has it.
  init(known content: Content, _ index: Int, _ width: Int) {
    self.content = content
    self.index = index
    self.width = width
  }

  /// Whether the tile has all of its 256 hashes or entries, and so never changes.
  public var isFull: Bool { width == Self.fullWidth }

  /// The level of its hashes; that of the leaves for entries.
  public var level: Int {
    if case .hashes(let level) = content { level } else { 0 }
  }

  /// The positions in its row of what it holds.
  public var positions: Range<Int> {
    index * Self.fullWidth..<index * Self.fullWidth + width
  }
}
