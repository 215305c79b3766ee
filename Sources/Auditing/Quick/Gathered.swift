// Directive ledger · Auditing — SPDX-License-Identifier: Apache-2.0

import Digests
import Journals

/// The lines of a piece while they are read, each held against the one before it.
struct Gathered {
  /// The first line.
  private(set) var first: CheckedLine?
  /// The last line.
  private(set) var last: CheckedLine?
  /// Where the lines stand.
  private(set) var ranges: [Range<Int>] = []
  /// The hashes of their names.
  private(set) var names: [UInt64] = []
  /// Whether somebody signed, or signatures were asked for.
  private(set) var mentionsSignatures = false

  /// Makes room for the lines of so many bytes, where they are not shorter than most.
  init(byteCount: Int) {
    ranges.reserveCapacity(byteCount / 300)
    names.reserveCapacity(byteCount / 300)
  }

  /// Takes the next line, or answers false where it cannot follow on the one before it.
  mutating func take(_ line: CheckedLine) -> Bool {
    if let last {
      guard line.sequence == last.sequence + 1, line.recordedTime >= last.recordedTime else {
        return false
      }
    } else {
      first = line
    }
    // A ledger is opened by its first line and by no other.
    guard line.isOpening == (line.sequence == 0) else { return false }
    last = line
    ranges.append(line.range)
    names.append(line.nameHash)
    mentionsSignatures = mentionsSignatures || line.mentionsSignatures
    return true
  }

  /// Whether each line but the first names the hash of the one before it.
  func agree(with leaves: [Digest], _ bytes: Span<UInt8>) -> Bool {
    for (leaf, range) in zip(leaves, ranges.dropFirst()) {
      guard leaf.isWritten(in: bytes, at: LineFormat.placeOfPredecessor(endingAt: range.upperBound))
      else { return false }
    }
    return true
  }
}
