// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// The names of the event types: `noun.verb` in the past tense, as written in the log.
public enum EventType: String, CaseIterable, Hashable, Sendable {
  /// The ledger begins.
  case ledgerOpened = "ledger.opened"
  /// Another reading of deadlines, or another demand for signatures, comes into force.
  case policyAdopted = "policy.adopted"
  /// The working calendar of a year.
  case calendarDeclared = "calendar.declared"
  /// A party becomes known.
  case partyRegistered = "party.registered"
  /// A party gets another name.
  case partyRenamed = "party.renamed"
  /// A party ends and others take over.
  case partySucceeded = "party.succeeded"
  /// A party becomes a member of a group.
  case groupJoined = "group.joined"
  /// A party leaves a group.
  case groupLeft = "group.left"
  /// A person takes up a post.
  case officeAssumed = "office.assumed"
  /// A person leaves a post.
  case officeVacated = "office.vacated"
  /// A notice of conclusion.
  case noticeIssued = "notice.issued"
  /// One order of a notice.
  case directiveIssued = "directive.issued"
  /// Fields of a directive are restated.
  case directiveAmended = "directive.amended"
  /// A directive no longer binds.
  case directiveWithdrawn = "directive.withdrawn"
  /// Later directives replace one.
  case directiveSuperseded = "directive.superseded"
  /// A party is given a role.
  case assignmentMade = "assignment.made"
  /// A party loses a role.
  case assignmentEnded = "assignment.ended"
  /// A role passes from one party to another.
  case assignmentTransferred = "assignment.transferred"
  /// A responsible party says how its work stands.
  case statusReported = "status.reported"
  /// A claim is accepted.
  case completionApproved = "completion.approved"
  /// An approved claim is accepted by the higher level.
  case completionRecognised = "completion.recognised"
  /// A claim is sent back.
  case completionReturned = "completion.returned"
  /// Another deadline comes into force.
  case deadlineChanged = "deadline.changed"
  /// A responsible party asks for more time.
  case extensionRequested = "extension.requested"
  /// A request for more time is turned down.
  case extensionRefused = "extension.refused"
  /// A chase-up.
  case reminderSent = "reminder.sent"
  /// A request from below.
  case petitionRaised = "petition.raised"
  /// A petition got its answer.
  case petitionAnswered = "petition.answered"
  /// A round of inspection.
  case inspectionConcluded = "inspection.concluded"
  /// A figure about a party.
  case measureRecorded = "measure.recorded"
  /// An earlier event was recorded in error.
  case eventRetracted = "event.retracted"
  /// Somebody who records gets a key and rights.
  case principalEnrolled = "principal.enrolled"
  /// Key and rights of a principal end.
  case principalRevoked = "principal.revoked"
  /// A principal may act for another party.
  case delegationGranted = "delegation.granted"
  /// A principal no longer acts for another party.
  case delegationEnded = "delegation.ended"
  /// A principal has signed the events right before.
  case submissionAttested = "submission.attested"
}
