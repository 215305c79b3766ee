// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

extension Authority {
  /// Refuses an event to which whoever acts for some parties is not tied as its type asks.
  ///
  /// What is unknown is refused by the rules, and judged by nobody.
  func checkTie(
    of intent: Intent, _ parties: Set<PartyID>, _ recordedTime: Instant
  ) throws(Refusal) {
    let actor = intent.actor
    switch intent.body.type.tie {
    case .none: return
    case .office:
      if case .noticeIssued(let event) = intent.body {
        guard !parties.contains(event.issuer) else { return }
        throw Refusal(.notOfOffice(actor, event.issuer), "actor")
      }
      guard let notice = notice(of: intent.body) else { return }
      guard !notice.offices.isDisjoint(with: parties) else {
        throw Refusal(.notOfOffice(actor, notice.issuer), "actor")
      }
    case .party:
      guard let party = intent.body.speaker, !parties.contains(party) else { return }
      throw Refusal(.notActingFor(actor, party), "party")
    case .decider: break
    }
    guard let settlement = Settlement(intent.body) else { return }
    try checkOwn(settlement, actor, parties)
    if case .completionDecided = intent.body, !parties.contains(settlement.by) {
      throw Refusal(.notActingFor(actor, settlement.by), "by")
    }
    try checkDecider(settlement, intent, recordedTime)
  }

  /// Refuses to let anybody settle what its own party asks, or what it recorded itself.
  private func checkOwn(
    _ settlement: Settlement, _ actor: ActorID, _ parties: Set<PartyID>
  ) throws(Refusal) {
    let asked = settlement.asked.flatMap { index.positions[$0] }
      .flatMap { isBefore($0) ? index[$0] : nil }
    for party in [settlement.party, asked?.body.speaker].compactMap({ $0 })
    where party == settlement.by || parties.contains(party) {
      throw Refusal(.ownClaim(party), "by")
    }
    guard asked?.intent.actor != actor else { throw Refusal(.ownRecord(actor), "actor") }
  }

  /// Refuses a decision of somebody whom the directive gives none.
  ///
  /// Time is given by the office of the notice or one above it; one above it also recognises.
  private func checkDecider(
    _ settlement: Settlement, _ intent: Intent, _ recordedTime: Instant
  ) throws(Refusal) {
    guard let offices = notice(of: intent.body)?.offices else { return }
    let ruling = Ruling(
      index: index, size: size, intent: intent, recordedTime: recordedTime,
      announced: Announcement())
    let (by, directive) = (settlement.by, settlement.directive)
    let isEntitled =
      switch settlement.kind {
      case .extending: ruling.speaks(by, above: offices)
      case .approving: ruling.isDecider(by, in: directive, ordered: offices)
      case .recognising:
        ruling.speaks(by, above: offices) || ruling.isDecider(by, in: directive, ordered: offices)
      }
    guard isEntitled else { throw Refusal(.notDecider(by, directive), "by") }
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

/// What settles a claim or a request for time, or changes a deadline without one.
private struct Settlement {
  /// What is decided.
  enum Kind {
    /// On more time.
    case extending
    /// Whether something is done.
    case approving
    /// Whether what was approved is recognised from above.
    case recognising
  }

  /// What is decided.
  let kind: Kind
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
      kind = event.decision == .recognised ? .recognising : .approving
      (directive, by, asked, party) = (event.directive, event.by, event.claim, event.party)
    case .deadlineChanged(let event):
      kind = .extending
      (directive, by, asked, party) = (event.directive, event.by, event.request, nil)
    case .extensionRefused(let event):
      kind = .extending
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
