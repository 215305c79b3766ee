// Directive ledger · SegmentIndexes — SPDX-License-Identifier: Apache-2.0

import Digests
import Directives
import Journals

/// What stands where in one segment: the place of each line, of each name, and of all that was
/// filed together.
///
/// Only the pages that a question touches are read. Each is held against its key in the list of
/// page keys, and that list against the header, so that nothing rests on a byte that was changed;
/// but what is said of a line may be believed unheld, for the line itself tells.
struct SegmentIndex {
  /// What the index says of itself.
  let header: IndexHeader
  /// The file of the segment.
  let segmentPath: JournalPath
  /// The file of the index.
  private let path: JournalPath
  /// The first eight bytes of the SHA-256 of each page.
  private let pageKeys: [UInt8]
  /// Where each section begins.
  private let starts: [Int]
  /// Where it and the segment are read.
  private let files: SourceFiles
  /// The pages that were read last.
  private var pages = RecentBytes<Page>()

  /// Which page, and whether it was held against its key.
  private struct Page: Hashable {
    /// Its number.
    let number: Int
    /// Whether its key is that of its bytes.
    let isHeld: Bool
  }

  /// Why a number cannot be read: the file is not the index that its header speaks of.
  struct Misled: Error {}

  /// The file of the index of a segment.
  static func path(of segment: SegmentName) -> JournalPath {
    JournalPath(.cache, segment.digits + ".index")
  }

  /// Opens the index of a segment; nil where there is none that is whole, or it speaks of more
  /// bytes than the segment has.
  init?(of segment: SegmentName, in files: SourceFiles, upTo byteCount: Int = .max) {
    let path = Self.path(of: segment)
    let length = IndexHeader.pageByteCount
    guard let first = files.bytes(of: path, at: 0, count: length),
      let header = IndexHeader(bytes: first), header.watermark.segment == segment,
      header.counts.lines <= header.watermark.offset, header.watermark.offset <= byteCount,
      let pageKeys = files.bytes(of: path, at: length, count: header.pagesStart - length),
      pageKeys.count == header.pagesStart - length, SHA256.hash(pageKeys) == header.pages
    else { return nil }
    self.header = header
    self.files = files
    self.path = path
    segmentPath = .segment(segment)
    self.pageKeys = pageKeys
    starts = IndexCounts.Section.allCases.map { header.counts.start(of: $0) }
  }

  /// The same index, of which no page is kept: for who goes through it once.
  var afresh: Self {
    var index = self
    index.pages = RecentBytes()
    return index
  }

  /// The segment.
  var segment: SegmentName { header.watermark.segment }
  /// The positions of its lines.
  var sequences: Range<Int> { segment.first..<header.watermark.size }

  /// The bytes of a line in the segment, without the newline.
  ///
  /// - Parameter isHeld: whether the page that says it is held against its key. Whoever holds the
  ///   line against the key that it says can do without: they change together only on purpose.
  mutating func line(
    _ line: Int, isHeld: Bool = true
  ) throws(Misled) -> (bytes: Range<Int>, key: UInt64) {
    let start = starts[IndexCounts.Section.lines.rawValue] + line * IndexCounts.Section.lines.width
    let page = try page(start / IndexHeader.pageByteCount, isHeld)
    let offset = start % IndexHeader.pageByteCount
    let first = Int(page.number(at: offset + 8, as: UInt32.self))
    let end = Int(page.number(at: offset + 12, as: UInt32.self))
    guard first < end, end - first <= JournalLimits.lineByteCount, end < header.watermark.offset
    else { throw Misled() }
    return (first..<end, page.number(at: offset, as: UInt64.self))
  }

  /// The lines on which events of a name with this key may stand.
  mutating func lines(
    named key: UInt64
  ) throws(Misled) -> [Int] {
    let places = try places(of: key, .nameKeys, among: 0..<header.counts.lines)
    var lines: [Int] = []
    for place in places {
      let line = try number(.nameLines, place)
      guard line < header.counts.lines else { throw Misled() }
      lines.append(line)
    }
    return lines
  }

  /// Calls `body` with the line and the key of every name, by ascending key.
  mutating func forEachName(_ body: (Int, UInt64) -> Void) throws(Misled) {
    for place in 0..<header.counts.lines {
      let line = try number(.nameLines, place)
      guard line < header.counts.lines else { throw Misled() }
      body(line, try key(.nameKeys, place))
    }
  }

  /// The lines on a shelf, whose key is given, ascending.
  mutating func lines(
    on shelf: IndexShelf, _ key: UInt64
  ) throws(Misled) -> [Int] {
    let kind = header.counts.shelves(of: shelf.kind)
    for place in try places(of: key, .shelfKeys, among: kind)
    where try self.name(of: place).elementsEqual(shelf.name.utf8) {
      return try lines(ofShelf: place)
    }
    return []
  }

