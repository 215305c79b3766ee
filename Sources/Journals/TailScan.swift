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

  /// Looks at what lies beyond the watermark of a snapshot.
  package init<Source: JournalSource>(
    _ source: Source, _ snapshot: JournalSnapshot
  ) throws(JournalError<Source.Failure>) {
    guard let watermark = snapshot.watermark else { return }
    var frontier = watermark.frontier
    var last = watermark.lastLeafHash
    var areWhole = true
    for extent in snapshot.beyond {
      let start = frontier.size
      let isWhole = try Self.walk(source, extent, &frontier, &last)
      let lines = frontier.size - start
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
    guard areWhole, let end = snapshot.beyond.last(where: { !$0.bytes.isEmpty }) else { return }
    extended = Watermark(
      segment: end.name, offset: end.bytes.upperBound, lastLeafHash: last, frontier: frontier)
  }

  /// Adds the lines that continue the journal, and answers whether there is nothing else.
  private static func walk<Source: JournalSource>(
    _ source: Source, _ extent: SegmentExtent, _ frontier: inout MerkleFrontier,
    _ last: inout Digest
  ) throws(JournalError<Source.Failure>) -> Bool {
    var cursor = LineCursor(source, [extent], sequence: frontier.size)
    while true {
      switch try cursor.advance() {
      case .end: return true
      case .damage: return false
      case .lines:
        for line in cursor.lines {
          let bytes = cursor.buffer.span.extracting(line)
          guard LineFormat.predecessor(of: bytes) == last else { return false }
          last = MerkleHash.leaf(bytes)
          frontier.append(last)
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
