// Directive ledger · Journals — SPDX-License-Identifier: Apache-2.0

import Digests
import MerkleTrees

/// Says what the bytes beyond the watermark look like.
enum TailScan {
  /// The tails behind a journal whose acknowledged lines end as `scan` found.
  static func tails<Source: JournalSource>(
    of source: Source, _ snapshot: JournalSnapshot, after scan: JournalScan
  ) throws(JournalError<Source.Failure>) -> [JournalTail] {
    try tails(of: source, snapshot.beyond, size: scan.size, lastLeafHash: scan.lastLeafHash)
  }

  /// The tails, each taken as the continuation of those before it.
  static func tails<Source: JournalSource>(
    of source: Source, _ extents: [SegmentExtent], size: Int, lastLeafHash: Digest
  ) throws(JournalError<Source.Failure>) -> [JournalTail] {
    var tails: [JournalTail] = []
    var size = size
    var last = lastLeafHash
    for extent in extents {
      let walked = try walk(source, extent, size, last)
      var kind = JournalTail.Kind.tornLine(wholeLines: walked.lines)
      if walked.isWhole {
        kind = .completeEvents(count: walked.lines)
      } else if walked.lines == 0, try areZeros(source, extent.path, extent.bytes) {
        kind = .zeros
      }
      tails.append(
        JournalTail(
          segment: extent.name, offset: extent.bytes.lowerBound, byteCount: extent.bytes.count,
          kind: kind))
      size += walked.lines
      last = walked.last
    }
    return tails
  }

  /// Counts the lines that continue the journal.
  private static func walk<Source: JournalSource>(
    _ source: Source, _ extent: SegmentExtent, _ size: Int, _ lastLeafHash: Digest
  ) throws(JournalError<Source.Failure>) -> (lines: Int, last: Digest, isWhole: Bool) {
    var cursor = LineCursor(source, [extent], sequence: size)
    var last = lastLeafHash
    var lines = 0
    while true {
      switch try cursor.advance() {
      case .end: return (lines, last, true)
      case .damage: return (lines, last, false)
      case .lines:
        for line in cursor.lines {
          let bytes = cursor.buffer.span.extracting(line)
          guard LineFormat.predecessor(of: bytes) == last else { return (lines, last, false) }
          last = MerkleHash.leaf(bytes)
          lines += 1
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
