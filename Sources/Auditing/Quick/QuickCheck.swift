// Directive ledger · Auditing — SPDX-License-Identifier: Apache-2.0

import Digests
import Directives
import EventCoding
import Journals
import MerkleTrees

/// Says yes of a journal in which everything is as it must be, with every check and on all cores.
///
/// It is the quick twin of the walk through all lines that ``Verification`` makes, and says nothing
/// of a journal that is not in perfect order: the walk finds what is wrong, and where. Pieces of
/// the journal are checked side by side and then put together in their order. Its memory does not
/// grow with the journal: of very many events the names are read more than once.
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

  /// Checks everything that is committed; nil where anything is not in perfect order.
  ///
  /// - Parameter keptLimit: the most events whose name hashes are kept to be looked at again, in 8
  ///   bytes each; of more, the names are read again.
  init?<Source: JournalSource & Sendable>(
    _ source: Source, _ snapshot: JournalSnapshot, against receipts: [KeptReceipt],
    heads: [KeptHead], keptLimit: Int = 2 << 20, progress: (Int) -> Void
  ) {
    let walk = PieceWalk(source: source, pieces: JournalPiece.pieces(of: snapshot))
    guard let commit = snapshot.commit, commit.isWhole, let watermark = snapshot.watermark,
      watermark.size > 0, snapshot.isComplete,
      let check = PieceCheck(walk, snapshot, receipts, heads)
    else { return nil }
    var assembly = Assembly(receipts, heads, commit)
    var names = DistinctNames(count: watermark.size)
    var kept: [[UInt64]]? = watermark.size <= keptLimit ? [] : nil
    var mentionsSignatures = false
    let isInOrder = walk(tools: DayMemory.init, check.callAsFunction) { findings in
      for found in findings {
        guard assembly.take(found) else { return false }
        names.take(found.names)
        kept?.append(found.names)
        mentionsSignatures = mentionsSignatures || found.mentionsSignatures
      }
      progress(assembly.frontier.size)
      return true
    }
    guard isInOrder, assembly.frontier == watermark.frontier,
      assembly.last == watermark.lastLeafHash, assembly.hasEverything,
      let lastRecorded = assembly.lastRecorded, Self.areDistinct(&names, kept, walk, check)
    else { return nil }
    size = watermark.size
    root = watermark.root
    self.lastRecorded = lastRecorded
    origin = check.coder.origin.rawValue
    self.mentionsSignatures = mentionsSignatures
  }

  /// Whether the names that were shown once are distinct.
  private static func areDistinct<Source: JournalSource & Sendable>(
    _ names: inout DistinctNames, _ kept: [[UInt64]]?, _ walk: PieceWalk<Source>,
    _ check: PieceCheck
  ) -> Bool {
    names.endRound()
    while names.needAnotherLook {
      if let kept {
        for hashes in kept { names.take(hashes) }
      } else {
        let isInOrder = walk(tools: DayMemory.init, check.names) { found in
          for hashes in found { names.take(hashes) }
          return true
        }
        guard isInOrder else { return false }
      }
      names.endRound()
    }
    return !names.haveRepeated
  }
}

extension PieceCheck {
  /// Takes the ledger from its first line; nil where that is none.
  fileprivate init?<Source: JournalSource>(
    _ walk: PieceWalk<Source>, _ snapshot: JournalSnapshot, _ receipts: [KeptReceipt],
    _ heads: [KeptHead]
  ) {
    guard let opening = walk.firstLine,
      // Whatever is wrong with the first line is said by the walk through all lines.
      let coder = try? EventCoder(openingLine: opening.span)
    else { return nil }
    self.init(
      coder: coder, accept: LineAcceptance(coder), hash: NameHash(),
      cuts: Assembly.cuts(receipts, heads, snapshot.commit),
      receipts: Dictionary(grouping: receipts, by: \.sequence))
  }
}
