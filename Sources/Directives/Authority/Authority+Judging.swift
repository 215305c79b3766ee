// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

extension Authority {
  /// Holds what somebody records against the rights in force.
  ///
  /// Nobody is judged where no signatures are asked for. Where they are optional, whoever was ever
  /// enrolled is; where they are required, everybody is. Until somebody may enrol, anybody
  /// may, and may register the parties that this takes.
  ///
  /// - Throws: the first right that is missing.
  public func check(_ intent: Intent, recordedTime: Instant) throws(Refusal) {
    let demand = demand
    guard demand != .unneeded, !isBootstrap(intent.body) else { return }
    // A signature is held against the key in force before what it signs, not against rights.
    if case .submissionAttested = intent.body { return }
    let actor = intent.actor
    guard let principal = principal(actor) else {
      if demand == .required { throw Refusal(.notPrincipal(actor), "actor") }
      return
    }
    guard principal.isInForce(at: recordedTime) else {
      throw Refusal(.keyNotInForce(actor), "actor")
    }
    let parties = principal.parties(at: recordedTime)
    if let party = intent.onBehalfOf, !parties.contains(party) {
      throw Refusal(.notActingFor(actor, party), "onbehalfof")
    }
    let body = judged(intent.body)
    if let right = body.right, !principal.enrolment.may.contains(right) {
      throw Refusal(.rightMissing(actor, right), "actor")
    }
    try checkTie(of: intent, body, principal, parties)
  }

  /// What an event is judged as: whoever takes an event back needs what recording it needed.
  private func judged(_ body: EventBody) -> EventBody {
    guard case .eventRetracted(let retraction) = body,
      let position = index.positions[retraction.event], isBefore(position)
    else { return body }
    return index[position].body
  }

  /// Refuses an event to which the principal is not tied as its type asks.
  private func checkTie(
    of intent: Intent, _ body: EventBody, _ principal: Principal, _ parties: [PartyID]
  ) throws(Refusal) {
    switch body.type.tie {
    case .none: return
    case .office:
      // What is unknown is refused by the rules, and judged by nobody.
      if case .noticeIssued(let event) = body {
        guard !parties.contains(event.issuer) else { return }
        throw Refusal(.notOfOffice(intent.actor, event.issuer), "actor")
      }
      guard let notice = notice(of: body) else { return }
      let offices = notice.offices
      guard offices.isDisjoint(with: parties) else { return }
      throw Refusal(.notOfOffice(intent.actor, notice.issuer), "actor")
    case .party:
      guard let party = body.speaker, !parties.contains(party) else { return }
      throw Refusal(.notActingFor(intent.actor, party), "party")
    case .decider:
      guard case .completionDecided(let event) = body else { return }
      guard event.by != event.party, principal.enrolment.party != event.party else {
        throw Refusal(.ownClaim(event.party), "by")
      }
      guard parties.contains(event.by) else {
        throw Refusal(.notActingFor(intent.actor, event.by), "by")
      }
    }
  }

  /// Whether an event enrols somebody while nobody may enrol yet, or registers the party that this
  /// takes.
  func isBootstrap(_ body: EventBody) -> Bool {
    switch body {
    case .principalEnrolled, .partyRegistered: !hasEnroller
    default: false
    }
  }

  /// The notice to which the directive of an event belongs.
  private func notice(of body: EventBody) -> NoticeIssued? {
    var notice: NoticeID?
    if case .directiveIssued(let event) = body {
      notice = event.notice
    } else if let directive = body.directive {
      for sequence in index.directives[directive] ?? [] where isBefore(sequence) {
        if case .directiveIssued(let event) = index[sequence].body { notice = event.notice }
      }
    }
    guard let notice else { return nil }
    var issuance: NoticeIssued?
    for sequence in index.notices[notice] ?? [] where isBefore(sequence) {
      if case .noticeIssued(let event) = index[sequence].body { issuance = event }
    }
    return issuance
  }
}

extension EventBody {
  /// The right that the event asks for.
  fileprivate var right: Right? {
    if case .policyAdopted(let event) = self, event.signatures != nil { return .enrol }
    return type.right
  }

  /// The party whose word the event is.
  fileprivate var speaker: PartyID? {
    switch self {
    case .statusReported(let event): event.party
    case .extensionRequested(let event): event.party
    default: nil
    }
  }
}

extension NoticeIssued {
  /// Those whose word the notice is: who issued it, and who drew the conclusion.
  fileprivate var offices: Set<PartyID> {
    Set([issuer, concluder?.party, concluder?.office, concluder?.person].compactMap { $0 })
  }
}
