// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

import Directives

/// What of a ledger can be seen from a viewpoint: known, not retracted, effective by its instant.
struct LedgerEvents: Sendable {
  /// The events of the whole ledger.
  let index: LedgerIndex
  /// The instant that is asked about.
  let at: Instant
  /// How many events, from the first, were known.
  let knownCount: Int
  /// The events known to be errors, found beforehand where that fetches nothing.
  private let errors: [SequenceNumber: SequenceNumber]?

  /// Looks at a ledger.
  init(_ index: LedgerIndex, at: Instant, known: KnowledgePoint, isBrief: Bool) {
    self.index = index
    self.at = at
    knownCount = index.knownCount(at: known)
    errors = isBrief ? nil : index.retracted(among: knownCount)
  }

  /// Whether an event was known and not known to be an error.
  func isKnown(_ sequence: SequenceNumber) -> Bool {
    guard sequence.rawValue < knownCount else { return false }
    guard let errors else { return !index.isRetracted(sequence, among: knownCount) }
    return errors.isEmpty || errors[sequence] == nil
  }

  /// The events among some that can be seen, in effective order.
  func visible(_ sequences: [SequenceNumber]) -> [Event] {
    var events: [Event] = []
    for sequence in sequences where isKnown(sequence) {
      let event = index[sequence]
      if event.time <= at { events.append(event) }
    }
    // Most events are recorded in the order in which they take effect.
    let isInOrder = events.indices.dropFirst().allSatisfy { place in
      (events[place - 1].time, events[place - 1].sequence)
        < (events[place].time, events[place].sequence)
    }
    if !isInOrder { events.sort { ($0.time, $0.sequence) < ($1.time, $1.sequence) } }
    return events
  }
}
