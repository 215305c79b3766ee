// Directive ledger · SegmentIndexes — SPDX-License-Identifier: Apache-2.0

import Directives

/// How much of everything stands in an index, and so where.
struct IndexCounts: Hashable {
  /// The number of lines.
  var lines = 0
  /// The number of shelves of each kind, in the order of the kinds.
  var shelves = [Int](repeating: 0, count: IndexShelf.Kind.allCases.count)
  /// The number of positions on all shelves.
  var entries = 0
  /// The number of bytes of the names of all shelves.
  var nameBytes = 0

  /// The parts of an index, in their order, each a list of entries of one width.
  enum Section: Int, CaseIterable {
    /// The key of each line, where it begins in the segment and where its newline stands.
    case lines
    /// The keys of the names of the events, ascending.
    case nameKeys
    /// The keys of the shelves, ascending within each kind.
    case shelfKeys
    /// The line of each name, in the order of the keys.
    case nameLines
    /// Where the positions of each shelf begin among all, and where the last ones end.
    case entryStarts
    /// Where the name of each shelf begins among all, and where the last one ends.
    case nameStarts
    /// The lines on all shelves, as distances from the first line of the segment.
    case entries
    /// The names of all shelves.
    case names

    /// The number of bytes of each entry.
    var width: Int {
      switch self {
      case .lines: 16
      case .nameKeys, .shelfKeys: 8
      case .nameLines, .entryStarts, .nameStarts, .entries: 4
      case .names: 1
      }
    }
  }

  /// The number of all shelves.
  var shelfCount: Int { shelves.reduce(0, +) }

  /// The shelves of a kind among all.
  func shelves(of kind: IndexShelf.Kind) -> Range<Int> {
    let place = Int(kind.rawValue) - 1
    let start = shelves[..<place].reduce(0, +)
    return start..<start + shelves[place]
  }

  /// How many entries a section holds.
  func count(of section: Section) -> Int {
    switch section {
    case .lines, .nameKeys, .nameLines: lines
    case .shelfKeys: shelfCount
    case .entryStarts, .nameStarts: shelfCount + 1
    case .entries: entries
    case .names: nameBytes
    }
  }

  /// Where a section begins, from the first byte behind the header and the page keys.
  ///
  /// The widest come first, so that no entry lies across two pages.
  func start(of section: Section) -> Int {
    Section.allCases.prefix(section.rawValue).reduce(0) { $0 + count(of: $1) * $1.width }
  }

  /// The number of bytes of all sections.
  var byteCount: Int { start(of: .names) + nameBytes }

  /// The most that any number of an index may be, so that it fits its four bytes.
  static let limit = Int(UInt32.max)

  /// The most shelves on which an event stands.
  private static let entriesPerLine = 4
  /// The most bytes of the name of a shelf.
  private static let nameByteCount = 1_000

  /// Whether the numbers can be those of an index: a few shelves for each line.
  var areSound: Bool {
    guard (shelves + [lines, entries, nameBytes]).allSatisfy((0...Self.limit).contains) else {
      return false
    }
    return lines > 0 && entries <= lines * Self.entriesPerLine && shelfCount <= entries
      && nameBytes <= shelfCount * Self.nameByteCount
  }
}
