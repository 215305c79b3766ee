// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import Directives
import EventCoding
import Inquiries
import Journals
import PosixFiles
import PosixStores
import Reports
import SegmentIndexes

extension CommandRun {
  /// How many events may be without an index: reading them takes a question about a millisecond.
  private static let slack = 64

  /// Indexes what was recorded, once it is enough for a question to notice.
  ///
  /// Without indexes every answer is the same and takes longer; so nothing is said where they
  /// cannot be written.
  func indexWhereDue(_ index: LedgerIndex, _ coder: EventCoder, in store: PosixStore) {
    guard let reader = try? JournalReader(store.source) else { return }
    let update = try? IndexUpdate.missing(
      from: reader, origin: coder.origin.rawValue, slack: Self.slack
    ) { place, _ in
      place.sequence < index.events.count ? index.events[place.sequence] : nil
    }
    for file in update?.files ?? [] {
      guard (try? store.writeFile(file.path, file.bytes, durably: false)) != nil else { return }
    }
  }

  /// Makes what the indexes of a ledger lack.
  func writeIndexes(of ledger: LoadedLedger, in store: PosixStore) throws(CommandFailure) {
    let update: IndexUpdate?
    do throws(JournalError<FileError>) {
      update = try IndexUpdate.missing(
        from: try JournalReader(store.source), origin: ledger.coder.origin.rawValue
      ) { place, _ in
        place.sequence < ledger.index.events.count ? ledger.index.events[place.sequence] : nil
      }
    } catch {
      throw CommandFailure(status(of: error), words.sentence(error, ledger: ledger.path))
    }
    do throws(FileError) {
      for file in update?.files ?? [] {
        try store.writeFile(file.path, file.bytes, durably: false)
      }
    } catch {
      throw CommandFailure(status(ofWriting: error), words.sentence(error))
    }
  }
}
