// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

extension Ruling {
  /// A decision is about a claim that stands; each claim is approved or returned once, and
  /// recognised once after it was approved.
  ///
  /// An approval that was retracted may be given anew, also where the claim was recognised since.
  func check(_ event: CompletionDecided) throws(Refusal) {
    try requireLive(event.directive)
    try requireNotInFuture()
    try require(event.party, "party")
    try require(event.by, "by")
    if event.decision == .returned { try requireText(event.reason, "reason") }
    guard isClaim(event.claim, of: event.party, in: event.directive) else {
      throw Refusal(.nothingClaimed(event.claim), "claim")
    }
    let decisions = decisions(on: event.claim, in: event.directive)
    switch (event.decision, decisions) {
    case (.recognised, [.approved]), (.approved, [.recognised]): return
    default: break
    }
    if let last = decisions.last {
      let decision = decisions.contains(event.decision) ? event.decision : last
      throw Refusal(.alreadyDecided(event.claim, decision), "claim")
    }
    guard event.decision != .recognised else { throw Refusal(.notApproved(event.claim), "claim") }
  }

  /// Whether an event is a party's standing claim to have completed a directive.
  private func isClaim(_ claim: EventID, of party: PartyID, in directive: DirectiveID) -> Bool {
    guard let position = index.position(of: claim), !index.isRetracted(position),
      case .statusReported(let report) = index.body(at: position)
    else { return false }
    return report.status == .done && report.party == party && report.directive == directive
  }

  /// The standing decisions on a claim, in recorded order.
  private func decisions(on claim: EventID, in directive: DirectiveID) -> [CompletionDecision] {
    let events = standing(on: .directive(directive), of: \.isDecision) { body in
      if case .completionDecided(let decided) = body { decided.claim == claim } else { false }
    }
    return events.compactMap { event in
      if case .completionDecided(let decided) = event.body { decided.decision } else { nil }
    }
  }
}
