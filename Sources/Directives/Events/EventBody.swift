// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// What an event says: its type and data, with the subject as the first property of each payload.
public indirect enum EventBody: Hashable, Sendable {
  /// The ledger begins.
  case ledgerOpened(LedgerOpened)
  /// Another reading of deadlines, or another demand for signatures, comes into force.
  case policyAdopted(PolicyAdopted)
  /// The working calendar of a year.
  case calendarDeclared(CalendarDeclared)
  /// A party becomes known.
  case partyRegistered(PartyRegistered)
  /// A party gets another name.
  case partyRenamed(PartyRenamed)
  /// A party ends and others take over.
  case partySucceeded(PartySucceeded)
  /// A party becomes a member of a group.
  case groupJoined(GroupJoined)
  /// A party leaves a group.
  case groupLeft(GroupLeft)
  /// A person takes up a post.
  case officeAssumed(OfficeAssumed)
  /// A person leaves a post.
  case officeVacated(OfficeVacated)
  /// A notice of conclusion.
  case noticeIssued(NoticeIssued)
  /// One order of a notice.
  case directiveIssued(DirectiveIssued)
  /// Fields of a directive are restated.
  case directiveAmended(DirectiveAmended)
  /// A directive no longer binds.
  case directiveWithdrawn(DirectiveWithdrawn)
  /// Later directives replace one.
  case directiveSuperseded(DirectiveSuperseded)
  /// A party is given a role.
  case assignmentMade(AssignmentMade)
  /// A party loses a role.
  case assignmentEnded(AssignmentEnded)
  /// A role passes from one party to another.
  case assignmentTransferred(AssignmentTransferred)
  /// A responsible party says how its work stands.
  case statusReported(StatusReported)
  /// A decision on a claim of completion.
  case completionDecided(CompletionDecided)
  /// Another deadline comes into force.
  case deadlineChanged(DeadlineChanged)
  /// A responsible party asks for more time.
  case extensionRequested(ExtensionRequested)
  /// A request for more time is turned down.
  case extensionRefused(ExtensionRefused)
  /// A chase-up.
  case reminderSent(ReminderSent)
  /// A request from below.
  case petitionRaised(PetitionRaised)
  /// A petition got its answer.
  case petitionAnswered(PetitionAnswered)
  /// A round of inspection.
  case inspectionConcluded(InspectionConcluded)
  /// A figure about a party.
  case measureRecorded(MeasureRecorded)
  /// An earlier event was recorded in error.
  case eventRetracted(EventRetracted)
  /// Somebody who records gets a key and rights.
  case principalEnrolled(PrincipalEnrolled)
  /// Key and rights of a principal end.
  case principalRevoked(PrincipalRevoked)
  /// A principal may act for another party.
  case delegationGranted(DelegationGranted)
  /// A principal no longer acts for another party.
  case delegationEnded(DelegationEnded)
  /// A principal has signed the events right before.
  case submissionAttested(SubmissionAttested)
}
