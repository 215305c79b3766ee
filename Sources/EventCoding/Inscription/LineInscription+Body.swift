// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import Directives

extension LineInscription {
  /// Appends the subject, what stands between subject and data, then the data; answers whether all
  /// could be.
  func body(
    of position: Int, _ sequence: SequenceNumber, to bytes: inout [UInt8]
  ) -> Bool {
    /// Appends them for one type of event.
    @inline(__always)
    func whole<Payload: Shaped>(_ payload: Payload) -> Bool {
      guard let subject = Payload.shape.inscribeSubject else { return false }
      return subject(payload, &bytes, place) && middle(position, sequence, to: &bytes)
        && Payload.shape.inscribe(payload, &bytes, place)
    }
    return switch intents.span[position].body {
    case .ledgerOpened(let event): whole(event)
    case .policyAdopted(let event): whole(event)
    case .calendarDeclared(let event): whole(event)
    case .partyRegistered(let event): whole(event)
    case .partyRenamed(let event): whole(event)
    case .partySucceeded(let event): whole(event)
    case .groupJoined(let event): whole(event)
    case .groupLeft(let event): whole(event)
    case .officeAssumed(let event): whole(event)
    case .officeVacated(let event): whole(event)
    case .noticeIssued(let event): whole(event)
    case .directiveIssued(let event): whole(event)
    case .directiveAmended(let event): whole(event)
    case .directiveWithdrawn(let event): whole(event)
    case .directiveSuperseded(let event): whole(event)
    case .assignmentMade(let event): whole(event)
    case .assignmentEnded(let event): whole(event)
    case .assignmentTransferred(let event): whole(event)
    case .statusReported(let event): whole(event)
    case .completionDecided(let event): whole(event)
    case .deadlineChanged(let event): whole(event)
    case .extensionRequested(let event): whole(event)
    case .extensionRefused(let event): whole(event)
    case .reminderSent(let event): whole(event)
    case .petitionRaised(let event): whole(event)
    case .petitionAnswered(let event): whole(event)
    case .inspectionConcluded(let event): whole(event)
    case .measureRecorded(let event): whole(event)
    case .eventRetracted(let event): whole(event)
    case .principalEnrolled(let event): whole(event)
    case .principalRevoked(let event): whole(event)
    case .delegationGranted(let event): whole(event)
    case .delegationEnded(let event): whole(event)
    case .submissionAttested(let event): whole(event)
    }
  }
}
