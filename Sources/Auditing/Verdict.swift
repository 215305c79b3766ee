// Directive ledger · Auditing — SPDX-License-Identifier: Apache-2.0

public import Digests
public import Directives
public import Journals

/// What a verification found, in one word with everything behind it.
public struct Verdict: Hashable, Sendable {
  /// The words, the worst last, which is told where several are true; each claims exactly what was
  /// checked.
  public enum Word: String, CaseIterable, Hashable, Sendable {
    /// Every check holds, against the ledger's own commit file and whatever was given beside it.
    case intact = "INTACT"
    /// Everything acknowledged is there, and bytes lie beyond it that never were.
    case torn = "TORN"
    /// A witness was asked for and none has signed.
    case unwitnessed = "UNWITNESSED"
    /// Nothing says where the ledger ends, so that nothing can be held against it.
    case unverifiable = "UNVERIFIABLE"
    /// The ledger holds less than was acknowledged.
    case rolledBack = "ROLLED-BACK"
    /// The lines fit each other and are not those that a receipt or a checkpoint came from.
    case forked = "FORKED"
    /// A committed byte is not what it was.
    case tampered = "TAMPERED"
  }

  /// The word.
  public private(set) var word: Word
  /// The number of events that were read and hold together.
  public let size: Int
  /// The root of the tree over them.
  public let root: Digest
  /// What says where the ledger ends.
  public let anchor: JournalAnchor
  /// The first thing that is not as it must be, if anything is.
  public private(set) var flaw: Flaw?
  /// The bytes, in its segment, of the line in which the flaw lies, where it was read.
  public let lineBytes: Range<Int>?
  /// What lies beyond the watermark.
  public let tails: [JournalTail]
  /// How many receipts the ledger was held against, and agreed with.
  public let receiptCount: Int
  /// How many heads kept elsewhere the ledger was held against, and agreed with.
  public let headCount: Int
  /// Whether acknowledged lines are missing at the end, whatever else is wrong.
  public let isCut: Bool
  /// When the last event that was read and holds was recorded, if there is any.
  ///
  /// The log itself cannot tell that a clock went back: recorded times stand still meanwhile, as
  /// they do within a batch. Whoever asks before this instant knows that a clock is or was wrong.
  public let lastRecorded: Instant?
  /// Whether the second slot of the commit file is unreadable; the first one says all that counts.
  public let hasDamagedSpareSlot: Bool
  /// What signed checkpoints say, where the ledger was held against any or should have been.
  public private(set) var assurance: Assurance?
  /// What the signatures of people say, where the ledger holds any or asks for them.
  public private(set) var submissions: SubmissionAudit?

  /// Makes the value from its parts.
  init(
    _ word: Word, _ scan: JournalScan, tails: [JournalTail], flaw: Flaw? = nil,
    lineBytes: Range<Int>? = nil, receiptCount: Int, headCount: Int, isCut: Bool = false,
    lastRecorded: Instant?
  ) {
    self.word = word
    size = scan.size
    root = scan.root
    anchor = scan.snapshot.anchor
    self.flaw = flaw
    self.lineBytes = lineBytes
    self.tails = tails
    self.receiptCount = receiptCount
    self.headCount = headCount
    self.isCut = isCut
    self.lastRecorded = lastRecorded
    hasDamagedSpareSlot = scan.snapshot.commit.map { !$0.isWhole } ?? false
  }

  /// Makes the value for a journal in which everything is as it must be.
  init(
    _ check: QuickCheck, _ snapshot: JournalSnapshot, tails: [JournalTail], receiptCount: Int,
    headCount: Int
  ) {
    word = tails.isEmpty ? .intact : .torn
    size = check.size
    root = check.root
    anchor = snapshot.anchor
    lineBytes = nil
    self.tails = tails
    self.receiptCount = receiptCount
    self.headCount = headCount
    isCut = false
    lastRecorded = check.lastRecorded
    hasDamagedSpareSlot = false
  }

  /// The same with what the signatures of people say, which may change the word.
  public func adding(_ submissions: SubmissionAudit) -> Verdict {
    var verdict = self
    verdict.submissions = submissions
    guard let flaw = submissions.flaw, let word = flaw.signatureWord else { return verdict }
    guard word > self.word else { return verdict }
    verdict.word = word
    verdict.flaw = flaw
    return verdict
  }

  /// The same with what checkpoints say, which may change the word.
  func adding(_ assurance: Assurance, _ word: Word? = nil, _ flaw: Flaw? = nil) -> Verdict {
    var verdict = self
    verdict.assurance = assurance
    verdict.word = word ?? self.word
    verdict.flaw = flaw ?? self.flaw
    return verdict
  }
}

extension Verdict.Word: Comparable {
  /// Whether one is not as bad as another.
  public static func < (left: Self, right: Self) -> Bool {
    let order = Self.allCases
    return order.firstIndex(of: left) ?? 0 < order.firstIndex(of: right) ?? 0
  }
}
