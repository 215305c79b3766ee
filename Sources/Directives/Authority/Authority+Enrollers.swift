// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

extension Authority {
  /// Refuses to leave nobody who may enrol, for then nobody ever could again.
  func checkEnrollers(_ body: EventBody, _ recordedTime: Instant) throws(Refusal) {
    let leaving: ActorID
    switch body {
    case .principalRevoked(let event): leaving = event.principal
    case .principalEnrolled(let event):
      let renewed = Principal(
        enrolment: event, enrolled: SequenceNumber(UInt64(size)), revoked: nil, delegations: [:])
      guard !renewed.mayEnrol(at: recordedTime) else { return }
      leaving = event.principal
    default: return
    }
    guard principal(leaving)?.mayEnrol(at: recordedTime) == true,
      !hasEnroller(at: recordedTime, besides: leaving)
    else { return }
    throw Refusal(.lastEnroller(leaving), "subject")
  }

  /// Refuses to ask for signatures where all who may enrol are gone.
  func checkDemand(_ body: EventBody, _ recordedTime: Instant) throws(Refusal) {
    guard case .policyAdopted(let event) = body, let demand = event.signatures,
      demand != .unneeded, hasEnroller, !hasEnroller(at: recordedTime)
    else { return }
    throw Refusal(.noEnroller, "signatures")
  }

  /// Whether somebody, besides one principal, may enrol at an instant of recording.
  private func hasEnroller(at recordedTime: Instant, besides other: ActorID? = nil) -> Bool {
    index.principalEvents.contains { sequence in
      guard isBefore(sequence), case .principalEnrolled(let event) = index[sequence].body,
        event.principal != other, event.may.contains(.enrol),
        let principal = principal(event.principal)
      else { return false }
      return principal.enrolled == sequence && principal.mayEnrol(at: recordedTime)
    }
  }
}

extension Principal {
  /// Whether it may enrol others at an instant of recording.
  fileprivate func mayEnrol(at recordedTime: Instant) -> Bool {
    enrolment.may.contains(.enrol) && isInForce(at: recordedTime)
  }
}
