// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

import Directives

extension DirectiveFold {
  /// Gives the account of everything taken in.
  func account() -> DirectiveAccount {
    let deadlines = deadlineEntries()
    let reminders = events.compactMap { event -> (ReminderSent, Event)? in
      guard case .reminderSent(let reminder) = event.body else { return nil }
      return (reminder, event)
    }
    var obligations: [Obligation] = []
    let borne = deadlines.isEmpty ? [] : timesBorne()
    var open: [ObligationOrigin: [Strand]] = [:]
    for strand in strands where bearing.contains(strand.key.role) {
      open[strand.key.origin, default: []].append(strand)
    }
    for origin in duties.keys.sorted() {
      guard let duty = duties[origin] else { continue }
      let maker = ObligationMaker(
        fold: self, duty: duty, strands: open[origin] ?? [], deadlines: deadlines,
        reminders: reminders, borne: borne)
      if let obligation = maker.obligation() { obligations.append(obligation) }
    }
    if let orphan = orphan(beside: obligations) {
      let maker = ObligationMaker(
        fold: self, duty: Duty(origin: .nobody, group: nil), strands: [orphan],
        deadlines: deadlines, reminders: reminders, borne: borne)
      if let obligation = maker.obligation() { obligations.append(obligation) }
    }
    return DirectiveAccount(
      record: record, holdings: allHoldings(), obligations: obligations, deadlines: deadlines,
      strays: strays, events: events.map(\.sequence))
  }

  /// When anybody held a role that bears the duty: ascending, without overlap.
  private func timesBorne() -> [Interval] {
    let intervals = strands.filter { bearing.contains($0.key.role) }
      .flatMap { $0.holdings.map(\.interval) }
      .sorted { $0.from < $1.from }
    var merged: [Interval] = []
    for interval in intervals {
      guard let last = merged.last, last.to.map({ interval.from <= $0 }) ?? true else {
        merged.append(interval)
        continue
      }
      let to = last.to.flatMap { end in interval.to.map { Swift.max(end, $0) } }
      merged[merged.count - 1] = Interval(from: last.from, to: to)
    }
    return merged
  }

  /// The strand of nobody, where a directive that was issued would otherwise bind no one.
  ///
  /// It begins with the directive, or when the last party was released; so nothing vanishes from
  /// the counts.
  private func orphan(beside obligations: [Obligation]) -> Strand? {
    var from = record.issued
    if !obligations.isEmpty {
      guard !hasEnded else { return nil }
      for obligation in obligations {
        guard case .released(let release) = obligation.binding else { return nil }
        if release.value >= from.value { from = release }
      }
    }
    var strand = Strand(
      key: Strand.Key(origin: .nobody, role: .lead, group: nil), holder: .nobody,
      since: from.value, chain: [], isExplicit: true)
    if let end = record.end {
      let ending: Holding.Ending
      switch end.value {
      case .withdrawn: ending = .withdrawn
      case .superseded: ending = .superseded
      }
      strand.close(ending, at: Swift.max(end.value.time, from.value), by: end.sequences)
    }
    return strand
  }

  /// Every holding: by role, then by origin, then by time.
  private func allHoldings() -> [Holding] {
    Role.allCases.flatMap { role in
      let ofRole = strands.filter { $0.key.role == role }
      let ordered = ofRole.indices.sorted { left, right in
        let (first, second) = (ofRole[left].key.origin, ofRole[right].key.origin)
        return first != second ? first < second : left < right
      }
      // Several strands of one origin, through several groups, are told in one order of time.
      return ordered.flatMap { ofRole[$0].holdings }.sortedWithinOrigins()
    }
  }

  /// Every deadline set, in effective order, read under the policy of the view.
  private func deadlineEntries() -> [DeadlineEntry] {
    var entries: [DeadlineEntry] = []
    for event in events {
      switch event.body {
      case .directiveIssued(let issuance) where entries.isEmpty:
        guard let deadline = issuance.deadline else { continue }
        entries.append(entry(deadline, by: event, change: nil))
      case .deadlineChanged(let change):
        let said = DeadlineEntry.Change(
          by: change.by, reason: change.reason, request: change.request, parties: change.parties)
        entries.append(entry(change.deadline, by: event, change: said))
      default: continue
      }
    }
    return entries
  }

  /// One deadline.
  private func entry(
    _ deadline: Deadline, by event: Event, change: DeadlineEntry.Change?
  ) -> DeadlineEntry {
    DeadlineEntry(
      deadline: deadline, due: view.due(of: deadline, setBy: event.sequence), from: event.time,
      sequence: event.sequence, change: change)
  }
}

extension [Holding] {
  /// Sorts the holdings of each run of one origin by when they began.
  fileprivate func sortedWithinOrigins() -> [Holding] {
    var sorted = self
    var start = startIndex
    for end in indices.dropFirst() where self[end].origin != self[start].origin {
      sorted[start..<end].sort { $0.interval.from < $1.interval.from }
      start = end
    }
    sorted[start...].sort { $0.interval.from < $1.interval.from }
    return sorted
  }
}
