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

  /// Looks at a ledger.
  init(_ index: LedgerIndex, at: Instant, known: KnowledgePoint) {
    self.index = index
    self.at = at
    knownCount = index.knownCount(at: known)
  }

  /// Whether an event was known and not known to be an error.
  func isKnown(_ sequence: SequenceNumber) -> Bool {
    sequence.rawValue < knownCount && !index.isRetracted(sequence, among: knownCount)
  }

  /// The events among some that can be seen, in effective order.
  func visible(_ sequences: [SequenceNumber]) -> [Event] {
    var events: [Event] = []
    for sequence in sequences where isKnown(sequence) {
      let event = index[sequence]
      if event.time <= at { events.append(event) }
    }
    events.sort { ($0.time, $0.sequence) < ($1.time, $1.sequence) }
    return events
  }
}
