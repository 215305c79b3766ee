// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// The list of an index to which an event belongs.
enum IndexShelf {
  /// What concerns a directive.
  case directive(DirectiveID)
  /// What concerns a party itself.
  case party(PartyID)
  /// What concerns a notice.
  case notice(NoticeID)
  /// What concerns a petition.
  case petition(PetitionID)
  /// Keys, rights and delegations of a principal.
  case principal(ActorID)
  /// The signatures.
  case attestations
  /// What concerns the ledger: its opening, policies and calendars.
  case ledger
  /// The figures.
  case measures
  /// The retractions.
  case retractions

  /// The list for what an event says.
  init(of body: EventBody) {
    if let directive = body.directive {
      self = .directive(directive)
      return
    }
    switch body {
    case .noticeIssued(let event): self = .notice(event.notice)
    case .inspectionConcluded(let event): self = .notice(event.notice)
    case .petitionRaised(let event): self = .petition(event.petition)
    case .petitionAnswered(let event): self = .petition(event.petition)
    case .measureRecorded: self = .measures
    case .eventRetracted: self = .retractions
    case .partyRegistered(let event): self = .party(event.party)
    case .partyRenamed(let event): self = .party(event.party)
    case .partySucceeded(let event): self = .party(event.party)
    case .groupJoined(let event): self = .party(event.group)
    case .groupLeft(let event): self = .party(event.group)
    case .officeAssumed(let event): self = .party(event.office)
    case .officeVacated(let event): self = .party(event.office)
    case .principalEnrolled(let event): self = .principal(event.principal)
    case .principalRevoked(let event): self = .principal(event.principal)
    case .delegationGranted(let event): self = .principal(event.principal)
    case .delegationEnded(let event): self = .principal(event.principal)
    case .submissionAttested: self = .attestations
    default: self = .ledger
    }
  }
}
