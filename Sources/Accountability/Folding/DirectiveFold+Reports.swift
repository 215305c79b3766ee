// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

import Directives

extension DirectiveFold {
  /// Takes in a report for every duty that its author bears.
  mutating func report(_ report: StatusReported, by event: Event) {
    let isRecurring = record.recurrence != nil
    let origins = borne(by: report.party, in: event)
    if report.status == .done { claimants[event.id] = origins }
    for origin in origins {
      duties[origin]?.report(report, isRecurring: isRecurring, by: event)
    }
  }

  /// Takes in a decision on a claim.
  mutating func decide(_ decision: CompletionDecided, by event: Event) {
    var isFound = false
    for origin in claimants[decision.claim] ?? [] {
      guard duties[origin]?.decide(decision, by: event) == true else { continue }
      isFound = true
      if decision.decision == .returned { reopen(origin, [event.sequence]) }
    }
    if !isFound {
      strays.append(StrayEvent(sequence: event.sequence, reason: .claimNotFound))
    }
  }

  /// A duty that is open again is borne by whoever has taken over meanwhile, or ends late.
  private mutating func reopen(_ origin: ObligationOrigin, _ sequences: [SequenceNumber]) {
    for index in strands.indices
    where strands[index].key.origin == origin && !isFinished(strands[index].key) {
      if let ending = strands[index].pending {
        close(index, ending.value, ending.sequences + sequences)
      } else if !hasEnded {
        settle(index)
      }
    }
  }

  /// Takes in a request for more time, for every duty that its author bears; of who bears none, for
  /// every open one whose deadline a change for it would move.
  mutating func ask(_ request: ExtensionRequested, by event: Event) {
    let entry = ExtensionRecord(
      event: event.id, request: Cited(request, [event.sequence]), time: event.time,
      outcome: Cited(.pending, [event.sequence]))
    let bearsNone = origins(of: held[request.party] ?? []).isEmpty
    let moved = bearsNone ? moved(for: request.party) : []
    let asked = moved.isEmpty ? borne(by: request.party, in: event) : moved
    for origin in asked { duties[origin]?.requests.append(entry) }
  }

  /// Takes in the refusal of a request.
  mutating func refuse(_ refusal: ExtensionRefused, by event: Event) {
    let outcome = ExtensionRecord.Outcome.refused(by: refusal.by, reason: refusal.reason)
    if !settle(refusal.request, as: Cited(outcome, [event.sequence])) {
      strays.append(StrayEvent(sequence: event.sequence, reason: .requestNotFound))
    }
  }

  /// Takes in the request that a change of deadline grants; the change itself is read later.
  mutating func grant(_ change: DeadlineChanged, by event: Event) {
    guard let request = change.request else { return }
    if !settle(request, as: Cited(.granted(change.deadline), [event.sequence])) {
      strays.append(StrayEvent(sequence: event.sequence, reason: .requestNotFound))
    }
  }

  /// Enters what became of a request; false when nobody made it.
  private mutating func settle(
    _ request: EventID, as outcome: Cited<ExtensionRecord.Outcome>
  ) -> Bool {
    var isFound = false
    for origin in duties.keys {
      guard let index = duties[origin]?.requests.firstIndex(where: { $0.event == request })
      else { continue }
      duties[origin]?.requests[index].outcome = outcome
      isFound = true
    }
    return isFound
  }

  /// The origins whose duty a party bears now; notes the event as a stray when there is none.
  private mutating func borne(by party: PartyID, in event: Event) -> [ObligationOrigin] {
    let places = held[party] ?? []
    let origins = origins(of: places)
    if origins.isEmpty {
      let roles = Set(
        places.map { strands[$0].key.role }
          + groups.filter { $0.group == party && $0.state != .ended }.map(\.role))
      let role = Role.allCases.first { roles.contains($0) && !bearing.contains($0) }
      strays.append(
        StrayEvent(
          sequence: event.sequence, reason: role.map { .otherRole($0) } ?? .notResponsible))
    }
    return origins
  }

  /// The origins whose duty is open and whose deadline a change for a party would move now: it is
  /// a group of the holder, or was bound in the first place.
  private func moved(for party: PartyID) -> [ObligationOrigin] {
    let open = strands.filter { strand in
      strand.holder != nil && bearing.contains(strand.key.role) && !isFinished(strand.key)
    }
    return Dictionary(grouping: open, by: \.key.origin).filter { origin, strands in
      ObligationScope(
        origin: origin, groups: Set(strands.compactMap(\.key.group)),
        holdings: strands.flatMap(\.holdings), register: view.register
      ).covers([party], at: now)
    }.keys.sorted()
  }

  /// The origins of those strands, among some, that bear the duty.
  private func origins(of places: Set<Int>) -> [ObligationOrigin] {
    var origins: [ObligationOrigin] = []
    // Lent out of the span, no strand is counted.
    let lent = strands.span
    for place in places where bearing.contains(lent[place].key.role) {
      origins.append(lent[place].key.origin)
    }
    // Mostly there is one.
    return origins.count < 2 ? origins : Set(origins).sorted()
  }
}
