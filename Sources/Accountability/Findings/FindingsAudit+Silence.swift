// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

import Directives

extension FindingsAudit {
  /// The longest time without a report that is not yet silence.
  static let silenceAllowanceDays: Int64 = 30

  /// Looks for open duties on which nothing, or nothing for long, was reported.
  mutating func inspectSilence(_ account: DirectiveAccount) {
    guard wants(.neverAcknowledged, .silent) else { return }
    let open = account.obligations.filter { $0.cell.value.isOpen && $0.holder.value.party != nil }
    let total = account.obligations.count { $0.cell.value != .notBinding }
    let isOnce = account.record.kind == .once || account.record.kind == .answer
    let unheard = open.filter { $0.reports.isEmpty && (isOnce || $0.inForce != nil) }
    if !unheard.isEmpty {
      note(
        .neverAcknowledged(count: unheard.count, total: total), about: account.subject,
        parties: unheard.compactMap { $0.holder.value.party },
        sequences: account.record.issued.sequences + unheard.flatMap(\.holder.sequences))
    }
    let silences = open.compactMap { silence(of: $0, account) }
    guard let longest = silences.map(\.milliseconds).max() else { return }
    note(
      .silent(
        count: silences.count, total: total, days: longest / Instant.millisecondsPerDay),
      about: account.subject, parties: silences.map(\.party),
      sequences: account.record.issued.sequences + silences.flatMap(\.sequences))
  }

  /// How long an open obligation with a deadline has been silent, if too long.
  private func silence(
    of obligation: Obligation, _ account: DirectiveAccount
  ) -> (party: PartyID, milliseconds: Int64, sequences: [SequenceNumber])? {
    guard let due = obligation.inForce, let party = obligation.holder.value.party else {
      return nil
    }
    var since = account.record.issued.value
    var sequences = obligation.holder.sequences + [due.sequence]
    if let bound = obligation.holdings.first { since = max(since, bound.interval.from) }
    if let report = obligation.lastReport?.sequences.first {
      since = max(since, view.index[report].time)
      sequences.append(report)
    }
    let elapsed = view.at.milliseconds - since.milliseconds
    guard elapsed > Self.silenceAllowanceDays * Instant.millisecondsPerDay else { return nil }
    return (party, elapsed, sequences)
  }

  /// Looks for rounds of a recurring duty that were missed.
  mutating func inspectRounds(_ account: DirectiveAccount) {
    guard wants(.occurrenceMissed), account.record.recurrence != nil else { return }
    var count = 0
    var parties: [PartyID] = []
    var behind: [SequenceNumber] = []
    var periods: [Period] = []
    for obligation in account.obligations {
      let missed = obligation.occurrences.filter { $0.verdict == .missed }
      guard let first = missed.first, let last = missed.last else { continue }
      count += missed.count
      parties += obligation.holder.value.subject.map { [$0] } ?? []
      behind += obligation.holder.sequences + missed.flatMap(\.source)
      periods += [first.period, last.period]
    }
    guard let first = periods.min(by: { $0.firstDay < $1.firstDay }),
      let last = periods.max(by: { $0.firstDay < $1.firstDay })
    else { return }
    note(
      .occurrenceMissed(
        count: count, partyCount: periods.count / 2, first: first, last: last),
      about: account.subject, parties: parties, sequences: behind)
  }
}
