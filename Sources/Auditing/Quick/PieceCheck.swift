// Directive ledger · Auditing — SPDX-License-Identifier: Apache-2.0

import Digests
import Directives
import EventCoding
import Journals
import MerkleTrees

/// Checks the lines of one piece of a journal, as far as they can be checked without the others.
struct PieceCheck: Sendable {
  /// Reads the lines that need more than a glance.
  let coder: EventCoder
  /// Reads all others.
  let accept: LineAcceptance
  /// Makes names comparable.
  let hash: NameHash
  /// The sizes at which a head has to be compared, ascending.
  let cuts: [Int]
  /// What receipts say of events, by position.
  let receipts: [Int: [KeptReceipt]]

  /// What the lines come to; nil where any of them is not as it must be.
  ///
  /// - Parameter bytes: the lines, each with its newline, at least one.
  func callAsFunction(
    _ bytes: Span<UInt8>, of piece: JournalPiece, _ days: inout DayMemory
  ) -> PieceFindings? {
    var gathered = Gathered(byteCount: bytes.count)
    var position = 0
    while position < bytes.count {
      guard let line = line(at: position, in: bytes, &days), gathered.take(line) else { return nil }
      position = line.end + 1
    }
    guard let first = gathered.first, let last = gathered.last,
      !piece.isFirst || first.sequence == piece.segment.first,
      let predecessor = LineFormat.predecessor(of: bytes.extracting(first.range))
    else { return nil }
    let leaves = MerkleHash.leaves(gathered.ranges, of: bytes)
    guard gathered.agree(with: leaves, bytes), agree(with: leaves, from: first.sequence, gathered)
    else { return nil }
    return PieceFindings(
      first: first.sequence, count: leaves.count, predecessor: predecessor,
      last: leaves[leaves.count - 1], recorded: first.recordedTime...last.recordedTime,
      trees: trees(over: leaves, from: first.sequence), names: gathered.names,
      mentionsSignatures: gathered.mentionsSignatures)
  }

  /// The hashes of the names of the events, for another look at lines that were in order; nil where
  /// they are not what they were.
  func names(_ bytes: Span<UInt8>, of piece: JournalPiece, _: inout DayMemory) -> [UInt64]? {
    var names: [UInt64] = []
    var position = 0
    while position < bytes.count {
      guard let name = accept.name(of: bytes, at: position) else { return nil }
      names.append(hash(bytes.extracting(name)))
      position = name.upperBound
      guard bytes.passLine(&position) else { return nil }
    }
    return names
  }

  /// The line that begins at a position; nil where it is none.
  private func line(
    at start: Int, in bytes: Span<UInt8>, _ days: inout DayMemory
  ) -> CheckedLine? {
    let newline = UInt8(ascii: "\n")
    var end = start
    if let accepted = accept(bytes, &end, &days), end < bytes.count, bytes[end] == newline,
      !accepted.type.mayAskForSignatures
    {
      return CheckedLine(accepted, start..<end, nameHash: hash(bytes.extracting(accepted.name)))
    }
    end = start
    while end < bytes.count, bytes[end] != newline { end += 1 }
    // Whatever is wrong with it is said by the check that goes through all lines in their order.
    guard end < bytes.count, let event = try? coder.decodeLine(bytes.extracting(start..<end))
    else { return nil }
    return CheckedLine(event, start..<end, nameHash: hash(event.id.rawValue.utf8.span))
  }

  /// Whether the receipts of events of this piece are those of its lines.
  private func agree(
    with leaves: [Digest], from first: Int, _ gathered: Gathered
  ) -> Bool {
    guard !receipts.isEmpty else { return true }
    for (offset, leaf) in leaves.enumerated() {
      for receipt in receipts[first + offset] ?? [] {
        guard receipt.leafHash == leaf,
          gathered.names[offset] == hash(receipt.id.rawValue.utf8.span)
        else { return false }
      }
    }
    return true
  }

  /// The lines as the largest perfect trees that the whole tree has over them.
  private func trees(over leaves: [Digest], from first: Int) -> [PieceFindings.Tree] {
    var trees: [PieceFindings.Tree] = []
    var position = first
    let end = first + leaves.count
    while position < end {
      let cut = cuts.first { $0 > position && $0 <= end }
      let room = (cut ?? end) - position
      let height = Swift.min(
        position == 0 ? Int.bitWidth : position.trailingZeroBitCount,
        Int.bitWidth - 1 - room.leadingZeroBitCount)
      var row = Array(leaves[position - first..<position - first + 1 << height])
      while row.count > 1 { row = MerkleHash.nodes(over: row) }
      position += 1 << height
      trees.append(
        PieceFindings.Tree(height: height, root: row[0], endsAtCut: position == cut))
    }
    return trees
  }
}

extension Span<UInt8> {
  /// Moves the position behind the next newline, or answers false where there is none.
  fileprivate func passLine(_ position: inout Int) -> Bool {
    let newline = UInt8(ascii: "\n")
    let newlines = UInt64(newline) &* 0x0101_0101_0101_0101
    // A word without a newline has no zero byte when it is compared, so that eight bytes are passed
    // at once; the lowest marked byte is the first zero, whatever is marked above it.
    while position <= count - 8 {
      // The eight bytes lie within the span.
      let word =
        newlines
        ^ UInt64(
          littleEndian: bytes.unsafeLoadUnaligned(
            fromUncheckedByteOffset: position, as: UInt64.self))
      let zeros = (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
      if zeros != 0 {
        position += zeros.trailingZeroBitCount / 8 + 1
        return true
      }
      position += 8
    }
    while position < count {
      position += 1
      if self[position - 1] == newline { return true }
    }
    return false
  }
}
