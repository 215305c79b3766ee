// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

extension Authority {
  /// Holds what somebody records against the rights in force.
  ///
  /// Nobody is judged where no signatures are asked for. Where they are optional, whoever was ever
  /// enrolled is, and whoever gives or takes authority; where they are required, everybody is.
  /// Until somebody may enrol, anybody may, and may register the parties that this takes.
  ///
  /// - Throws: the first right that is missing.
  /// - Complexity: linear in the events about the actor, the directive and the parties with a role
  ///   in it; for an enrolment or a revocation quadratic in the events about principals.
  public func check(_ intent: Intent, recordedTime: Instant) throws(Refusal) {
    let demand = demand
    guard demand != .unneeded, !isBootstrap(intent.body) else {
      return try checkBeginning(intent.body, recordedTime)
    }
    // A signature is held against the key in force before what it signs, not against rights.
    if case .submissionAttested = intent.body { return }
    let actor = intent.actor
    let judged = judged(intent)
    guard let principal = principal(actor) else {
      guard demand == .required || mustSign(judged.body, demand) else { return }
      throw Refusal(.notPrincipal(actor), "actor")
    }
    guard principal.isInForce(at: recordedTime) else {
      throw Refusal(.keyNotInForce(actor), "actor")
    }
    let parties = principal.parties(at: recordedTime)
    if let party = intent.onBehalfOf, !parties.contains(party) {
      throw Refusal(.notActingFor(actor, party), "onbehalfof")
    }
    if let right = judged.body.right, !principal.enrolment.may.contains(right) {
      throw Refusal(.rightMissing(actor, right), "actor")
    }
    try checkEnrollers(intent.body, recordedTime)
    try checkTie(of: judged, Set(parties), recordedTime)
  }

  /// What an event is judged as: whoever takes an event back, or takes that back, needs what
  /// recording it needed when it was so.
  private func judged(_ intent: Intent) -> Intent {
    var (event, limit) = (intent, UInt64(size))
    while case .eventRetracted(let retraction) = event.body,
      let position = index.position(of: retraction.event), position.rawValue < limit
    {
      (event, limit) = (index[position].intent, position.rawValue)
    }
    return Intent(id: intent.id, time: event.time, actor: intent.actor, body: event.body)
  }

  /// Whether an event enrols somebody while nobody may enrol yet, or registers the party that this
  /// takes.
  private func isBootstrap(_ body: EventBody) -> Bool {
    switch body {
    case .principalEnrolled, .partyRegistered: !hasEnroller
    default: false
    }
  }

  /// Whether an event has to be signed where so much is asked for.
  ///
  /// Authority is never taken on somebody's bare word once there is somebody to give it.
  func mustSign(_ body: EventBody, _ demand: SignatureDemand) -> Bool {
    if case .submissionAttested = body { return false }
    return switch demand {
    case .unneeded: false
    case .optional: body.isAuthority && hasEnroller
    case .required: !isBootstrap(body)
    }
  }
}

extension EventBody {
  /// The right that the event asks for.
  fileprivate var right: Right? {
    if case .policyAdopted(let event) = self, event.signatures != nil { return .enrol }
    return type.right
  }
}
