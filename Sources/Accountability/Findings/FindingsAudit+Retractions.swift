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
    var obligations: [PartyID: Obligation] = [:]
    for obligation in account.obligations.reversed() {
      for party in obligation.seats { obligations[party] = obligation }
    }
    let changes = retracted.filter { $0.event.body.type == .deadlineChanged }
    for (event, retraction) in retracted {
      if case .directiveIssued = event.body {
        noteIssuance(event, retractedBy: retraction)
        continue
      }
      let parties = event.body.partiesBound ?? []
      let own = parties.lazy.compactMap { obligations[$0] }.first
      guard let due = deadline(of: own, in: account, before: retraction, changes),
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

  /// The deadline in force right before something was retracted: of an obligation, or where there
  /// is none, of the directive.
  ///
  /// What was changed since says nothing of then. A change held until it was itself retracted.
  ///
  /// - Parameter changes: those that were retracted, with their retractions.
  private func deadline(
    of obligation: Obligation?, in account: DirectiveAccount, before retraction: Event,
    _ changes: [(event: Event, retraction: Event)]
  ) -> (due: Instant, sequence: SequenceNumber)? {
    let standing = obligation?.deadlines ?? account.commonDeadlines
    var entries = standing.map { (from: $0.from, due: $0.due, sequence: $0.sequence) }
    for (event, ending) in changes where ending.sequence >= retraction.sequence {
      guard case .deadlineChanged(let change) = event.body,
        change.parties.isEmpty || obligation?.seats.isDisjoint(with: change.parties) == false
      else { continue }
      let due = view.due(of: change.deadline, setBy: event.sequence)
      entries.append((event.time, due, event.sequence))
    }
    let end = obligation?.judgedUntil ?? retraction.recordedTime
    let known = entries.filter { $0.sequence < retraction.sequence }
      .sorted { ($0.from, $0.sequence) < ($1.from, $1.sequence) }
    let last = known.last { $0.from <= min(end, retraction.recordedTime) } ?? known.first
    return last.map { ($0.due, $0.sequence) }
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

extension Obligation {
  /// The parties and groups that had it, whatever their seat.
  fileprivate var seats: Set<PartyID> {
    Set(
      [id.origin.subject].compactMap { $0 } + holdings.compactMap(\.holder.subject)
        + holdings.compactMap(\.group))
  }

  /// When it was done or ceased to bind: no deadline that was set later applies to it.
  fileprivate var judgedUntil: Instant? { doneBy?.claimed.value ?? binding.end?.value }
}
