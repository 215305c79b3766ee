// Directive ledger · SegmentIndexes — SPDX-License-Identifier: Apache-2.0

import Digests
import Directives
import Journals
import MerkleTrees

/// What an index says of itself: of which lines it is, and how much it holds.
///
/// Shape: one page. A title, numbers of eight bytes with the lowest first, digests, the origin as
/// its length and its bytes, zeros, and at the end the SHA-256 of all before. It is read at every
/// question, once for each segment, and so is no text.
struct IndexHeader: Hashable {
  /// The origin of the ledger.
  let origin: String
  /// The hash of the line before the first; 32 zero bytes before the first of all.
  let predecessor: Digest
  /// How far the index reaches: always within one segment.
  let watermark: Watermark
  /// How much it holds.
  let counts: IndexCounts
  /// The SHA-256 of the page keys.
  let pages: Digest

  /// The number of bytes of a page, and of the header.
  static let pageByteCount = 4096
  /// What the file is, and the version of its form and of what is filed where.
  private static let title = Array("chidao index 3\n\0".utf8)
  /// Where the digest of the header stands.
  private static let digestStart = pageByteCount - Digest.byteCount

  /// The number of pages behind the header and the page keys.
  var pageCount: Int {
    (counts.byteCount + Self.pageByteCount - 1) / Self.pageByteCount
  }

  /// Where the first page stands: behind the header and a key of eight bytes for each page.
  var pagesStart: Int { Self.pageByteCount + pageCount * 8 }

  /// Takes the parts; nil where they have no place in a header.
  init?(
    origin: String, predecessor: Digest, watermark: Watermark, counts: IndexCounts, pages: Digest
  ) {
    self.origin = origin
    self.predecessor = predecessor
    self.watermark = watermark
    self.counts = counts
    self.pages = pages
    guard counts.areSound, counts.lines == watermark.size - watermark.segment.first,
      content.count <= Self.digestStart
    else { return nil }
  }

  /// Takes bytes that `bytes` would give, or answers nil.
  init?(bytes: [UInt8]) {
    guard bytes.count == Self.pageByteCount, bytes.starts(with: Self.title),
      Digest(bytes: bytes.span.extracting(Self.digestStart..<bytes.count))
        == SHA256.hash(bytes.span.extracting(..<Self.digestStart))
    else { return nil }
    var reading = BinaryReading(bytes, from: Self.title.count)
    let (size, first, offset) = (reading.number(), reading.number(), reading.number())
    var counts = IndexCounts()
    counts.lines = reading.number()
    counts.entries = reading.number()
    counts.nameBytes = reading.number()
    for kind in counts.shelves.indices { counts.shelves[kind] = reading.number() }
    let (predecessor, pages) = (reading.digest(), reading.digest())
    let leaf = reading.digest()
    let peaks = (0..<Swift.max(0, size).nonzeroBitCount).map { _ in reading.digest() }
    let origin = reading.text()
    guard reading.isWhole, let segment = SegmentName(first: first),
      let frontier = MerkleFrontier(size: size, peaks: peaks),
      let watermark = Watermark(
        segment: segment, offset: offset, lastLeafHash: leaf, frontier: frontier)
    else { return nil }
    self.init(
      origin: origin, predecessor: predecessor, watermark: watermark, counts: counts,
      pages: pages)
  }

  /// The header as it stands at the beginning of the file.
  var bytes: [UInt8] {
    let content = content
    let bytes = content + [UInt8](repeating: 0, count: Self.digestStart - content.count)
    return bytes + SHA256.hash(bytes).withUnsafeBytes { [UInt8]($0) }
  }

  /// What stands before the zeros.
  private var content: [UInt8] {
    var content = Self.title
    let numbers =
      [watermark.size, watermark.segment.first, watermark.offset, counts.lines, counts.entries]
      + [counts.nameBytes] + counts.shelves
    for number in numbers { content.append(number: UInt64(number)) }
    for digest in [predecessor, pages, watermark.lastLeafHash] + watermark.frontier.peaks {
      content += digest.withUnsafeBytes { [UInt8]($0) }
    }
    content.append(number: UInt64(origin.utf8.count))
    return content + origin.utf8
  }
}
