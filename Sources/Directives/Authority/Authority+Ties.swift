// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

extension Authority {
  /// Refuses an event to which whoever acts for some parties is not tied as its type asks.
  ///
  /// What is unknown is refused by the rules, and judged by nobody.
  func checkTie(
    of intent: Intent, _ parties: Set<PartyID>, _ recordedTime: Instant
  ) throws(Refusal) {
    let actor = intent.actor
    let ruling = Ruling(
      authority: self, size: size, intent: intent, recordedTime: recordedTime,
      announced: Announcement())
    switch intent.body.type.tie {
    case .none: return
    case .office:
      if case .noticeIssued(let event) = intent.body, !parties.contains(event.issuer) {
        throw Refusal(.notOfOffice(actor, event.issuer), "actor")
      }
      for notice in notices(of: intent.body)
      where notice.offices.isDisjoint(with: parties)
        && ruling.inForce(notice.offices).isDisjoint(with: parties)
      {
        throw Refusal(.notOfOffice(actor, notice.issuer), "actor")
      }
    case .party:
      guard let party = intent.body.speaker, !parties.contains(party) else { return }
      throw Refusal(.notActingFor(actor, party), "party")
    case .decider: break
    }
    guard let settlement = Settlement(intent.body) else { return }
    let claimants = try checkOwn(settlement, actor, parties)
    if case .completionDecided = intent.body, !parties.contains(settlement.by) {
      throw Refusal(.notActingFor(actor, settlement.by), "by")
    }
    try checkDecider(settlement, ruling, claimants)
  }

  /// Refuses to let anybody settle what its own party asks, or what it recorded itself.
  ///
  /// - Returns: those who ask.
  private func checkOwn(
    _ settlement: Settlement, _ actor: ActorID, _ parties: Set<PartyID>
  ) throws(Refusal) -> [PartyID] {
    let asked = settlement.asked.flatMap { index.position(of: $0) }
      .flatMap { isBefore($0) ? index[$0] : nil }
    let claimants = [settlement.party, asked?.body.speaker].compactMap { $0 }
    for party in claimants where party == settlement.by || parties.contains(party) {
      throw Refusal(.ownClaim(party), "by")
    }
    guard asked?.intent.actor != actor else { throw Refusal(.ownRecord(actor), "actor") }
    return claimants
  }

  /// Refuses a decision of somebody whom the directive gives none.
  ///
  /// Time is given by the office of the notice or one above it; one above it also recognises. Heirs
  /// decide for an office that had ended, and it does not decide any more.
  private func checkDecider(
    _ settlement: Settlement, _ ruling: Ruling, _ claimants: [PartyID]
  ) throws(Refusal) {
    guard let offices = notices(of: ruling.intent.body).last?.offices else { return }
    let (by, directive) = (settlement.by, settlement.directive)
    var deciders =
      switch settlement.question {
      case .moreTime, .recognition: ruling.above(offices)
      case .completion: ruling.inForce(offices)
      }
    if settlement.question != .moreTime { deciders.formUnion(ruling.followers(of: directive)) }
    guard !deciders.contains(by) else { return }
    let named = Deciders(
      in: directive, on: settlement.question, at: ruling.intent.time,
      parties: deciders.subtracting(claimants).sorted())
    throw Refusal(.notDecider(by, named), "by")
  }

  /// The notices whose offices an event needs, the one that counts last.
  ///
  /// Of a directive that is issued that is its notice, and of what was issued before under the same
  /// name and taken back, the notice of then: nobody takes over what others reported under it.
  private func notices(of body: EventBody) -> [NoticeIssued] {
    var notices: [NoticeID] = []
    if case .noticeIssued(let event) = body { notices = [event.notice] }
    let sequences = body.directive.map { index.sequences(on: .directive($0)) } ?? []
    for sequence in sequences where isBefore(sequence) {
      if case .directiveIssued(let event) = index.body(at: sequence) { notices = [event.notice] }
    }
    if case .directiveIssued(let event) = body { notices.append(event.notice) }
    return notices.compactMap { notice in
      var issuance: NoticeIssued?
      for sequence in index.sequences(on: .notice(notice)) where isBefore(sequence) {
        if case .noticeIssued(let event) = index.body(at: sequence) { issuance = event }
      }
      return issuance
    }
  }
}

/// What settles a claim or a request for time, or changes a deadline without one.
private struct Settlement {
  /// What is decided.
  let question: Deciders.Question
  /// Where.
  let directive: DirectiveID
  /// By whom.
  let by: PartyID
  /// On what; nil for a deadline for which nobody asked.
  let asked: EventID?
  /// Whose claim it is said to be; nil where that is said only there.
  let party: PartyID?

  /// What an event settles; nil where it settles nothing.
  init?(_ body: EventBody) {
    switch body {
    case .completionDecided(let event):
      question = event.decision == .recognised ? .recognition : .completion
      (directive, by, asked, party) = (event.directive, event.by, event.claim, event.party)
    case .deadlineChanged(let event):
      question = .moreTime
      (directive, by, asked, party) = (event.directive, event.by, event.request, nil)
    case .extensionRefused(let event):
      question = .moreTime
      (directive, by, asked, party) = (event.directive, event.by, event.request, nil)
    default: return nil
    }
  }
}

extension EventBody {
  /// The party whose word the event is.
  fileprivate var speaker: PartyID? {
    switch self {
    case .statusReported(let event): event.party
    case .extensionRequested(let event): event.party
    case .petitionAnswered(let event): event.by
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
