// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

extension Ruling {
  /// A principal speaks for a known party, may do something, and has a key that no other ever had.
  func check(_ event: PrincipalEnrolled) throws(Refusal) {
    try requireText(event.name, "name")
    try require(event.party, "party")
    guard !event.may.isEmpty else { throw Refusal(.missing, "may") }
    try requireInterval(event.from, event.until)
    for sequence in index.principalEvents {
      guard case .principalEnrolled(let other) = index.body(at: sequence), other.key == event.key,
        other.principal != event.principal
      else { continue }
      throw Refusal(.keyTaken(other.principal), "key")
    }
  }

  /// Whoever is revoked was enrolled.
  func check(_ event: PrincipalRevoked) throws(Refusal) {
    try requireText(event.reason, "reason")
    _ = try requirePrincipal(event.principal)
  }

  /// Whoever may act for a known party is a principal, and the party is another than its own.
  func check(_ event: DelegationGranted) throws(Refusal) {
    let principal = try requirePrincipal(event.principal)
    try require(event.party, "party")
    guard principal.enrolment.party != event.party else { throw Refusal(.selfReference, "party") }
    try requireInterval(event.from, event.until)
  }

  /// A delegation ends that was granted.
  func check(_ event: DelegationEnded) throws(Refusal) {
    try requireText(event.reason, "reason")
    let principal = try requirePrincipal(event.principal)
    guard principal.delegations[event.party] != nil else {
      throw Refusal(.notDelegated(event.principal, event.party), "party")
    }
  }

  /// A principal signs for itself what it has recorded itself, which stands right before.
  func check(_ event: SubmissionAttested) throws(Refusal) {
    guard intent.actor == event.principal else {
      throw Refusal(.signedByAnother(intent.actor), "actor")
    }
    guard !event.events.isEmpty else { throw Refusal(.missing, "events") }
    try requireDistinct(event.events, "events")
    let first = index.events.count - event.events.count
    // Whoever revokes itself, or enrols itself anew, signs as what it was before.
    _ = try requirePrincipal(event.principal, before: first)
    for (offset, id) in event.events.enumerated() {
      guard first >= 0, index.events[first + offset].id == id else {
        throw Refusal(.notRightBefore(id), "events")
      }
      let signed = index.events[first + offset]
      guard signed.intent.actor == event.principal else {
        throw Refusal(.signedByAnother(signed.intent.actor), "events")
      }
      if case .submissionAttested = signed.body { throw Refusal(.notRightBefore(id), "events") }
    }
  }

  /// Refuses somebody who is no principal, or no longer one.
  private func requirePrincipal(
    _ id: ActorID, before size: Int = Int.max
  ) throws(Refusal) -> Principal {
    let authority = Authority(index, before: size)
    guard let principal = authority.principal(id), principal.revoked == nil else {
      throw Refusal(.notEnrolled(id), "subject")
    }
    return principal
  }

  /// Refuses an interval that is empty or reversed.
  private func requireInterval(_ from: Instant?, _ until: Instant?) throws(Refusal) {
    if let from, let until, from >= until { throw Refusal(.reversed, "until") }
  }
}
