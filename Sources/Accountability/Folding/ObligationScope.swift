// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

import Directives

/// Which obligation an event means that names parties: by origin, by holder, or by a group.
struct ObligationScope {
  /// Whom the directive bound in the first place.
  let origin: ObligationOrigin
  /// The groups through which it was assigned.
  let groups: Set<PartyID>
  /// Who held it, when.
  let holdings: [Holding]
  /// The parties.
  let register: Register

  /// Whether an event that names some parties, or nobody in particular, means this obligation.
  func covers(_ parties: [PartyID], at instant: Instant) -> Bool {
    guard !parties.isEmpty else { return true }
    let holder = holdings.first { $0.interval.contains(instant) }?.holder.subject
    let subjects = [origin.subject, holder].compactMap { $0 }
    return parties.contains { party in
      subjects.contains(party) || groups.contains(party)
        || (register.isGroup(party)
          && subjects.contains { register.isIn($0, group: party, at: instant) })
    }
  }
}
