// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import CanonicalJSON
import Directives

extension EventBody {
  /// The data of the event.
  func object(_ context: CodingContext) -> JSONObject {
    func object<Payload: Shaped>(_ payload: Payload) -> JSONObject {
      Payload.shape.object(of: payload, context)
    }
    return switch self {
    case .ledgerOpened(let event): object(event)
    case .policyAdopted(let event): object(event)
    case .calendarDeclared(let event): object(event)
    case .partyRegistered(let event): object(event)
    case .partyRenamed(let event): object(event)
    case .partySucceeded(let event): object(event)
    case .groupJoined(let event): object(event)
    case .groupLeft(let event): object(event)
    case .officeAssumed(let event): object(event)
    case .officeVacated(let event): object(event)
    case .noticeIssued(let event): object(event)
    case .directiveIssued(let event): object(event)
    case .directiveAmended(let event): object(event)
    case .directiveWithdrawn(let event): object(event)
    case .directiveSuperseded(let event): object(event)
    case .assignmentMade(let event): object(event)
    case .assignmentEnded(let event): object(event)
    case .assignmentTransferred(let event): object(event)
    case .statusReported(let event): object(event)
    case .completionDecided(let event): object(event)
    case .deadlineChanged(let event): object(event)
    case .extensionRequested(let event): object(event)
    case .extensionRefused(let event): object(event)
    case .reminderSent(let event): object(event)
    case .petitionRaised(let event): object(event)
    case .petitionAnswered(let event): object(event)
    case .inspectionConcluded(let event): object(event)
    case .measureRecorded(let event): object(event)
    case .eventRetracted(let event): object(event)
    case .principalEnrolled(let event): object(event)
    case .principalRevoked(let event): object(event)
    case .delegationGranted(let event): object(event)
    case .delegationEnded(let event): object(event)
    case .submissionAttested(let event): object(event)
    }
  }
}
