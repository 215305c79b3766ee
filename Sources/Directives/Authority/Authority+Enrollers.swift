// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

extension Authority {
  /// Refuses to leave nobody who may enrol, for then nobody ever could again.
  func checkEnrollers(_ body: EventBody, _ recordedTime: Instant) throws(Refusal) {
    let leaving: ActorID
    switch body {
    case .principalRevoked(let event): leaving = event.principal
    case .principalEnrolled(let event):
      guard !mayEnrol(event, at: recordedTime) else { return }
      leaving = event.principal
    default: return
    }
    guard principal(leaving)?.mayEnrol(at: recordedTime) == true,
      !hasEnroller(at: recordedTime, besides: leaving)
    else { return }
    throw Refusal(.lastEnroller(leaving), "subject")
  }

  /// Refuses to begin with asking for signatures where all who may enrol are gone, and with a first
  /// one of them who may not yet, or no longer.
  func checkBeginning(_ body: EventBody, _ recordedTime: Instant) throws(Refusal) {
    switch body {
    case .policyAdopted(let event):
      guard let demand = event.signatures, demand != .unneeded, hasEnroller else { return }
      if !hasEnroller(at: recordedTime) { throw Refusal(.noEnroller, "signatures") }
    case .principalEnrolled(let event) where demand != .unneeded && event.may.contains(.enrol):
      if !mayEnrol(event, at: recordedTime) { throw Refusal(.noEnroller, "may") }
    default: return
    }
  }

  /// Whether whoever is enrolled so may enrol others at once.
  private func mayEnrol(_ enrolment: PrincipalEnrolled, at recordedTime: Instant) -> Bool {
    let sequence = SequenceNumber(UInt64(size))
    return Principal(enrolment: enrolment, enrolled: sequence, revoked: nil, delegations: [:])
      .mayEnrol(at: recordedTime)
  }

  /// Whether somebody, besides one principal, may enrol at an instant of recording.
  private func hasEnroller(at recordedTime: Instant, besides other: ActorID? = nil) -> Bool {
    index.principalEvents.contains { sequence in
      guard isBefore(sequence), case .principalEnrolled(let event) = index.body(at: sequence),
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
