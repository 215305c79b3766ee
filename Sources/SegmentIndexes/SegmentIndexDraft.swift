// Directive ledger · SegmentIndexes — SPDX-License-Identifier: Apache-2.0

import Digests
import Directives
import Journals
import MerkleTrees

/// The index of a segment while its lines are taken in.
struct SegmentIndexDraft {
  /// The first line of the segment.
  let first: Int
  /// The hash of the line before it.
  let predecessor: Digest
  /// The key of each line, and where it stands.
  private var lines: [Line] = []
  /// The key of each name.
  private var names: [UInt64] = []
  /// The lines on each shelf.
  private var shelves: [Shelf: [UInt32]] = [:]

  /// What stands in the index of a line.
  private struct Line {
    /// The beginning of its leaf hash.
    let key: UInt64
    /// Its offset in the segment, and that of its newline.
    let start, end: UInt32

    /// Takes what `SegmentIndex` tells, whose numbers have place.
    init(_ bytes: Range<Int>, _ key: UInt64) {
      self.key = key
      start = UInt32(bytes.lowerBound)
      end = UInt32(bytes.upperBound)
    }
  }

  /// A shelf by its kind and its name.
  private struct Shelf: Hashable {
    /// The kind.
    let kind: IndexShelf.Kind
    /// What tells it from the others of its kind.
    let name: String
  }

  /// Begins with the first line of a segment.
  init(_ segment: SegmentName, after predecessor: Digest) {
    first = segment.first
    self.predecessor = predecessor
  }

  /// Goes on where an index ends; nil where not all of it can be read.
  init?(continuing index: SegmentIndex) {
    var index = index
    first = index.segment.first
    predecessor = index.header.predecessor
    do throws(SegmentIndex.Misled) {
      names = [UInt64](repeating: 0, count: index.header.counts.lines)
      for line in 0..<index.header.counts.lines {
        let place = try index.line(line)
        lines.append(Line(place.bytes, place.key))
      }
      try index.forEachName() { line, key in names[line] = key }
      for kind in IndexShelf.Kind.allCases {
        try index.forEachShelf(of: kind) { shelf, lines in
          shelves[Shelf(kind: kind, name: shelf.name)] = lines.map { UInt32($0) }
        }
      }
    } catch {
      return nil
    }
  }

  /// The number of lines.
  var count: Int { lines.count }

  /// Takes the next line, or answers false where it has no place in an index.
  ///
  /// - Parameter bytes: where it stands in the segment, without its newline.
  mutating func take(_ line: FiledLine, at bytes: Range<Int>, leaf: Digest) -> Bool {
    guard line.sequence == first + count, bytes.upperBound < IndexCounts.limit,
      count < IndexCounts.limit
    else { return false }
    for kind in line.type.subjectShelves { put(Shelf(kind: kind, name: line.subject)) }
    if let list = line.type.wholeShelf { put(Shelf(kind: .whole, name: list.rawValue)) }
    lines.append(Line(bytes, IndexKey.of(leaf)))
    names.append(line.nameKey)
    return true
  }

  /// Puts the next line on a shelf.
  private mutating func put(_ shelf: Shelf) { shelves[shelf, default: []].append(UInt32(count)) }

  /// The file of the index; nil where it has no place in one.
  ///
  /// - Parameter watermark: how far its lines reach.
  func bytes(origin: String, upTo watermark: Watermark) -> [UInt8]? {
    let filed = shelves.map { shelf, lines in
      (shelf: shelf, key: IndexKey.of(shelf.kind, shelf.name), lines: lines)
    }
    .sorted {
      ($0.shelf.kind.rawValue, $0.key, $0.shelf.name)
        < ($1.shelf.kind.rawValue, $1.key, $1.shelf.name)
    }
    var counts = IndexCounts()
    counts.lines = count
    for shelf in filed {
      counts.shelves[Int(shelf.shelf.kind.rawValue) - 1] += 1
      counts.entries += shelf.lines.count
      counts.nameBytes += shelf.shelf.name.utf8.count
    }
    guard counts.areSound else { return nil }
    var sections: [UInt8] = []
    sections.reserveCapacity(counts.byteCount + IndexHeader.pageByteCount)
    for line in lines {
      sections.append(number: line.key)
      sections.append(number: line.start)
      sections.append(number: line.end)
    }
    let order = names.indices.sorted { (names[$0], $0) < (names[$1], $1) }
    for line in order { sections.append(number: names[line]) }
    for shelf in filed { sections.append(number: shelf.key) }
    for line in order { sections.append(number: UInt32(line)) }
    Self.append(ends: filed.map(\.lines.count), to: &sections)
    Self.append(ends: filed.map(\.shelf.name.utf8.count), to: &sections)
    for shelf in filed { for line in shelf.lines { sections.append(number: line) } }
    for shelf in filed { sections += shelf.shelf.name.utf8 }
    return Self.file(sections, origin: origin, predecessor, watermark, counts)
  }

  /// Adds where each of several runs begins, and where the last one ends.
  private static func append(ends lengths: [Int], to sections: inout [UInt8]) {
    var end: UInt32 = 0
    sections.append(number: end)
    for length in lengths {
      end += UInt32(length)
      sections.append(number: end)
    }
  }

  /// Header, page keys and pages.
  private static func file(
    _ sections: [UInt8], origin: String, _ predecessor: Digest, _ watermark: Watermark,
    _ counts: IndexCounts
  ) -> [UInt8]? {
    let length = IndexHeader.pageByteCount
    let missing = (length - sections.count % length) % length
    let pages = sections + [UInt8](repeating: 0, count: missing)
    var pageKeys: [UInt8] = []
    for start in stride(from: 0, to: pages.count, by: length) {
      let page = SHA256.hash(pages.span.extracting(start..<start + length))
      pageKeys.append(number: IndexKey.of(page))
    }
    let header = IndexHeader(
      origin: origin, predecessor: predecessor, watermark: watermark, counts: counts,
      pages: SHA256.hash(pageKeys))
    return header.map { $0.bytes + pageKeys + pages }
  }
}
