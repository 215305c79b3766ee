// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import CanonicalJSON
import Directives

/// How the data of an event of one type is read.
struct PayloadForm: Sendable {
  /// Reads it with all care.
  let read: @Sendable (JSONObject, CodingContext) throws(FieldError) -> EventBody
  /// Takes it from where it stands in bytes that were told at a glance.
  let glean: Gleaning<EventBody>
  /// How it is passed over.
  let accept: Acceptance
  /// How the subject of the line is passed over, where that can be told at a glance.
  let subject: Acceptance?

  /// Reads a payload, and makes the body of it.
  private init<Payload: Shaped>(_ body: @escaping @Sendable (Payload) -> EventBody) {
    let shape = Payload.shape
    read = { (data, context) throws(FieldError) in
      do throws(FieldError) {
        return body(try shape.read(data, context))
      } catch {
        throw error.inside("data")
      }
    }
    glean = { bytes, range, context in shape.glean(bytes, range, context).map(body) }
    accept = shape.accept
    subject = shape.subject
  }

  /// The form of a type.
  ///
  /// Old types are read for ever: a type that gets a successor keeps its line here and makes the
  /// newer payload of what it says.
  init(of type: EventType) {
    self =
      switch type {
      case .ledgerOpened: Self(EventBody.ledgerOpened)
      case .policyAdopted: Self(EventBody.policyAdopted)
      case .calendarDeclared: Self(EventBody.calendarDeclared)
      case .partyRegistered: Self(EventBody.partyRegistered)
      case .partyRenamed: Self(EventBody.partyRenamed)
      case .partySucceeded: Self(EventBody.partySucceeded)
      case .groupJoined: Self(EventBody.groupJoined)
      case .groupLeft: Self(EventBody.groupLeft)
      case .officeAssumed: Self(EventBody.officeAssumed)
      case .officeVacated: Self(EventBody.officeVacated)
      case .noticeIssued: Self(EventBody.noticeIssued)
      case .directiveIssued: Self(EventBody.directiveIssued)
      case .directiveAmended: Self(EventBody.directiveAmended)
      case .directiveWithdrawn: Self(EventBody.directiveWithdrawn)
      case .directiveSuperseded: Self(EventBody.directiveSuperseded)
      case .assignmentMade: Self(EventBody.assignmentMade)
      case .assignmentEnded: Self(EventBody.assignmentEnded)
      case .assignmentTransferred: Self(EventBody.assignmentTransferred)
      case .statusReported: Self(EventBody.statusReported)
      case .completionApproved, .completionRecognised, .completionReturned:
        Self(EventBody.completionDecided)
      case .deadlineChanged: Self(EventBody.deadlineChanged)
      case .extensionRequested: Self(EventBody.extensionRequested)
      case .extensionRefused: Self(EventBody.extensionRefused)
      case .reminderSent: Self(EventBody.reminderSent)
      case .petitionRaised: Self(EventBody.petitionRaised)
      case .petitionAnswered: Self(EventBody.petitionAnswered)
      case .inspectionConcluded: Self(EventBody.inspectionConcluded)
      case .measureRecorded: Self(EventBody.measureRecorded)
      case .eventRetracted: Self(EventBody.eventRetracted)
      case .principalEnrolled: Self(EventBody.principalEnrolled)
      case .principalRevoked: Self(EventBody.principalRevoked)
      case .delegationGranted: Self(EventBody.delegationGranted)
      case .delegationEnded: Self(EventBody.delegationEnded)
      case .submissionAttested: Self(EventBody.submissionAttested)
      }
  }
}
