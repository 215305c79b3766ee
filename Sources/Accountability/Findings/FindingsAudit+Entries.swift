// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

import Directives

extension FindingsAudit {
  /// Looks for events in the life of a directive that were recorded late.
  mutating func inspectEntries(_ events: [Event]) {
    guard wants(.lateEntry) else { return }
    for event in events {
      guard let directive = event.body.directive, let bound = event.body.partiesBound
      else { continue }
      noteLateEntry(event, about: .directive(directive), bound + event.body.deciders)
    }
  }

  /// Looks for answers to petitions that were recorded late.
  ///
  /// An answer that is not later than its petition stands in the document that tells of both.
  mutating func inspectPetitions() {
    guard wants(.lateEntry) else { return }
    for petition in view.index.petitions.sorted() {
      var raised = Instant.distantPast
      for event in view.visible.visible(view.index.sequences(on: .petition(petition))) {
        if case .petitionRaised = event.body { raised = event.time }
        guard case .petitionAnswered(let answer) = event.body, event.time > raised
        else { continue }
        noteLateEntry(event, about: .petition(petition), [answer.by])
      }
    }
  }

  /// Notes an event that was recorded late.
  private mutating func noteLateEntry(
    _ event: Event, about subject: FindingSubject, _ parties: [PartyID]
  ) {
    guard let days = event.daysLate else { return }
    note(
      .lateEntry(
        type: event.body.type, effective: event.time, recorded: event.recordedTime,
        days: days),
      about: subject, parties: parties, sequences: [event.sequence])
  }
}

extension Event {
  /// The longest time between an event and its recording that is not late.
  private static let entryAllowanceDays: Int64 = 3

  /// The whole days after which it was recorded; nil where that is within the allowance.
  var daysLate: Int64? {
    let lag = recordedTime.milliseconds - time.milliseconds
    let isLate = lag > Self.entryAllowanceDays * Instant.millisecondsPerDay
    return isLate ? lag / Instant.millisecondsPerDay : nil
  }
}

extension EventBody {
  /// The parties whose duty an event in the life of a directive concerns.
  ///
  /// Nil for what is transcribed from documents, and for the register.
  var partiesBound: [PartyID]? {
    switch self {
    case .statusReported(let event): [event.party]
    case .completionDecided(let event): [event.party]
    case .deadlineChanged(let event): event.parties
    case .extensionRequested(let event): [event.party]
    case .extensionRefused: []
    case .reminderSent(let event): event.to
    case .assignmentTransferred(let event): [event.from, event.to]
    case .assignmentEnded(let event): [event.party]
    default: nil
    }
  }

  /// Whoever decided or reminded, in such an event.
  var deciders: [PartyID] {
    switch self {
    case .completionDecided(let event): [event.by]
    case .deadlineChanged(let event): [event.by]
    case .extensionRefused(let event): [event.by]
    case .reminderSent(let event): [event.by]
    default: []
    }
  }
}
