// Directive ledger · Auditing — SPDX-License-Identifier: Apache-2.0

import Digests
import Directives
import EventCoding
public import Journals
import MerkleTrees

/// Verifies a ledger: every byte, every hash, every line, by a code path of its own.
///
/// It shares no code with what writes: lines are decoded and written again, positions, times and
/// names are held against each other, and the root is computed a second time from the definition.
/// One pass, and memory that grows with 64 bits an event.
public struct Verification: Sendable {
  /// What was found.
  public let verdict: Verdict
  /// The origin of the ledger, as its first line says; nil where that is not to be read.
  public let origin: String?
  /// Whether somebody signed, or signatures were asked for, so that there is more to check.
  public let mentionsSignatures: Bool

  /// Verifies a ledger, and holds it against receipts and heads kept elsewhere.
  ///
  /// - Parameters:
  ///   - progress: told, line by line, how many lines were read.
  ///   - patience: waits a moment where bytes beyond the watermark, of which it is told the number,
  ///     may be a batch on its way, and answers whether to look again.
  /// - Throws: when it cannot be read at all; damage is in the verdict.
  public init<Source: JournalSource>(
    _ source: Source, against receipts: [KeptReceipt] = [], heads: [KeptHead] = [],
    progress: (Int) -> Void = { _ in }, patience: (Int) -> Bool = { _ in false }
  ) throws(JournalError<Source.Failure>) {
    var lines = LineAudit()
    var kept = ReceiptAudit(receipts)
    var keptHeads = HeadAudit(heads)
    var tree = DefinitionTree()
    var recent: [LinePlace] = []
    var scan = try JournalScan(source) { place, leaf, bytes in
      // Damage is certain at most two lines later.
      if recent.count == 4 { recent.removeFirst() }
      recent.append(place)
      tree.append(leaf)
      progress(place.sequence + 1)
      kept.take(place.sequence, leaf, lines.take(place, bytes))
      keptHeads.take(leaf)
    }
    origin = lines.coder?.origin.description
    mentionsSignatures = lines.mentionsSignatures
    var flaw = Self.earlier(scan.damage.map { .journal($0) }, lines.flaw)
    if flaw == nil, tree.root != scan.root { flaw = .rootUnconfirmed }
    if flaw == nil, !lines.suspects.isEmpty {
      flaw = try Self.repeatedName(among: lines.suspects, in: source)
    }
    while flaw == nil, let awaited = try scan.awaitedByteCount(in: source), patience(awaited) {}
    verdict = Self.verdict(
      scan, flaw, (kept, keptHeads), recent, counts: (receipts.count, heads.count),
      lastRecorded: lines.lastRecorded == .distantPast ? nil : lines.lastRecorded)
  }

  /// Whichever flaw lies earlier; of the same line, the one that names its byte.
  private static func earlier(_ journal: Flaw?, _ line: Flaw?) -> Flaw? {
    guard let journal, let line, let first = journal.sequence, let second = line.sequence else {
      return journal ?? line
    }
    // A line that was changed shows in its own text at once, and in the hashes at the next line.
    if second <= first { return line }
    // Between two lines that do not follow one another, the one out of its place is at fault.
    if case .journal(let damage) = journal, case .leafHashDiffers = damage.kind,
      case .order(.sequence, _) = line, second == first + 1
    {
      return line
    }
    return journal
  }

  /// The word for what was found.
  private static func verdict(
    _ scan: JournalScan, _ flaw: Flaw?, _ kept: (receipts: ReceiptAudit, heads: HeadAudit),
    _ recent: [LinePlace], counts: (receipts: Int, heads: Int), lastRecorded: Instant?
  ) -> Verdict {
    let slots = scan.snapshot.commit.map { !$0.isWhole } ?? false
    func verdict(_ word: Verdict.Word, _ flaw: Flaw? = nil) -> Verdict {
      let place = flaw.flatMap { flaw in
        flaw.segment == nil ? nil : recent.first { $0.sequence == flaw.sequence }
      }
      let bytes = place.map { $0.offset..<$0.offset + $0.byteCount }
      return Verdict(
        word, scan, flaw: flaw, lineBytes: bytes,
        receiptCount: flaw == nil ? counts.receipts : 0, headCount: flaw == nil ? counts.heads : 0,
        lastRecorded: lastRecorded, hasDamagedSpareSlot: slots)
    }
    if let flaw { return verdict(flaw.word, flaw) }
    if let flaw = kept.receipts.flaw ?? kept.heads.flaw { return verdict(.forked, flaw) }
    if let receipt = kept.receipts.beyond(size: scan.size) {
      return verdict(.rolledBack, .receiptBeyond(receipt))
    }
    if let head = kept.heads.beyond(size: scan.size) {
      return verdict(.rolledBack, .headBeyond(head))
    }
    if scan.snapshot.commit == nil { return verdict(.unverifiable) }
    return verdict(scan.tails.isEmpty ? .intact : .torn)
  }

  /// The first name that an earlier event has, among the names of some hashes.
  private static func repeatedName<Source: JournalSource>(
    among suspects: Set<Int>, in source: Source
  ) throws(JournalError<Source.Failure>) -> Flaw? {
    var lines = LineAudit()
    var names: Set<EventID> = []
    var flaw: Flaw?
    _ = try JournalScan(source) { place, _, bytes in
      guard flaw == nil, let event = lines.take(place, bytes),
        suspects.contains(event.id.hashValue)
      else { return }
      if !names.insert(event.id).inserted { flaw = .order(.repeatedName(event.id), place) }
    }
    return flaw
  }
}

extension Flaw {
  /// The word for a ledger with this flaw.
  fileprivate var word: Verdict.Word {
    guard case .journal(let damage) = self else { return .tampered }
    switch damage.kind {
    case .bytesMissing: return .rolledBack
    case .lineCountDiffers(let expected, let found):
      return found < expected ? .rolledBack : .tampered
    default: return .tampered
    }
  }
}
