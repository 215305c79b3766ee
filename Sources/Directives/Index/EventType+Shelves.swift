// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

extension EventType {
  /// The kinds of the shelves on which an event of this type stands under its subject.
  public var subjectShelves: [IndexShelf.Kind] {
    switch self {
    case .directiveIssued, .directiveAmended, .assignmentMade, .assignmentEnded,
      .assignmentTransferred, .statusReported, .completionApproved, .completionRecognised,
      .completionReturned, .deadlineChanged, .extensionRequested, .extensionRefused,
      .reminderSent:
      [.directive]
    case .directiveWithdrawn, .directiveSuperseded: [.directive, .ending]
    case .noticeIssued, .inspectionConcluded: [.notice]
    case .petitionRaised, .petitionAnswered: [.petition]
    case .partyRegistered, .partyRenamed, .partySucceeded, .groupJoined, .groupLeft,
      .officeAssumed, .officeVacated:
      [.party]
    case .principalEnrolled, .principalRevoked, .delegationGranted, .delegationEnded:
      [.principal]
    case .eventRetracted: [.retraction]
    case .ledgerOpened, .policyAdopted, .calendarDeclared, .measureRecorded, .submissionAttested:
      []
    }
  }

  /// The list of which there is one in a ledger and on which an event of this type stands, if any.
  public var wholeShelf: IndexShelf.Whole? {
    switch self {
    case .ledgerOpened, .policyAdopted, .calendarDeclared: .ledger
    case .principalEnrolled, .principalRevoked, .delegationGranted, .delegationEnded: .principals
    case .measureRecorded: .measures
    case .eventRetracted: .retractions
    case .submissionAttested: .attestations
    default: nil
    }
  }
}