  /// Calls `body` with each shelf of a kind and the lines on it, ascending.
  mutating func forEachShelf(
    of kind: IndexShelf.Kind, _ body: (IndexShelf, [Int]) -> Void
  ) throws(Misled) {
    for place in header.counts.shelves(of: kind) {
      let name = try name(of: place)
      guard let shelf = IndexShelf(kind, name: String(decoding: name, as: UTF8.self)) else {
        throw Misled()
      }
      body(shelf, try lines(ofShelf: place))
    }
  }

  /// The lines on the shelf at a place among all.
  private mutating func lines(
    ofShelf place: Int
  ) throws(Misled) -> [Int] {
    let range = try range(.entryStarts, place, upTo: header.counts.entries)
    var lines: [Int] = []
    lines.reserveCapacity(range.count)
    for entry in range {
      let line = try number(.entries, entry)
      guard line < header.counts.lines, lines.last.map({ $0 < line }) ?? true else {
        throw Misled()
      }
      lines.append(line)
    }
    return lines
  }

  /// The name of the shelf at a place among all.
  private mutating func name(
    of place: Int
  ) throws(Misled) -> [UInt8] {
    let range = try range(.nameStarts, place, upTo: header.counts.nameBytes)
    let start = starts[IndexCounts.Section.names.rawValue]
    return try bytes(start + range.lowerBound, range.count)
  }

  /// What lies between one number of a list and the next.
  private mutating func range(
    _ section: IndexCounts.Section, _ place: Int, upTo limit: Int
  ) throws(Misled) -> Range<Int> {
    let start = try number(section, place)
    let end = try number(section, place + 1)
    guard start <= end, end <= limit else { throw Misled() }
    return start..<end
  }

  /// The places of a key in an ascending list.
  ///
  /// - Complexity: keys lie evenly, so that the first guess is on the right page or the next.
  private mutating func places(
    of key: UInt64, _ section: IndexCounts.Section, among range: Range<Int>
  ) throws(Misled) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    // The part of the way at which the key would stand if all lay at equal distances.
    var guess = low + Int(key.multipliedFullWidth(by: UInt64(range.count)).high)
    var step = 16
    while low < high {
      if try self.key(section, guess) < key {
        low = guess + 1
        guess = high - guess > step ? guess + step : (low + high) / 2
      } else {
        high = guess
        guess = guess - low > step ? guess - step : (low + high) / 2
      }
      step = Swift.min(step * 4, IndexCounts.limit)
    }
    var end = low
    while end < range.upperBound, try self.key(section, end) == key { end += 1 }
    return low..<end
  }

  /// A number of four bytes.
  private mutating func number(
    _ section: IndexCounts.Section, _ place: Int
  ) throws(Misled) -> Int {
    let start = starts[section.rawValue] + place * 4
    let page = try page(start / IndexHeader.pageByteCount)
    return Int(page.number(at: start % IndexHeader.pageByteCount, as: UInt32.self))
  }

  /// A number of eight bytes.
  private mutating func key(
    _ section: IndexCounts.Section, _ place: Int
  ) throws(Misled) -> UInt64 {
    let start = starts[section.rawValue] + place * 8
    let page = try page(start / IndexHeader.pageByteCount)
    return page.number(at: start % IndexHeader.pageByteCount, as: UInt64.self)
  }

  /// Some bytes of the sections.
  private mutating func bytes(
    _ start: Int, _ count: Int
  ) throws(Misled) -> [UInt8] {
    var bytes: [UInt8] = []
    var position = start
    while position < start + count {
      let page = try page(position / IndexHeader.pageByteCount)
      let offset = position % IndexHeader.pageByteCount
      let part = Swift.min(start + count - position, page.count - offset)
      bytes += page[offset..<offset + part]
      position += part
    }
    return bytes
  }

  /// A page; its key must be that of its bytes, unless it may be believed unheld.
  private mutating func page(
    _ number: Int, _ isHeld: Bool = true
  ) throws(Misled) -> [UInt8] {
    let place = Page(number: number, isHeld: isHeld)
    if let bytes = pages[place] { return bytes }
    if !isHeld, let bytes = pages[Page(number: number, isHeld: true)] { return bytes }
    let length = IndexHeader.pageByteCount
    guard number < header.pageCount,
      let bytes = files.bytes(
        of: path, at: header.pagesStart + number * length, count: length),
      bytes.count == length,
      !isHeld || IndexKey.of(SHA256.hash(bytes)) == pageKeys.number(at: number * 8, as: UInt64.self)
    else { throw Misled() }
    pages.keep(bytes, of: place)
    return bytes
  }
}
