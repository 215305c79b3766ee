// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

public import Directives

extension Register {
  /// How a duty passed from a party that ended, heir by heir, up to an instant.
  ///
  /// Empty while the party has not ended; the last step may say that the heir is undecided.
  public func succession(
    of party: PartyID, field: String?, at instant: Instant
  ) -> [ChainStep] {
    var steps: [ChainStep] = []
    var seen: Set<PartyID> = [party]
    var current = party
    while let end = end(of: current, at: instant) {
      guard let heir = end.heir(to: field), seen.insert(heir).inserted else {
        steps.append(
          ChainStep(
            relation: .undecided, party: current, since: end.time, sequences: [end.sequence]))
        return steps
      }
      steps.append(
        ChainStep(relation: .succeeded, party: heir, since: end.time, sequences: [end.sequence]))
      current = heir
    }
    return steps
  }
}
