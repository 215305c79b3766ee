// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import Accountability
import Digests
import Directives
import EventCoding
import Inquiries
import Journals
import PosixFiles
import PosixStores
import Reports
import SegmentIndexes
import Snapshots
import WorkSharing

extension CommandRun {
  /// How many events may be without an index: reading them takes a question about a millisecond.
  private static let slack = 64
  /// The most directives that are judged anew after a record, so that nobody waits for it.
  private static let judgingLimit = 1_000
  /// The most events of which a first snapshot is made after a record.
  private static let firstSnapshotSize = 10_000

  /// Indexes what was recorded and brings the snapshot of the board up to it, once it is enough for
  /// a question to notice.
  ///
  /// Without them every answer is the same and takes longer; so nothing is said where they cannot
  /// be written.
  func indexWhereDue(_ index: LedgerIndex, _ coder: EventCoder, in store: PosixStore) {
    guard index.events.count - index.archivedCount > Self.slack,
      let reader = try? JournalReader(store.source), let view = Self.viewOfLastRecord(index)
    else { return }
    let indexes = Self.makeIndexes(of: index, coder, in: store, slack: Self.slack)
    let snapshot = Self.standings(of: view, keptBeside: LedgerArchive(reader)).map {
      Self.snapshot($0, coder, reader.head.lastLeafHash).bytes
    }
    guard let update = try? indexes.finish().get(),
      // What was made of an index that is no longer there, or misled, is not kept.
      index.isSound
    else { return }
    for file in update.files {
      guard (try? store.writeFile(file.path, file.bytes, durably: false)) != nil else { return }
    }
    guard let snapshot, reader.head.size == index.events.count,
      LedgerArchive(reader)?.count == reader.head.size
    else { return }
    try? store.writeFile(BoardSnapshot.path, snapshot, durably: false)
  }

  /// What the indexes of a ledger lack, or why that cannot be read.
  typealias MadeIndexes = Result<IndexUpdate?, JournalError<FileError>>

  /// Makes what the indexes of a ledger lack on another core.
  ///
  /// - Parameter slack: how many events may be without an index.
  static func makeIndexes(
    of index: LedgerIndex, _ coder: EventCoder, in store: PosixStore, slack: Int = 0
  ) -> WorkBeside<MadeIndexes> {
    let source = store.source
    let work = WorkBeside(MadeIndexes.success(nil))
    work.give { made in
      made = Result { () throws(JournalError<FileError>) in
        try update(of: try JournalReader(source), index, coder, slack: slack)
      }
    }
    return work
  }

  /// Writes indexes that were made.
  func writeIndexes(
    _ made: MadeIndexes, of ledger: LoadedLedger, in store: PosixStore
  ) throws(CommandFailure) {
    let update: IndexUpdate?
    do throws(JournalError<FileError>) {
      update = try made.get()
    } catch {
      throw CommandFailure(status(of: error), words.sentence(error, ledger: ledger.path))
    }
    guard let update, ledger.index.isSound else { return }
    do throws(FileError) {
      for file in update.files { try store.writeFile(file.path, file.bytes, durably: false) }
    } catch {
      throw CommandFailure(status(ofWriting: error), words.sentence(error))
    }
  }

  /// Writes the snapshot of the board of a ledger, behind its indexes.
  ///
  /// - Parameter judged: how some of its directives stood when it was last written to.
  func writeSnapshot(
    of ledger: LoadedLedger, judged: [DirectiveID: DirectiveStanding], in store: PosixStore
  ) throws(CommandFailure) {
    let reader: JournalReader<PosixSource>
    do throws(JournalError<FileError>) {
      reader = try JournalReader(store.source)
    } catch {
      throw CommandFailure(status(of: error), words.sentence(error, ledger: ledger.path))
    }
    guard ledger.index.isSound, let archive = LedgerArchive(reader),
      archive.count == ledger.index.events.count, let last = Self.viewOfLastRecord(ledger.index),
      let standings = LedgerStandings(of: last, judged: judged),
      // Judging may have read more of it.
      ledger.index.isSound
    else { return }
    do throws(FileError) {
      let snapshot = Self.snapshot(standings, archive.coder, archive.watermark.lastLeafHash)
      try store.writeFile(BoardSnapshot.path, snapshot.bytes, durably: false)
    } catch {
      throw CommandFailure(status(ofWriting: error), words.sentence(error))
    }
  }

  /// The indexes and the snapshot that a rebuild would write; none of a journal that is not in
  /// order.
  ///
  /// - Parameter judged: how some of its directives stood when it was last written to.
  func keptFiles(
    of ledger: LoadedLedger, judged: [DirectiveID: DirectiveStanding], _ source: PosixSource
  ) -> [JournalPath: [UInt8]] {
    guard let reader = try? JournalReader(source), reader.head == ledger.head,
      let last = Self.viewOfLastRecord(ledger.index),
      let standings = LedgerStandings(of: last, judged: judged)
    else { return [:] }
    var files: [JournalPath: [UInt8]] = [:]
    let areMade = IndexUpdate.forEachFile(of: reader) { path, bytes in
      files[path] = bytes
      return true
    }
    guard areMade else { return [:] }
    files[BoardSnapshot.path] =
      Self.snapshot(standings, ledger.coder, reader.head.lastLeafHash).bytes
    return files
  }

  /// What the indexes lack.
  private static func update(
    of reader: JournalReader<PosixSource>, _ index: LedgerIndex, _ coder: EventCoder,
    slack: Int
  ) throws(JournalError<FileError>) -> IndexUpdate? {
    try IndexUpdate.missing(from: reader, origin: coder.origin.rawValue, slack: slack) { sequence in
      sequence < index.events.count ? FiledLine(index.events[sequence]) : nil
    }
  }

  /// The ledger when its last event was recorded.
  static func viewOfLastRecord(_ index: LedgerIndex) -> LedgerView? {
    index.events.last.map { LedgerView(index, from: Viewpoint(at: $0.recordedTime)) }
  }

  /// How the directives stand, where that can be said without judging many.
  private static func standings(
    of view: LedgerView, keptBeside archive: LedgerArchive?
  ) -> LedgerStandings? {
    let kept = archive.flatMap { BoardSnapshot(of: $0)?.standings }
    if let brought = kept?.brought(to: view, judgingAtMost: judgingLimit) { return brought }
    return view.knownCount <= firstSnapshotSize ? LedgerStandings(of: view) : nil
  }

  /// What is kept of how the directives stand.
  private static func snapshot(
    _ standings: LedgerStandings, _ coder: EventCoder, _ lastLeafHash: Digest
  ) -> BoardSnapshot {
    BoardSnapshot(
      origin: coder.origin.rawValue, lastLeafHash: lastLeafHash, standings: standings)
  }
}
