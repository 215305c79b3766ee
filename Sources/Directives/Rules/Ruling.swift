// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// One intent before the rules: what it says, and the ledger as it is known now.
struct Ruling {
  /// Who may record what, which holds the ledger: a second copy would count all its references
  /// once more for every intent.
  let authority: Authority
  /// How many events, from the first, count for what is standing: all but in replay.
  let size: Int
  /// What is submitted.
  let intent: Intent
  /// When it would be written down.
  let recordedTime: Instant
  /// What the whole batch brings.
  let announced: Announcement
  /// Whether the intent was recorded before and would count again: what it was computed from was
  /// so when it came in.
  var counted = false

  /// The ledger.
  var index: LedgerIndex { _read { yield authority.index } }

  /// The rules that hold for every event.
  func checkEnvelope() throws(Refusal) {
    if case .ledgerOpened = intent.body {
      guard index.events.isEmpty else { throw Refusal(.ledgerAlreadyOpened, "type") }
    } else {
      guard !index.events.isEmpty else { throw Refusal(.ledgerNotOpened, "type") }
    }
    guard index.position(of: intent.id) == nil else {
      throw Refusal(.duplicateEvent(intent.id), "id")
    }
    if let party = intent.onBehalfOf { try require(party, "onbehalfof") }
  }

  /// The rules that hold for the type of the event.
  func checkBody() throws(Refusal) {
    switch intent.body {
    case .ledgerOpened: break
    case .policyAdopted(let event): try check(event)
    case .calendarDeclared(let event): try check(event)
    case .partyRegistered(let event): try check(event)
    case .partyRenamed(let event): try require(event.party, "subject")
    case .partySucceeded(let event): try check(event)
    case .groupJoined(let event): try check(event)
    case .groupLeft(let event): try check(event)
    case .officeAssumed(let event): try check(event)
    case .officeVacated(let event): try check(event)
    case .noticeIssued(let event): try check(event)
    case .directiveIssued(let event): try check(event)
    case .directiveAmended(let event): try check(event)
    case .directiveWithdrawn(let event): try check(event)
    case .directiveSuperseded(let event): try check(event)
    case .assignmentMade(let event): try check(event)
    case .assignmentEnded(let event): try check(event)
    case .assignmentTransferred(let event): try check(event)
    case .statusReported(let event): try check(event)
    case .completionDecided(let event): try check(event)
    case .deadlineChanged(let event): try check(event)
    case .extensionRequested(let event): try check(event)
    case .extensionRefused(let event): try check(event)
    case .reminderSent(let event): try check(event)
    case .petitionRaised(let event): try check(event)
    case .petitionAnswered(let event): try check(event)
    case .inspectionConcluded(let event): try check(event)
    case .measureRecorded(let event): try check(event)
    case .eventRetracted(let event): try check(event)
    case .principalEnrolled(let event): try check(event)
    case .principalRevoked(let event): try check(event)
    case .delegationGranted(let event): try check(event)
    case .delegationEnded(let event): try check(event)
    case .submissionAttested(let event): try check(event)
    }
  }
}
