// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import Accountability
import Directives
import EventCoding
import Inquiries
import Journals
import PosixFiles
import PosixStores
import Reports
import SegmentIndexes
import Snapshots

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
    guard let reader = try? JournalReader(store.source),
      let update = try? Self.update(of: reader, index, coder, slack: Self.slack),
      // What was made of an index that is no longer there, or misled, is not kept.
      index.isSound
    else { return }
    for file in update.files {
      guard (try? store.writeFile(file.path, file.bytes, durably: false)) != nil else { return }
    }
    guard let archive = LedgerArchive(reader), archive.count == index.events.count,
      let view = Self.viewOfLastRecord(index),
      let standings = Self.standings(of: view, keptBeside: archive), index.isSound
    else { return }
    try? Self.write(standings, of: archive, in: store)
  }

  /// Makes what the indexes of a ledger lack, and the snapshot of its board.
  func writeIndexes(of ledger: LoadedLedger, in store: PosixStore) throws(CommandFailure) {
    let reader: JournalReader<PosixSource>
    let update: IndexUpdate?
    do throws(JournalError<FileError>) {
      reader = try JournalReader(store.source)
      update = try Self.update(of: reader, ledger.index, ledger.coder)
      guard ledger.index.isSound else { return }
    } catch {
      throw CommandFailure(status(of: error), words.sentence(error, ledger: ledger.path))
    }
    do throws(FileError) {
      for file in update?.files ?? [] {
        try store.writeFile(file.path, file.bytes, durably: false)
      }
      guard let archive = LedgerArchive(reader), archive.count == ledger.index.events.count,
        let view = Self.viewOfLastRecord(ledger.index), let standings = LedgerStandings(of: view)
      else { return }
      try Self.write(standings, of: archive, in: store)
    } catch {
      throw CommandFailure(status(ofWriting: error), words.sentence(error))
    }
  }

  /// What the indexes lack.
  private static func update(
    of reader: JournalReader<PosixSource>, _ index: LedgerIndex, _ coder: EventCoder,
    slack: Int = 0
  ) throws(JournalError<FileError>) -> IndexUpdate? {
    try IndexUpdate.missing(from: reader, origin: coder.origin.rawValue, slack: slack) { place, _ in
      place.sequence < index.events.count ? index.events[place.sequence] : nil
    }
  }

  /// The ledger when its last event was recorded.
  private static func viewOfLastRecord(_ index: LedgerIndex) -> LedgerView? {
    index.events.last.map { LedgerView(index, from: Viewpoint(at: $0.recordedTime)) }
  }

  /// How the directives stand, where that can be said without judging many.
  private static func standings(
    of view: LedgerView, keptBeside archive: LedgerArchive<PosixSource>
  ) -> LedgerStandings? {
    let kept = BoardSnapshot(of: archive)?.standings
    if let brought = kept?.brought(to: view, judgingAtMost: judgingLimit) { return brought }
    return view.knownCount <= firstSnapshotSize ? LedgerStandings(of: view) : nil
  }

  /// Keeps how the directives stand.
  private static func write(
    _ standings: LedgerStandings, of archive: LedgerArchive<PosixSource>, in store: PosixStore
  ) throws(FileError) {
    let snapshot = BoardSnapshot(
      origin: archive.coder.origin.rawValue, lastLeafHash: archive.watermark.lastLeafHash,
      standings: standings)
    try store.writeFile(BoardSnapshot.path, snapshot.bytes, durably: false)
  }
}
