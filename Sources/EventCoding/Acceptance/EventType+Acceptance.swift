// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import Directives

extension EventType {
  /// Every type, the commonest first.
  static var commonestFirst: [Self] {
    let common: [Self] = [
      .statusReported, .assignmentMade, .reminderSent, .directiveIssued, .completionApproved,
    ]
    return common + allCases.filter { !common.contains($0) }
  }

  /// How the subject and the data of a type are passed over, where that can be told at a glance.
  var acceptance: (subject: Acceptance, data: Acceptance)? {
    /// Takes the parts of a payload.
    func parts<Payload: Shaped>(_: Payload.Type) -> (Acceptance, Acceptance)? {
      Payload.shape.subject.map { ($0, Payload.shape.accept) }
    }
    return switch self {
    case .ledgerOpened: parts(LedgerOpened.self)
    case .policyAdopted: parts(PolicyAdopted.self)
    case .calendarDeclared: parts(CalendarDeclared.self)
    case .partyRegistered: parts(PartyRegistered.self)
    case .partyRenamed: parts(PartyRenamed.self)
    case .partySucceeded: parts(PartySucceeded.self)
    case .groupJoined: parts(GroupJoined.self)
    case .groupLeft: parts(GroupLeft.self)
    case .officeAssumed: parts(OfficeAssumed.self)
    case .officeVacated: parts(OfficeVacated.self)
    case .noticeIssued: parts(NoticeIssued.self)
    case .directiveIssued: parts(DirectiveIssued.self)
    case .directiveAmended: parts(DirectiveAmended.self)
    case .directiveWithdrawn: parts(DirectiveWithdrawn.self)
    case .directiveSuperseded: parts(DirectiveSuperseded.self)
    case .assignmentMade: parts(AssignmentMade.self)
    case .assignmentEnded: parts(AssignmentEnded.self)
    case .assignmentTransferred: parts(AssignmentTransferred.self)
    case .statusReported: parts(StatusReported.self)
    case .completionApproved, .completionRecognised, .completionReturned:
      parts(CompletionDecided.self)
    case .deadlineChanged: parts(DeadlineChanged.self)
    case .extensionRequested: parts(ExtensionRequested.self)
    case .extensionRefused: parts(ExtensionRefused.self)
    case .reminderSent: parts(ReminderSent.self)
    case .petitionRaised: parts(PetitionRaised.self)
    case .petitionAnswered: parts(PetitionAnswered.self)
    case .inspectionConcluded: parts(InspectionConcluded.self)
    case .measureRecorded: parts(MeasureRecorded.self)
    case .eventRetracted: parts(EventRetracted.self)
    case .principalEnrolled: parts(PrincipalEnrolled.self)
    case .principalRevoked: parts(PrincipalRevoked.self)
    case .delegationGranted: parts(DelegationGranted.self)
    case .delegationEnded: parts(DelegationEnded.self)
    case .submissionAttested: parts(SubmissionAttested.self)
    }
  }
}
