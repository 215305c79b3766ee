// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import Directives

extension EventBody {
  /// Appends the subject, then what `middle` appends, then the data; answers whether all could be.
  func inscribe(
    _ bytes: inout [UInt8], _ place: InscriptionPlace, _ middle: (inout [UInt8]) -> Bool
  ) -> Bool {
    /// Appends them for one type of event.
    func whole<Payload: Shaped>(_ payload: Payload) -> Bool {
      guard let subject = Payload.shape.inscribeSubject else { return false }
      return subject(payload, &bytes, place) && middle(&bytes)
        && Payload.shape.inscribe(payload, &bytes, place)
    }
    return switch self {
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
