// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

public import Directives

extension LedgerView {
  /// The accountability history of a directive; nil when its issuance cannot be seen.
  ///
  /// - Complexity: as the account of the directive.
  public func history(of directive: DirectiveID) -> DirectiveHistory? {
    guard let account = account(of: directive) else { return nil }
    var effects: [SequenceNumber: [HistoryEffect]] = [:]
    for holding in account.holdings {
      if let sequence = holding.beginning.last {
        effects[sequence, default: []].append(.began(holding))
      }
      if let sequence = holding.ending?.sequences.last {
        effects[sequence, default: []].append(.ended(holding))
      }
    }
    for stray in account.strays {
      effects[stray.sequence, default: []].append(.stray(stray.reason))
    }
    for entry in account.deadlines {
      effects[entry.sequence, default: []].append(.deadline(entry))
    }
    for (sequence, origins) in counted(in: account) {
      effects[sequence, default: []].append(.counted(origins))
    }
    for error in errors(about: directive) {
      effects[error.value.sequence, default: []].append(.retracted(by: error.sequences[1]))
    }
    let shown = Set(account.events).union(effects.keys)
    return DirectiveHistory(account: account, entries: entries(shown, effects))
  }

  /// What was said about a directive and is known to have been recorded in error, in effective
  /// order, each citing itself and its retraction.
  public func errors(about directive: DirectiveID) -> [Cited<Event>] {
    let erased = index.sequences(on: .directive(directive)).filter(isErased).map { index[$0] }
    return erased.sorted { ($0.time, $0.sequence) < ($1.time, $1.sequence) }
      .compactMap { event in
        retraction(of: event.sequence).map { Cited(event, [event.sequence, $0]) }
      }
  }

  /// The accountability history of a party; nil when it is not registered.
  ///
  /// Of a group it tells what its members have had to do because they were members.
  /// - Complexity: linear in the events.
  public func history(of party: PartyID) -> PartyHistory? {
    guard let record = register[party] else { return nil }
    var duties: [PartyDuty] = []
    var effects: [SequenceNumber: [HistoryEffect]] = [:]
    for directive in directives() {
      guard let account = account(of: directive) else { continue }
      let own = account.holdings.filter { $0.isDuty(of: party) }
      for (position, holding) in own.enumerated() {
        let isLast = !own.dropFirst(position + 1)
          .contains {
            $0.origin == holding.origin && $0.role == holding.role && $0.holder == holding.holder
          }
        let borne = account.obligations.filter {
          isLast && $0.id.origin == holding.origin && $0.roles.contains(holding.role)
        }
        let shares = borne.flatMap(\.lateShares).filter { $0.holder == holding.holder }
        duties.append(
          PartyDuty(
            record: account.record, holding: holding,
            lateDays: shares.reduce(0) { $0 + $1.days }))
      }
      for stray in account.strays {
        effects[stray.sequence, default: []].append(.stray(stray.reason))
      }
    }
    let order = duties.indices.sorted { left, right in
      let (first, second) = (duties[left].holding.interval, duties[right].holding.interval)
      return first.from != second.from ? first.from < second.from : left < right
    }
    var shown: Set<SequenceNumber> = []
    for event in index.events.prefix(knownCount)
    where concerns(event.body, party) || duties.contains(where: { $0.isMovedBy(event) }) {
      if isErased(event.sequence), let retraction = retraction(of: event.sequence) {
        effects[event.sequence, default: []].append(.retracted(by: retraction))
        shown.insert(event.sequence)
      } else if sees(event.sequence) {
        shown.insert(event.sequence)
      }
    }
    return PartyHistory(
      record: record, head: register.head(of: party, at: at), duties: order.map { duties[$0] },
      entries: entries(shown, effects))
  }

  /// Whether an event belongs to the history of a party: it changes it, names it in the life of a
  /// duty, or decides on what it asked for.
  ///
  /// Documents that name it are left out; the duties that follow from them are not.
  private func concerns(_ body: EventBody, _ party: PartyID) -> Bool {
    switch body {
    case .noticeIssued, .directiveIssued, .directiveAmended, .inspectionConcluded: false
    case .partyRegistered(let event): event.party == party || event.members.contains(party)
    case .extensionRefused(let event):
      event.by == party
        || index.position(of: event.request).map { position in
          index.body(at: position).parties.contains(party)
        } == true
    default: body.parties.contains(party)
    }
  }

  /// Whether an event was known, effective by the instant, and known to be an error.
  private func isErased(_ sequence: SequenceNumber) -> Bool {
    sequence.rawValue < knownCount && retraction(of: sequence) != nil && index[sequence].time <= at
  }

  /// The obligations for which each report and each request counts.
  private func counted(
    in account: DirectiveAccount
  ) -> [SequenceNumber: [ObligationOrigin]] {
    var counted: [SequenceNumber: [ObligationOrigin]] = [:]
    for obligation in account.obligations {
      let sequences =
        obligation.reports.flatMap(\.sequences) + obligation.requests.flatMap(\.request.sequences)
      for sequence in sequences {
        counted[sequence, default: []].append(obligation.id.origin)
      }
    }
    return counted
  }

  /// Some events in effective order, with what they did.
  private func entries(
    _ sequences: Set<SequenceNumber>, _ effects: [SequenceNumber: [HistoryEffect]]
  ) -> [HistoryEntry] {
    sequences.map { HistoryEntry(event: index[$0], effects: effects[$0] ?? []) }
      .sorted { ($0.event.time, $0.event.sequence) < ($1.event.time, $1.event.sequence) }
  }
}

extension Holding {
  /// Whether a party had a duty by it, for itself or as the group through which it was assigned.
  fileprivate func isDuty(of party: PartyID) -> Bool {
    if group == party { return true }
    // While no heir is decided nobody has the duty, least of all the party that ended.
    return !holder.isUndecided && holder.subject == party
  }
}

extension PartyDuty {
  /// Whether an event moves the deadline of everybody while the party has the duty.
  fileprivate func isMovedBy(_ event: Event) -> Bool {
    guard case .deadlineChanged(let change) = event.body else { return false }
    return change.parties.isEmpty && change.directive == record.directive
      && holding.interval.contains(event.time)
  }
}
