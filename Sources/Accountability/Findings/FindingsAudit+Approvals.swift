// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

import Directives

extension FindingsAudit {
  /// What there is to decide on in one directive.
  private struct Claims {
    /// The claims of those who bear the duty, by their reports.
    let made: [EventID: Claim]
    /// The decisions on what is no claim of theirs.
    let strays: Set<SequenceNumber>

    /// Lays out the claims of a directive.
    init(_ account: DirectiveAccount) {
      made = Dictionary(
        account.obligations.lazy.flatMap(\.claims).map { ($0.event, $0) },
        uniquingKeysWith: { first, _ in first })
      strays = Set(account.strays.filter { $0.reason == .claimNotFound }.map(\.sequence))
    }

    /// Whether a claim had been sent back when something happened, itself or with a later one.
    func isSentBack(_ claim: EventID, before event: Event) -> Bool {
      guard let claim = made[claim] else { return false }
      guard let returned = claim.returned, let sequence = returned.sequences.first else {
        return claim.isVoid
      }
      return (returned.value.time, sequence) < (event.time, event.sequence)
    }

    /// Whether an approval of a claim stands; taken to be so of rounds, which are not approved.
    func isApproved(_ claim: EventID) -> Bool { made[claim].map { $0.approved != nil } ?? true }
  }

  /// Looks at each decision that took a claim as done.
  mutating func inspectApprovals(_ account: DirectiveAccount, _ events: [Event]) {
    guard wants(.selfApproval, .approvedWithoutClaim) else { return }
    var claims: Claims?
    for event in events {
      guard case .completionDecided(let decision) = event.body, decision.decision != .returned
      else { continue }
      let known = claims ?? Claims(account)
      claims = known
      inspectApprover(of: decision, event, account, known)
      guard let flaw = flaw(of: decision, event, known) else { continue }
      note(
        .approvedWithoutClaim(claim: decision.claim, flaw: flaw, decision: decision.decision),
        about: account.subject, parties: [decision.party, decision.by],
        sequences: behind(decision, event, known)
          + (flaw == .notApproved ? approvalsTakenBack(of: decision) : []))
    }
  }

  /// The approvals of a claim that were retracted, each with its retraction.
  private func approvalsTakenBack(of decision: CompletionDecided) -> [SequenceNumber] {
    let sequences = view.index.sequences(on: .directive(decision.directive))
    return sequences.flatMap { sequence -> [SequenceNumber] in
      guard case .completionDecided(let other) = view.index.body(at: sequence),
        other.decision == .approved, other.claim == decision.claim,
        let retraction = view.retraction(of: sequence)
      else { return [] }
      return [sequence, retraction]
    }
  }

  /// The decision, its claim, and whatever took the claim away.
  private func behind(
    _ decision: CompletionDecided, _ event: Event, _ claims: Claims
  ) -> [SequenceNumber] {
    guard let claim = knownClaim(of: decision, claims) else { return [event.sequence] }
    let retraction = view.retraction(of: claim.sequence).map { [$0] } ?? []
    let returned = claims.made[decision.claim]?.returned?.sequences ?? []
    return [event.sequence, claim.sequence] + retraction + returned
  }

  /// The event that a decision names as its claim, if it was known.
  ///
  /// Most were made in the same directive, where no name has to be looked up.
  private func knownClaim(of decision: CompletionDecided, _ claims: Claims) -> Event? {
    if let place = claims.made[decision.claim]?.claimed.sequences.first { return view.index[place] }
    guard let event = view.index.event(decision.claim),
      event.sequence.rawValue < view.knownCount
    else { return nil }
    return event
  }

  /// Why the claim of a decision does not stand; nil when it does.
  private func flaw(
    of decision: CompletionDecided, _ event: Event, _ claims: Claims
  ) -> ClaimFlaw? {
    guard let claim = knownClaim(of: decision, claims),
      case .statusReported(let report) = claim.body, report.status == .done,
      report.directive == decision.directive
    else { return .unknown }
    if view.retraction(of: claim.sequence) != nil { return .retracted }
    if (event.time, event.sequence) < (claim.time, claim.sequence) { return .later }
    if report.party != decision.party { return .otherParty }
    if claims.strays.contains(event.sequence) { return .notResponsible }
    if claims.isSentBack(decision.claim, before: event) { return .returned }
    return decision.decision == .recognised && !claims.isApproved(decision.claim)
      ? .notApproved : nil
  }

  /// Notes a decision by somebody who belongs to the claimant.
  private mutating func inspectApprover(
    of decision: CompletionDecided, _ event: Event, _ account: DirectiveAccount, _ claims: Claims
  ) {
    guard let (tie, shown) = tie(of: decision.by, to: decision.party, at: event.time)
    else { return }
    let claim = knownClaim(of: decision, claims).map { [$0.sequence] } ?? []
    note(
      .selfApproval(
        claimant: decision.party, approver: decision.by, tie: tie, decision: decision.decision),
      about: account.subject, parties: [decision.party, decision.by],
      sequences: [event.sequence] + claim + shown)
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
