// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

extension EventType {
  /// The right that an event of this type asks for; nil where none is needed.
  ///
  /// A policy that says whether signatures are asked for needs `enrol` instead: who may only record
  /// does not free everybody from signing.
  public var right: Right? {
    switch self {
    case .ledgerOpened, .submissionAttested: nil
    case .assignmentMade, .assignmentEnded, .assignmentTransferred: .assign
    case .statusReported, .extensionRequested: .report
    case .completionApproved, .completionRecognised, .completionReturned: .approve
    case .deadlineChanged, .extensionRefused: .extend
    case .principalEnrolled, .principalRevoked, .delegationGranted, .delegationEnded: .enrol
    case .policyAdopted, .calendarDeclared, .partyRegistered, .partyRenamed, .partySucceeded,
      .groupJoined, .groupLeft, .officeAssumed, .officeVacated, .noticeIssued, .directiveIssued,
      .directiveAmended, .directiveWithdrawn, .directiveSuperseded, .reminderSent, .petitionRaised,
      .petitionAnswered, .inspectionConcluded, .measureRecorded, .eventRetracted:
      .record
    }
  }

  /// How whoever records an event of this type has to be tied to it.
  public var tie: AuthorityTie {
    switch self {
    case .noticeIssued, .directiveIssued, .directiveAmended, .directiveWithdrawn,
      .directiveSuperseded, .assignmentMade, .assignmentEnded, .assignmentTransferred,
      .deadlineChanged, .extensionRefused:
      .office
    case .statusReported, .extensionRequested, .petitionAnswered: .party
    case .completionApproved, .completionRecognised, .completionReturned: .decider
    default: .none
    }
  }
}
