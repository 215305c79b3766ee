// Directive ledger · Auditing — SPDX-License-Identifier: Apache-2.0

import Digests
import Directives
import Dispatch
import EventCoding
import Journals
import MerkleTrees
import Synchronization

/// Says yes of a journal in which everything is as it must be, with every check and on all cores.
///
/// It is the quick twin of the walk through all lines that ``Verification`` makes, and says nothing
/// of a journal that is not in perfect order: the walk finds what is wrong, and where. Pieces of
/// the journal are checked side by side and then put together in their order.
struct QuickCheck {
  /// The number of events.
  let size: Int
  /// The root over them.
  let root: Digest
  /// When the last event was recorded.
  let lastRecorded: Instant
  /// The origin of the ledger.
  let origin: String
  /// Whether somebody signed, or signatures were asked for.
  let mentionsSignatures: Bool

  /// The most events whose names are compared in memory: 8 bytes each.
  private static let sizeLimit = 4 << 20

  /// Checks everything that is committed; nil where anything is not in perfect order.
  init?<Source: JournalSource & Sendable>(
    _ source: Source, _ snapshot: JournalSnapshot, against receipts: [KeptReceipt],
    heads: [KeptHead], progress: (Int) -> Void
  ) {
    guard let commit = snapshot.commit, commit.isWhole, let watermark = snapshot.watermark,
      watermark.size > 0, watermark.size <= Self.sizeLimit,
      let piece = PieceCheck(source, snapshot, receipts, heads)
    else { return nil }
    let pieces = JournalPiece.pieces(of: snapshot)
    guard let findings = Self.check(pieces, of: source, by: piece, progress) else { return nil }
    var assembly = Assembly(receipts, heads, commit)
    for found in findings {
      guard assembly.take(found) else { return nil }
    }
    guard assembly.frontier == watermark.frontier, assembly.last == watermark.lastLeafHash,
      assembly.hasEverything,
      let lastRecorded = assembly.lastRecorded, Self.areDistinct(findings)
    else { return nil }
    size = watermark.size
    root = watermark.root
    self.lastRecorded = lastRecorded
    origin = piece.coder.origin.rawValue
    mentionsSignatures = findings.contains { $0.mentionsSignatures }
  }

  /// Checks pieces side by side; nil where one of them is not in order.
  private static func check<Source: JournalSource & Sendable>(
    _ pieces: [JournalPiece], of source: Source, by check: PieceCheck, _ progress: (Int) -> Void
  ) -> [PieceFindings]? {
    var findings: [PieceFindings] = []
    // In waves, so that whoever waits sees something move and a flaw ends it soon.
    let wave = 64
    for start in stride(from: 0, to: pieces.count, by: wave) {
      let part = pieces[start..<Swift.min(start + wave, pieces.count)]
      let results = Mutex([Result?](repeating: nil, count: part.count))
      DispatchQueue.concurrentPerform(iterations: part.count) { offset in
        let piece = part[part.startIndex + offset]
        guard let lines = try? piece.lines(from: source) else { return }
        let result: Result =
          lines.isEmpty ? .empty : check(lines, of: piece).map { .sound($0) } ?? .doubtful
        results.withLock { $0[offset] = result }
      }
      for result in results.withLock({ $0 }) {
        switch result {
        case .sound(let found): findings.append(found)
        case .empty: continue
        case .doubtful, nil: return nil
        }
      }
      if let last = findings.last { progress(last.first + last.count) }
    }
    return findings
  }

  /// What a piece comes to.
  private enum Result {
    /// Its lines are in order.
    case sound(PieceFindings)
    /// No line begins in it.
    case empty
    /// Something is not in order.
    case doubtful
  }

  /// Whether no two names have one hash; two that have need not be equal, but then somebody else
  /// has to look.
  private static func areDistinct(_ findings: [PieceFindings]) -> Bool {
    var names: [UInt64] = []
    names.reserveCapacity(findings.reduce(0) { $0 + $1.names.count })
    for found in findings { names += found.names }
    names.sort()
    return zip(names, names.dropFirst()).allSatisfy { $0 != $1 }
  }
}

extension PieceCheck {
  /// Takes the ledger from its first line; nil where that is none.
  fileprivate init?<Source: JournalSource>(
    _ source: Source, _ snapshot: JournalSnapshot, _ receipts: [KeptReceipt], _ heads: [KeptHead]
  ) {
    guard let first = JournalPiece.pieces(of: snapshot).first,
      let lines = try? first.lines(from: source),
      let end = lines.firstIndex(of: UInt8(ascii: "\n"))
    else { return nil }
    let opening = Array(lines[..<end])
    guard let coder = try? EventCoder(openingLine: opening.span) else { return nil }
    self.init(
      coder: coder, accept: LineAcceptance(coder),
      cuts: Assembly.cuts(receipts, heads, snapshot.commit),
      receipts: Dictionary(grouping: receipts, by: \.sequence))
  }
}
