// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

import Directives

extension FindingsAudit {
  /// Looks at each decision that took a claim as done.
  mutating func inspectApprovals(_ account: DirectiveAccount, _ events: [Event]) {
    guard wants(.selfApproval, .approvedWithoutClaim) else { return }
    for event in events {
      guard case .completionDecided(let decision) = event.body, decision.decision != .returned
      else { continue }
      inspectApprover(of: decision, event, account)
      guard let flaw = flaw(of: decision, event, account) else { continue }
      let claim = view.index.event(decision.claim).filter { $0.sequence.rawValue < view.knownCount }
      note(
        .approvedWithoutClaim(claim: decision.claim, flaw: flaw, decision: decision.decision),
        about: account.subject, parties: [decision.party, decision.by],
        sequences: behind(claim, decision, event, account))
    }
  }

  /// The decision, its claim, and whatever took the claim away.
  private func behind(
    _ claim: Event?, _ decision: CompletionDecided, _ event: Event, _ account: DirectiveAccount
  ) -> [SequenceNumber] {
    guard let claim else { return [event.sequence] }
    let returned = account.obligations.lazy.flatMap(\.claims)
      .first { $0.event == decision.claim }?.returned?.sequences
    let retraction = view.retracted[claim.sequence].map { [$0] }
    return [event.sequence, claim.sequence] + (retraction ?? []) + (returned ?? [])
  }

  /// Why the claim of a decision does not stand; nil when it does.
  private func flaw(
    of decision: CompletionDecided, _ event: Event, _ account: DirectiveAccount
  ) -> ClaimFlaw? {
    guard let claim = view.index.event(decision.claim), claim.sequence.rawValue < view.knownCount,
      case .statusReported(let report) = claim.body, report.status == .done,
      report.directive == decision.directive
    else { return .unknown }
    if view.retracted[claim.sequence] != nil { return .retracted }
    if (event.time, event.sequence) < (claim.time, claim.sequence) { return .later }
    if report.party != decision.party { return .otherParty }
    let isStray = account.strays.contains {
      $0.sequence == event.sequence && $0.reason == .claimNotFound
    }
    if isStray { return .notResponsible }
    return isSentBack(decision.claim, before: event, account) ? .returned : nil
  }

  /// Whether a claim had been sent back when something happened, itself or with a later one.
  private func isSentBack(
    _ claim: EventID, before event: Event, _ account: DirectiveAccount
  ) -> Bool {
    account.obligations.contains { obligation in
      obligation.claims.contains { made in
        guard made.event == claim else { return false }
        guard let returned = made.returned, let sequence = returned.sequences.first else {
          return made.isVoid
        }
        return (returned.value.time, sequence) < (event.time, event.sequence)
      }
    }
  }

  /// Notes a decision by somebody who belongs to the claimant.
  private mutating func inspectApprover(
    of decision: CompletionDecided, _ event: Event, _ account: DirectiveAccount
  ) {
    guard let (tie, shown) = tie(of: decision.by, to: decision.party, at: event.time)
    else { return }
    let claim = view.index.event(decision.claim).map { [$0.sequence] } ?? []
    note(
      .selfApproval(
        claimant: decision.party, approver: decision.by, tie: tie, decision: decision.decision),
      about: account.subject, parties: [decision.party, decision.by],
      sequences: [event.sequence] + claim.filter { $0.rawValue < view.knownCount } + shown)
  }

  /// How an approver belongs to a claimant, with the events that show it; nil when it does not.
  private func tie(
    of approver: PartyID, to claimant: PartyID, at instant: Instant
  ) -> (ApproverTie, [SequenceNumber])? {
    if approver == claimant { return (.same, []) }
    let registration = view.register[claimant]?.registration
    if registration?.value.head == approver {
      return (.headOffice, registration?.sequences ?? [])
    }
    if let head = view.register.head(of: claimant, at: instant), head.value.person == approver {
      return (.head, head.sequences)
    }
    var seen: Set<PartyID> = [approver]
    var shown: [SequenceNumber] = []
    var below = approver
    while let record = view.register[below], let parent = record.registration.value.parent {
      shown += record.registration.sequences
      if parent == claimant { return (.below, shown) }
      guard seen.insert(parent).inserted else { return nil }
      below = parent
    }
    return nil
  }
}

extension Optional {
  /// The value, if there is one and it passes a test.
  fileprivate func filter(_ passes: (Wrapped) -> Bool) -> Wrapped? {
    flatMap { passes($0) ? $0 : nil }
  }
}
