// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

import Directives

extension FindingsAudit {
  /// The events about directives that were retracted by the instant of a view.
  static func retractionsByDirective(
    in view: LedgerView
  ) -> [DirectiveID: [(event: Event, retraction: Event)]] {
    var found: [DirectiveID: [(event: Event, retraction: Event)]] = [:]
    for (target, retraction) in view.retracted.sorted(by: { $0.key < $1.key }) {
      let event = view.index[target]
      guard view.index[retraction].time <= view.at, let directive = event.body.directive
      else { continue }
      found[directive, default: []].append((event, view.index[retraction]))
    }
    return found
  }

  /// Looks for events that were retracted when the duty was already due.
  mutating func inspectRetractions(_ account: DirectiveAccount) {
    guard let retracted = retractions[account.record.directive] else { return }
    var deadlines: [PartyID: DeadlineEntry] = [:]
    for obligation in account.obligations.reversed() {
      for party in obligation.holdings.compactMap(\.holder.subject) {
        deadlines[party] = obligation.inForce
      }
    }
    for (event, retraction) in retracted {
      if case .directiveIssued = event.body {
        noteIssuance(event, retractedBy: retraction)
        continue
      }
      let parties = event.body.partiesBound ?? []
      let own = parties.lazy.compactMap { deadlines[$0] }.first
      guard let due = own ?? account.commonDeadline,
        due.due <= retraction.recordedTime
      else { continue }
      note(
        .retractedAfterDue(
          event: event.id, type: event.body.type, due: due.due,
          retracted: retraction.recordedTime),
        about: account.subject, parties: parties + event.body.deciders,
        sequences: [event.sequence, retraction.sequence, due.sequence])
    }
  }

  /// Looks for directives whose issuance was retracted when they were already due, and that were
  /// not issued anew: no board shows them any more.
  mutating func inspectVanished() {
    for (directive, retracted) in retractions.sorted(by: { $0.key < $1.key })
    where !view.isIssued(directive) {
      for (event, retraction) in retracted { noteIssuance(event, retractedBy: retraction) }
    }
  }

  /// Notes that an issuance was retracted, if a deadline of its own had passed by then: of the
  /// parties that were given it, the earliest of those that applied to them last, or of the rounds
  /// that they missed.
  private mutating func noteIssuance(_ event: Event, retractedBy retraction: Event) {
    guard case .directiveIssued(let issued) = event.body else { return }
    var common = issued.deadline.map { ($0, event.sequence) }
    var own: [PartyID: (Deadline, SequenceNumber)] = [:]
    var parties: [PartyID] = []
    for other in view.events(about: issued.directive) where other.sequence < retraction.sequence {
      switch other.body {
      case .deadlineChanged(let change):
        for party in change.parties { own[party] = (change.deadline, other.sequence) }
        guard change.parties.isEmpty else { continue }
        common = (change.deadline, other.sequence)
        own = [:]
      case .assignmentMade(let made): parties.append(made.party)
      default: continue
      }
    }
    let applied = parties.isEmpty ? [common] : parties.map { own[$0] ?? common }
    let dues =
      applied.compactMap { $0 }.map { deadline, sequence in
        (due: view.due(of: deadline, setBy: sequence), sequence: sequence)
      } + missedRounds(of: event, before: retraction)
    guard let (due, sequence) = dues.min(by: { $0.due < $1.due }), due <= retraction.recordedTime
    else { return }
    note(
      .retractedAfterDue(
        event: event.id, type: .directiveIssued, due: due, retracted: retraction.recordedTime),
      about: .directive(issued.directive), parties: parties,
      sequences: [event.sequence, retraction.sequence, sequence])
  }

  /// When each round was due that was missed by who had a directive before its issuance was
  /// retracted, with the event that asked for it.
  private func missedRounds(
    of issuance: Event, before retraction: Event
  ) -> [(due: Instant, sequence: SequenceNumber)] {
    guard let directive = issuance.body.directive else { return [] }
    let others = view.events(about: directive).filter { $0.sequence < retraction.sequence }
    let events = (others + [issuance]).sorted { ($0.time, $0.sequence) < ($1.time, $1.sequence) }
    guard var fold = DirectiveFold(directive, events, on: FoldGround(view)) else { return [] }
    return fold.run().obligations.flatMap(\.occurrences).compactMap { round in
      guard round.verdict == .missed, let due = round.due, let source = round.source.first
      else { return nil }
      return (due, source)
    }
  }
}
