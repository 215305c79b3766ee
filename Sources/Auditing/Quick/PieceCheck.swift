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
  /// The sizes at which a head has to be compared, ascending.
  let cuts: [Int]
  /// What receipts say of events, by position.
  let receipts: [Int: [KeptReceipt]]

  /// What the lines come to; nil where any of them is not as it must be.
  ///
  /// - Parameter bytes: the lines, each with its newline, at least one.
  func callAsFunction(_ bytes: ArraySlice<UInt8>, of piece: JournalPiece) -> PieceFindings? {
    var gathered = Gathered()
    let span = bytes.span
    var position = 0
    while position < span.count {
      guard let line = line(at: position, in: span), gathered.take(line) else { return nil }
      position = line.end + 1
    }
    guard let first = gathered.first, let last = gathered.last,
      !piece.isFirst || first.sequence == piece.segment.first
    else { return nil }
    let leaves = MerkleHash.leaves(gathered.ranges, of: span)
    guard gathered.agree(with: leaves), agree(with: leaves, from: first.sequence, gathered, span)
    else { return nil }
    return PieceFindings(
      first: first.sequence, count: leaves.count, predecessor: first.predecessor,
      last: leaves[leaves.count - 1], recorded: first.recordedTime...last.recordedTime,
      trees: trees(over: leaves, from: first.sequence), names: gathered.names,
      mentionsSignatures: gathered.mentionsSignatures)
  }

  /// The line that begins at a position; nil where it is none.
  private func line(at start: Int, in bytes: Span<UInt8>) -> CheckedLine? {
    let newline = UInt8(ascii: "\n")
    var end = start
    if let accepted = accept(bytes, &end), end < bytes.count, bytes[end] == newline,
      !accepted.type.mayAskForSignatures
    {
      return CheckedLine(
        accepted, start..<end, nameHash: NameHash.of(bytes.extracting(accepted.name)))
    }
    end = start
    while end < bytes.count, bytes[end] != newline { end += 1 }
    // Whatever is wrong with it is said by the check that goes through all lines in their order.
    guard end < bytes.count, let event = try? coder.decodeLine(bytes.extracting(start..<end)),
      let predecessor = LineFormat.predecessor(of: bytes.extracting(start..<end))
    else { return nil }
    return CheckedLine(event, start..<end, after: predecessor)
  }

  /// Whether the receipts of events of this piece are those of its lines.
  private func agree(
    with leaves: [Digest], from first: Int, _ gathered: Gathered, _ bytes: Span<UInt8>
  ) -> Bool {
    guard !receipts.isEmpty else { return true }
    for (offset, leaf) in leaves.enumerated() {
      for receipt in receipts[first + offset] ?? [] {
        guard receipt.leafHash == leaf,
          gathered.names[offset] == NameHash.of(receipt.id.rawValue.utf8.span)
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
