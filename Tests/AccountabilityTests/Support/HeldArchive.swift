// Directive ledger · AccountabilityTests — SPDX-License-Identifier: Apache-2.0

import Directives

/// The first events of an index as an archive: what is asked of it is fetched from there.
final class HeldArchive: EventArchive {
  /// The events and their shelves.
  private let shelves: [IndexShelf: [SequenceNumber]]
  /// The events.
  private let events: [Event]

  /// Of the first events of an index.
  init(_ index: LedgerIndex, count: Int) {
    events = Array(index.events.prefix(count))
    var shelves: [IndexShelf: [SequenceNumber]] = [:]
    for event in events {
      for shelf in event.body.shelves { shelves[shelf, default: []].append(event.sequence) }
    }
    self.shelves = shelves
  }

  var count: Int { events.count }
  var isSound: Bool { true }

  func event(at sequence: SequenceNumber) -> Event { events[Int(sequence.rawValue)] }
  func readAhead(_ sequences: [SequenceNumber]) {}
  func position(of id: EventID) -> SequenceNumber? { events.first { $0.id == id }?.sequence }
  func sequences(on shelf: IndexShelf) -> [SequenceNumber] { shelves[shelf] ?? [] }
  func holdsShelves(of kind: IndexShelf.Kind) -> Bool { !shelves(of: kind).isEmpty }
  func shelves(of kind: IndexShelf.Kind) -> [IndexShelf] { shelves.keys.filter { $0.kind == kind } }
}
