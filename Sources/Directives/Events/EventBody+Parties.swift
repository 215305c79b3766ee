// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

extension EventBody {
  /// The parties that an event names, as its subject or in its data.
  public var parties: [PartyID] {
    switch self {
    case .partyRegistered(let event):
      [event.party] + event.members + [event.parent, event.head].compactMap { $0 }
    case .partyRenamed(let event): [event.party]
    case .partySucceeded(let event): [event.party] + event.heirs.map(\.party)
    case .groupJoined(let event): [event.group, event.member]
    case .groupLeft(let event): [event.group, event.member]
    case .officeAssumed(let event): [event.office, event.person]
    case .officeVacated(let event): [event.office, event.person]
    case .noticeIssued(let event):
      [
        event.issuer, event.concluder?.party, event.concluder?.office, event.concluder?.person,
        event.signatory?.person, event.signatory?.office,
      ].compactMap { $0 }
    case .directiveIssued(let event):
      event.deliverTo + event.onward + [event.accountableTo].compactMap { $0 }
    case .directiveAmended(let event):
      (event.deliverTo ?? []) + (event.onward ?? []) + [event.accountableTo].compactMap { $0 }
    default: partiesOfWork
    }
  }

  /// The parties that an event of the life of a duty names.
  private var partiesOfWork: [PartyID] {
    switch self {
    case .assignmentMade(let event): [event.party] + [event.under].compactMap { $0 }
    case .assignmentEnded(let event): [event.party]
    case .assignmentTransferred(let event): [event.from, event.to]
    case .statusReported(let event): [event.party]
    case .completionDecided(let event): [event.party, event.by]
    case .deadlineChanged(let event): [event.by] + event.parties
    case .extensionRequested(let event): [event.party]
    case .extensionRefused(let event): [event.by]
    case .reminderSent(let event): [event.by] + event.to
    case .petitionRaised(let event): event.from + event.to
    case .petitionAnswered(let event): [event.by]
    case .inspectionConcluded(let event): [event.by] + event.covered.flatMap(\.parties)
    case .measureRecorded(let event): [event.party]
    case .principalEnrolled(let event): [event.party]
    case .delegationGranted(let event): [event.party]
    case .delegationEnded(let event): [event.party]
    default: []
    }
  }
}
