// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import Auditing
import Digests
import Foundation
import Journals
import MerkleTrees
import SimulatedDisks

/// A ledger that somebody with all rights has written anew, so that it is whole in itself.
///
/// Nothing in it can tell; only what others kept does. Every receipt of a tree that held the
/// changed line, or a line behind it, must say that this is another ledger.
enum ForgedLedger {
  /// The row of ledgers that agree with themselves.
  private static let whole = "everything recomputed: whole in itself, as nothing inside can tell"
  /// The row of receipts that must be contradicted.
  private static let caught = "everything recomputed: FORKED by each receipt from there on"
  /// The row of receipts of what was not changed.
  private static let agreed = "everything recomputed: INTACT by each receipt of what is unchanged"
  /// The row of ledgers put back.
  private static let returned = "everything put back: ROLLED-BACK by each later receipt"

  /// Forges at every line, or with `--quick` at some, and holds each against every receipt.
  static func runAll(
    _ ledger: SampleLedger, _ settings: CampaignSettings, into report: inout CampaignReport
  ) throws {
    let step = settings.isQuick ? 17 : 1
    let kept = ledger.kept.enumerated().filter { $0.offset.isMultiple(of: step) }.map(\.element)
    for line in ledger.lines.dropFirst() where line.sequence.isMultiple(of: step) {
      let source = try forged(ledger, at: line.sequence)
      let alone = try Verification(source).verdict
      report.count(whole, failure: alone.word == .intact ? nil : "\(alone)")
      for receipt in kept {
        let verdict = try Verification(source, against: [receipt]).verdict
        let isCaught = receipt.size > line.sequence
        report.count(
          isCaught ? caught : agreed,
          failure: verdict.word == (isCaught ? .forked : .intact)
            ? nil
            : "#\(line.sequence) against #\(receipt.sequence) of \(receipt.size): \(verdict.word)")
      }
    }
    for past in ledger.past.dropLast() {
      let size = try JournalScan(past).size
      for receipt in kept where receipt.size > size {
        let verdict = try Verification(past, against: [receipt]).verdict
        report.count(
          returned,
          failure: verdict.word == .rolledBack
            ? nil : "to \(size) against \(receipt.size): \(verdict.word)")
      }
    }
  }

  /// The ledger with another name in one line, and every hash behind it computed anew.
  private static func forged(_ ledger: SampleLedger, at sequence: Int) throws -> MemorySource {
    var source = ledger.source
    var last = Digest.zero
    var frontier = MerkleFrontier()
    var marks: [Watermark] = []
    for line in ledger.lines {
      var text = ledger.text(line)
      // The first letter of the name, before one of two bytes.
      if line.sequence == sequence, let at = text.firstRange(of: Array("\"name\":\"xã".utf8)) {
        text[at.upperBound - 3] = UInt8(ascii: "X")
      }
      if line.sequence > sequence {
        let end = LineFormat.end(after: last)
        text.replaceSubrange((text.count - end.count)..., with: end)
      }
      source.files[.segment(line.segment)]?.replaceSubrange(line.bytes, with: text)
      last = MerkleHash.leaf(text)
      frontier.append(last)
      if let mark = Watermark(
        segment: line.segment, offset: line.bytes.upperBound + 1, lastLeafHash: last,
        frontier: frontier)
      {
        marks.append(mark)
      }
    }
    let commit = CommitFile(bytes: ledger.source.files[.commit] ?? [])
    source.files[.commit] = (0..<2).flatMap { index -> [UInt8] in
      guard let slot = commit.slots[index] else { return [] }
      let size = slot.watermark.size
      return CommitSlot(
        generation: slot.generation, watermark: size > 0 ? marks[size - 1] : .empty
      ).bytes
    }
    return source
  }
}
