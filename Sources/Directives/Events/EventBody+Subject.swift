// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

extension EventBody {
  /// The name of the type, as written in the log.
  public var type: EventType {
    switch self {
    case .ledgerOpened: .ledgerOpened
    case .policyAdopted: .policyAdopted
    case .calendarDeclared: .calendarDeclared
    case .partyRegistered: .partyRegistered
    case .partyRenamed: .partyRenamed
    case .partySucceeded: .partySucceeded
    case .groupJoined: .groupJoined
    case .groupLeft: .groupLeft
    case .officeAssumed: .officeAssumed
    case .officeVacated: .officeVacated
    case .noticeIssued: .noticeIssued
    case .directiveIssued: .directiveIssued
    case .directiveAmended: .directiveAmended
    case .directiveWithdrawn: .directiveWithdrawn
    case .directiveSuperseded: .directiveSuperseded
    case .assignmentMade: .assignmentMade
    case .assignmentEnded: .assignmentEnded
    case .assignmentTransferred: .assignmentTransferred
    case .statusReported: .statusReported
    case .completionDecided(let event):
      switch event.decision {
      case .approved: .completionApproved
      case .recognised: .completionRecognised
      case .returned: .completionReturned
      }
    case .deadlineChanged: .deadlineChanged
    case .extensionRequested: .extensionRequested
    case .extensionRefused: .extensionRefused
    case .reminderSent: .reminderSent
    case .petitionRaised: .petitionRaised
    case .petitionAnswered: .petitionAnswered
    case .inspectionConcluded: .inspectionConcluded
    case .measureRecorded: .measureRecorded
    case .eventRetracted: .eventRetracted
    case .principalEnrolled: .principalEnrolled
    case .principalRevoked: .principalRevoked
    case .delegationGranted: .delegationGranted
    case .delegationEnded: .delegationEnded
    case .submissionAttested: .submissionAttested
    }
  }

  /// The text of the subject, as written in the log.
  public var subject: String {
    switch self {
    case .ledgerOpened(let event): event.origin.rawValue
    case .policyAdopted(let event): event.ledger.rawValue
    case .calendarDeclared(let event): String(event.year, width: 4)
    case .partyRegistered(let event): event.party.rawValue
    case .partyRenamed(let event): event.party.rawValue
    case .partySucceeded(let event): event.party.rawValue
    case .groupJoined(let event): event.group.rawValue
    case .groupLeft(let event): event.group.rawValue
    case .officeAssumed(let event): event.office.rawValue
    case .officeVacated(let event): event.office.rawValue
    case .noticeIssued(let event): event.notice.rawValue
    case .directiveIssued(let event): event.directive.rawValue
    case .directiveAmended(let event): event.directive.rawValue
    case .directiveWithdrawn(let event): event.directive.rawValue
    case .directiveSuperseded(let event): event.directive.rawValue
    case .assignmentMade(let event): event.directive.rawValue
    case .assignmentEnded(let event): event.directive.rawValue
    case .assignmentTransferred(let event): event.directive.rawValue
    case .statusReported(let event): event.directive.rawValue
    case .completionDecided(let event): event.directive.rawValue
    case .deadlineChanged(let event): event.directive.rawValue
    case .extensionRequested(let event): event.directive.rawValue
    case .extensionRefused(let event): event.directive.rawValue
    case .reminderSent(let event): event.directive.rawValue
    case .petitionRaised(let event): event.petition.rawValue
    case .petitionAnswered(let event): event.petition.rawValue
    case .inspectionConcluded(let event): event.notice.rawValue
    case .measureRecorded(let event): event.party.rawValue
    case .eventRetracted(let event): event.event.rawValue
    case .principalEnrolled(let event): event.principal.rawValue
    case .principalRevoked(let event): event.principal.rawValue
    case .delegationGranted(let event): event.principal.rawValue
    case .delegationEnded(let event): event.principal.rawValue
    case .submissionAttested(let event): event.principal.rawValue
    }
  }

  /// The directive that the event is about, if its subject is one.
  public var directive: DirectiveID? {
    switch self {
    case .directiveIssued(let event): event.directive
    case .directiveAmended(let event): event.directive
    case .directiveWithdrawn(let event): event.directive
    case .directiveSuperseded(let event): event.directive
    case .assignmentMade(let event): event.directive
    case .assignmentEnded(let event): event.directive
    case .assignmentTransferred(let event): event.directive
    case .statusReported(let event): event.directive
    case .completionDecided(let event): event.directive
    case .deadlineChanged(let event): event.directive
    case .extensionRequested(let event): event.directive
    case .extensionRefused(let event): event.directive
    case .reminderSent(let event): event.directive
    default: nil
    }
  }
}
