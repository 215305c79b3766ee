// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import Journals
import SimulatedDisks

/// The two slots of a commit file: where they stand and what losing the newest one means.
struct CommitPlaces: Sendable {
  /// The bytes of the newest slot.
  let newest: Range<Int>
  /// Where the events of the last batch begin, which only the newest slot acknowledges.
  let lapse: DamageExpectation.Place

  /// Looks at the commit file of a whole ledger.
  init(_ ledger: SampleLedger) throws {
    let commit = CommitFile(bytes: ledger.source.files[.commit] ?? [])
    guard let slot = commit.newest, let older = commit.older?.watermark else {
      throw JournalError<Never>.notALedger
    }
    let start = slot.index * CommitSlot.byteCount
    newest = start..<start + CommitSlot.byteCount
    // Lines of a new segment begin there, not where the segment before it ends.
    let next = ledger.lines[older.size]
    lapse = DamageExpectation.Place(older.size, older.segment, older.offset)
    guard next.segment == older.segment else { throw JournalError<Never>.notALedger }
  }
}
