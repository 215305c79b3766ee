// Directive ledger · Journals — SPDX-License-Identifier: Apache-2.0

import Digests
import MerkleTrees

/// Says what the bytes beyond a watermark look like.
package struct TailScan {
  /// The tails, each taken as the continuation of those before it.
  package private(set) var tails: [JournalTail] = []
  /// The watermark that would stand behind the tails; `nil` where they are not whole lines
  /// throughout.
  package private(set) var extended: Watermark?

  /// Looks at what lies beyond a watermark, or at some of it.
  ///
  /// - Parameter visit: sees the watermark that would stand behind each whole line.
  package init<Source: JournalSource>(
    _ source: Source, _ watermark: Watermark, _ beyond: [SegmentExtent],
    visit: (Watermark) -> Void = { _ in }
  ) throws(JournalError<Source.Failure>) {
    var end = watermark
    var areWhole = true
    for extent in beyond {
      let start = end.size
      let isWhole = try Self.walk(source, extent, &end, visit)
      let lines = end.size - start
      var kind = JournalTail.Kind.tornLine(wholeLines: lines)
      if isWhole {
        kind = .completeEvents(count: lines)
      } else if lines == 0, try Self.areZeros(source, extent.path, extent.bytes) {
        kind = .zeros
      }
      areWhole = areWhole && isWhole
      tails.append(
        JournalTail(
          segment: extent.name, offset: extent.bytes.lowerBound, byteCount: extent.bytes.count,
          kind: kind))
    }
    if areWhole, end != watermark { extended = end }
  }

  /// Adds the lines that continue the journal, and answers whether there is nothing else.
  private static func walk<Source: JournalSource>(
    _ source: Source, _ extent: SegmentExtent, _ end: inout Watermark, _ visit: (Watermark) -> Void
  ) throws(JournalError<Source.Failure>) -> Bool {
    var cursor = LineCursor(source, [extent], sequence: end.size)
    while true {
      switch try cursor.advance() {
      case .end: return true
      case .damage: return false
      case .lines:
        for line in cursor.lines {
          let bytes = cursor.buffer.span.extracting(line)
          guard LineFormat.predecessor(of: bytes) == end.lastLeafHash else { return false }
          end = end.appending(
            [MerkleHash.leaf(bytes)], byteCount: line.count + 1,
            inNewSegment: extent.name != end.segment)
          visit(end)
        }
      }
    }
  }

  /// Whether there are bytes and all of them are zero.
  static func areZeros<Source: JournalSource>(
    _ source: Source, _ path: JournalPath, _ range: Range<Int>
  ) throws(JournalError<Source.Failure>) -> Bool {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let count = min(JournalLimits.chunkByteCount, range.upperBound - offset)
      let bytes: [UInt8]
      do throws(Source.Failure) {
        bytes = try source.bytes(of: path, at: offset, count: count)
      } catch {
        throw .source(error)
      }
      guard !bytes.isEmpty, bytes.allSatisfy({ $0 == 0 }) else { return false }
      offset += bytes.count
    }
    return !range.isEmpty
  }
}
