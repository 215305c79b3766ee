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

  /// Makes anew what is derived from a ledger: its projections, its indexes, the snapshot.
  func rebuild(_ ledger: LoadedLedger, in store: PosixStore) throws(CommandFailure) {
    let set = ProjectionSet(self, ledger, at: try rebuildInstant(ledger))
    // The snapshot is of the last record; at another instant the directives may stand otherwise.
    let last = Self.viewOfLastRecord(ledger.index)
    let isOfLast = last?.viewpoint == set.inquiry.view.viewpoint
    let indexes: WorkBeside<MadeIndexes>
    let standings: [DirectiveStanding]
    do throws(FileError) {
      try store.emptyCache()
      indexes = Self.makeIndexes(of: ledger.index, ledger.coder, in: store)
      var files: [JournalPath: PosixDraft] = [:]
      standings = try set.forEachPiece(judging: isOfLast) { (path, bytes) throws(FileError) in
        let file: PosixDraft
        if let begun = files[path] { file = begun } else { file = try store.draft(path) }
        files[path] = file
        try file.append(bytes)
      }
      for path in Projection.paths {
        if let file = files[path] { try store.publish(file) }
      }
    } catch {
      throw CommandFailure(status(ofWriting: error), words.sentence(error))
    }
    try writeIndexes(indexes.finish(), of: ledger, in: store)
    try writeSnapshot(of: ledger, judged: standings, in: store)
  }
}
