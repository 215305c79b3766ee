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
    let scan = try JournalScan(source) { place, leaf, bytes in
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
    let tails =
      flaw == nil
      ? try Self.settled(scan.tails, scan.snapshot, source, patience) : scan.tails
    verdict = Self.verdict(
      scan, flaw, (kept, keptHeads), recent, tails, counts: (receipts.count, heads.count),
      lastRecorded: lines.lastRecorded == .distantPast ? nil : lines.lastRecorded)
  }

  /// Verifies a ledger as above, on all cores where it is in perfect order.
  ///
  /// Only where it is not, or where that cannot be told, are its lines gone through one by one. In
  /// perfect order it takes memory that does not grow with the ledger.
  public init<Source: JournalSource & Sendable>(
    onAllCores source: Source, against receipts: [KeptReceipt] = [], heads: [KeptHead] = [],
    progress: (Int) -> Void = { _ in }, patience: (Int) -> Bool = { _ in false }
  ) throws(JournalError<Source.Failure>) {
    let snapshot = try JournalSnapshot(source)
    if let check = QuickCheck(
      source, snapshot, against: receipts, heads: heads, progress: progress)
    {
      let tails = try Self.settled(snapshot.tails(in: source), snapshot, source, patience)
      self.init(
        verdict: Verdict(
          check, snapshot, tails: tails, receiptCount: receipts.count, headCount: heads.count),
        origin: check.origin, mentionsSignatures: check.mentionsSignatures)
    } else {
      try self.init(
        source, against: receipts, heads: heads, progress: progress, patience: patience)
    }
  }

  /// Makes the value from its parts.
  private init(verdict: Verdict, origin: String?, mentionsSignatures: Bool) {
    self.verdict = verdict
    self.origin = origin
    self.mentionsSignatures = mentionsSignatures
  }

  /// The tails that are none of a batch on its way.
  private static func settled<Source: JournalSource>(
    _ tails: [JournalTail], _ snapshot: JournalSnapshot, _ source: Source,
    _ patience: (Int) -> Bool
  ) throws(JournalError<Source.Failure>) -> [JournalTail] {
    guard !tails.isEmpty, snapshot.commit?.newest != nil else { return tails }
    while let awaited = try snapshot.awaitedByteCount(in: source) {
      guard patience(awaited) else { return tails }
    }
    return []
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
    _ recent: [LinePlace], _ tails: [JournalTail], counts: (receipts: Int, heads: Int),
    lastRecorded: Instant?
  ) -> Verdict {
    let isCut = flaw?.word == .rolledBack
    func verdict(_ word: Verdict.Word, _ flaw: Flaw? = nil) -> Verdict {
      let place = flaw.flatMap { flaw in
        flaw.segment == nil ? nil : recent.first { $0.sequence == flaw.sequence }
      }
      let bytes = place.map { $0.offset..<$0.offset + $0.byteCount }
      return Verdict(
        word, scan, tails: tails, flaw: flaw, lineBytes: bytes,
        receiptCount: flaw == nil ? counts.receipts : 0, headCount: flaw == nil ? counts.heads : 0,
        isCut: isCut, lastRecorded: lastRecorded)
    }
    let word = flaw?.word ?? .intact
    // What was written anew and then cut is no older copy.
    if word < .forked, let flaw = kept.receipts.flaw ?? kept.heads.flaw {
      return verdict(.forked, flaw)
    }
    if let flaw { return verdict(word, flaw) }
    if let receipt = kept.receipts.beyond(size: scan.size) {
      return verdict(.rolledBack, .receiptBeyond(receipt))
    }
    if let head = kept.heads.beyond(size: scan.size) {
      return verdict(.rolledBack, .headBeyond(head))
    }
    if scan.snapshot.commit == nil { return verdict(.unverifiable) }
    return verdict(tails.isEmpty ? .intact : .torn)
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
