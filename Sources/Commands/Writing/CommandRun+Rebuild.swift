// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import Accountability
import CommandLineKit
import Directives
import Inquiries
import Journals
import LedgerEngine
import PosixFiles
import PosixStores
import Reports
import SegmentIndexes
import WorkSharing

extension CommandRun {
  /// Brings the cache up to date after an append, where `--rebuild` asks for it.
  ///
  /// The events are in memory already and the log is not read again. They are recorded whatever
  /// becomes of the cache, and a failure says so.
  func rebuildWhereAsked(
    _ ledger: borrowing Ledger<PosixStore>, _ store: PosixStore
  ) throws(CommandFailure) {
    guard arguments.flag("rebuild") else { return }
    let head: JournalHead
    do throws(JournalError<FileError>) {
      head = try JournalReader(store.source).head
    } catch {
      throw CommandFailure(status(of: error), words.sentence(error, ledger: store.source.path))
    }
    guard head.size == ledger.index.events.count else {
      note(
        words(
          "somebody else recorded more meanwhile; run “chidao rebuild”.",
          "có người vừa ghi thêm; hãy chạy “chidao rebuild”."))
      return
    }
    let loaded = LoadedLedger(
      path: store.source.path, coder: ledger.coder, head: head, index: ledger.index)
    do throws(CommandFailure) {
      try rebuild(loaded, in: store)
    } catch {
      throw CommandFailure(
        error.status,
        words(
          "The events are recorded, but cache/ could not be rebuilt: ",
          "Sự kiện đã được ghi, nhưng không dựng lại được cache/: ") + error.sentence)
    }
  }

  /// Makes anew what is derived from a ledger: its indexes, its projections, the snapshot.
  ///
  /// The indexes are made first, from the lines alone, and the rest by them, so that no more than
  /// the events that are looked at are held at once. Where that does not lead to an answer, every
  /// line is read, which tells why; and so it is where signatures are asked for. What was there
  /// before stays until all that replaces it is made.
  /// - Returns: the number of events.
  func rebuild(_ path: String) throws(CommandFailure) -> Int {
    if let store = try? openStore(path),
      let (indexed, indexes) = Self.indexedAnew(path, in: store)
    {
      // Who had to sign what is judged event by event, in their order.
      let ledger = indexed.index.asksForSignatures ? try loadLedger(operand: path) : indexed
      if let standings = try project(ledger, in: store, keeping: indexes) {
        try writeSnapshot(of: ledger, judged: standings, in: store)
        return ledger.head.size
      }
    }
    let ledger = try loadLedger(operand: path)
    try rebuild(ledger, in: try openStore(path))
    return ledger.head.size
  }

  /// The ledger by indexes that were just made, and their files; nil where not all of its lines are
  /// in order, or something cannot be read or written.
  private static func indexedAnew(
    _ path: String, in store: PosixStore
  ) -> (LoadedLedger, Set<JournalPath>)? {
    guard let reader = try? JournalReader(store.source) else { return nil }
    var indexes: Set<JournalPath> = []
    let areMade = IndexUpdate.forEachFile(of: reader) { path, bytes in
      indexes.insert(path)
      return (try? store.writeFile(path, bytes, durably: false)) != nil
    }
    guard areMade, let ledger = try? LoadedLedger(path: path, byIndexes: true),
      !ledger.index.isWhole
    else { return nil }
    return (ledger, indexes)
  }

  /// Makes anew what is derived from a ledger of which every event is in memory.
  private func rebuild(_ ledger: LoadedLedger, in store: PosixStore) throws(CommandFailure) {
    guard let standings = try project(ledger, in: store) else { return }
    let indexes = Self.makeIndexes(of: ledger.index, ledger.coder, in: store)
    try writeIndexes(indexes.finish(), of: ledger, in: store)
    try writeSnapshot(of: ledger, judged: standings, in: store)
  }

  /// Makes the projections of a ledger and answers how its directives stand when its last event was
  /// recorded, as far as they were judged then; nil, with nothing published, where indexes misled.
  private func project(
    _ ledger: LoadedLedger, in store: PosixStore, keeping indexes: Set<JournalPath> = []
  ) throws(CommandFailure) -> [DirectiveID: DirectiveStanding]? {
    let set = ProjectionSet(self, ledger, at: try rebuildInstant(ledger))
    do throws(FileError) {
      var files: [JournalPath: PosixDraft] = [:]
      let standings = try set.forEachPiece(judging: set.isOfLastRecord) {
        (path, bytes) throws(FileError) in
        let file: PosixDraft
        if let begun = files[path] { file = begun } else { file = try store.draft(path) }
        files[path] = file
        try file.append(bytes)
      }
      guard ledger.index.isSound else { return nil }
      try store.emptyCache(keeping: indexes.union(files.values.map(\.temporary)))
      for path in Projection.paths {
        if let file = files[path] { try store.publish(file) }
      }
      return standings
    } catch {
      throw CommandFailure(status(ofWriting: error), words.sentence(error))
    }
  }
}
