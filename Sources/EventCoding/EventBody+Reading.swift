// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import CanonicalJSON
import Directives

extension EventBody {
  /// Reads the data of an event by its type.
  ///
  /// Old types are read for ever: a type that gets a successor keeps its line here and makes the
  /// newer payload of what it says.
  init(reading data: JSONObject, _ context: CodingContext) throws(FieldError) {
    func read<Payload: Shaped>() throws(FieldError) -> Payload {
      do throws(FieldError) {
        return try Payload.shape.read(data, context)
      } catch {
        throw error.inside("data")
      }
    }
    self =
      switch context.type {
      case .ledgerOpened: .ledgerOpened(try read())
      case .policyAdopted: .policyAdopted(try read())
      case .calendarDeclared: .calendarDeclared(try read())
      case .partyRegistered: .partyRegistered(try read())
      case .partyRenamed: .partyRenamed(try read())
      case .partySucceeded: .partySucceeded(try read())
      case .groupJoined: .groupJoined(try read())
      case .groupLeft: .groupLeft(try read())
      case .officeAssumed: .officeAssumed(try read())
      case .officeVacated: .officeVacated(try read())
      case .noticeIssued: .noticeIssued(try read())
      case .directiveIssued: .directiveIssued(try read())
      case .directiveAmended: .directiveAmended(try read())
      case .directiveWithdrawn: .directiveWithdrawn(try read())
      case .directiveSuperseded: .directiveSuperseded(try read())
      case .assignmentMade: .assignmentMade(try read())
      case .assignmentEnded: .assignmentEnded(try read())
      case .assignmentTransferred: .assignmentTransferred(try read())
      case .statusReported: .statusReported(try read())
      case .completionApproved, .completionRecognised, .completionReturned:
        .completionDecided(try read())
      case .deadlineChanged: .deadlineChanged(try read())
      case .extensionRequested: .extensionRequested(try read())
      case .extensionRefused: .extensionRefused(try read())
      case .reminderSent: .reminderSent(try read())
      case .petitionRaised: .petitionRaised(try read())
      case .petitionAnswered: .petitionAnswered(try read())
      case .inspectionConcluded: .inspectionConcluded(try read())
      case .measureRecorded: .measureRecorded(try read())
      case .eventRetracted: .eventRetracted(try read())
      case .principalEnrolled: .principalEnrolled(try read())
      case .principalRevoked: .principalRevoked(try read())
      case .delegationGranted: .delegationGranted(try read())
      case .delegationEnded: .delegationEnded(try read())
      case .submissionAttested: .submissionAttested(try read())
      }
  }
}
