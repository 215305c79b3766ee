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
    let directive = account.record.directive
    for (event, retraction) in retractions[directive] ?? [] {
      inspect(event, about: directive, retractedBy: retraction)
    }
  }

  /// Looks at the retractions about directives that are issued no more: no board shows them.
  mutating func inspectVanished() {
    for (directive, retracted) in retractions.sorted(by: { $0.key < $1.key })
    where !view.isIssued(directive) {
      for (event, retraction) in retracted {
        inspect(event, about: directive, retractedBy: retraction)
      }
    }
  }

  /// Notes a retraction if what the event is about was due by then, as it was known right before.
  ///
  /// What was recorded since, or taken back since, says nothing of then.
  private mutating func inspect(
    _ event: Event, about directive: DirectiveID, retractedBy retraction: Event
  ) {
    guard let account = view.before(retraction).account(of: directive) else { return }
    let isIssuance = event.body.type == .directiveIssued
    let named = event.body.partiesBound ?? []
    let meant = account.obligations.filter { obligation in
      isIssuance || obligation.inForce?.sequence == event.sequence
        || !obligation.seats.isDisjoint(with: named)
    }
    var dues = meant.compactMap { $0.inForce.map { (due: $0.due, sequence: $0.sequence) } }
    if isIssuance { dues += meant.flatMap(\.missedRounds) }
    if meant.isEmpty, let common = account.commonDeadline {
      dues.append((common.due, common.sequence))
    }
    guard let (due, sequence) = dues.min(by: { $0.due < $1.due }), due <= retraction.recordedTime
    else { return }
    let parties = isIssuance ? account.bearers : named + event.body.deciders
    note(
      .retractedAfterDue(
        event: event.id, type: event.body.type, due: due, retracted: retraction.recordedTime),
      about: .directive(directive), parties: parties,
      sequences: [event.sequence, retraction.sequence, sequence])
  }
}

extension Obligation {
  /// The parties and groups that had it, whatever their seat.
  fileprivate var seats: Set<PartyID> {
    Set(
      [id.origin.subject].compactMap { $0 } + holdings.compactMap(\.holder.subject)
        + holdings.compactMap(\.group))
  }

  /// When each round was due that was missed, with the event that asked for it.
  fileprivate var missedRounds: [(due: Instant, sequence: SequenceNumber)] {
    occurrences.compactMap { round in
      guard round.verdict == .missed, let due = round.due, let source = round.source.first
      else { return nil }
      return (due, source)
    }
  }
}
