// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

import Directives

/// What was reported and decided on one obligation, while events are being folded.
struct Duty {
  /// The report of one round of a recurring duty.
  struct Round {
    /// The report.
    let event: EventID
    /// When, with the report.
    let reported: Cited<Instant>
    /// When it was sent back, with the decision.
    var returned: Cited<Instant>?
  }

  /// Whom the directive bound.
  let origin: ObligationOrigin
  /// The group through which it was assigned.
  let group: PartyID?
  /// How far the work has come.
  var status = Cited(ObligationStatus.none, [])
  /// The reports that count.
  var reports: [Cited<StatusReported>] = []
  /// The claims of completion.
  var claims: [Claim] = []
  /// The reports of rounds, by period.
  var rounds: [Period: [Round]] = [:]
  /// The requests for more time.
  var requests: [ExtensionRecord] = []

  /// The claim by which the duty is done, when `stage` is what counts.
  func claim(reaching stage: CompletionStage) -> Claim? {
    claims.first { $0.hasReached(stage) }
  }

  /// Takes in a report.
  mutating func report(_ report: StatusReported, isRecurring: Bool, by event: Event) {
    let sequences = [event.sequence]
    reports.append(Cited(report, sequences))
    if report.status == .done {
      let time = Cited(event.time, sequences)
      if isRecurring, let period = report.period {
        rounds[period, default: []].append(Round(event: event.id, reported: time))
        if !hasStandingClaim { status = Cited(.underway, sequences) }
        return
      }
      claims.append(Claim(event: event.id, party: report.party, claimed: time))
      if claim(reaching: .approved) == nil { status = Cited(.claimed, sequences) }
    } else if !hasStandingClaim {
      status = Cited(ObligationStatus(report.status), sequences)
    }
  }

  /// Takes in a decision; false when it names no claim of this duty.
  mutating func decide(_ decision: CompletionDecided, by event: Event) -> Bool {
    guard let index = claims.firstIndex(where: { $0.event == decision.claim }) else {
      return decideRound(decision, Cited(event.time, [event.sequence]))
    }
    let made = Cited(
      Claim.Decision(time: event.time, by: decision.by, reason: decision.reason),
      [event.sequence])
    switch decision.decision {
    case .approved: claims[index].approved = claims[index].approved ?? made
    case .recognised: claims[index].recognised = claims[index].recognised ?? made
    case .returned:
      claims[index].returned = made
      // Whoever sends the last word back has not taken an earlier one.
      for earlier in claims[..<index].indices where !claims[earlier].hasReached(.approved) {
        claims[earlier].isVoid = true
      }
    }
    restate(after: decision.decision, claims[index], made.sequences)
    return true
  }

  /// Takes in a decision on a round.
  private mutating func decideRound(_ decision: CompletionDecided, _ made: Cited<Instant>) -> Bool {
    for (period, list) in rounds {
      guard let index = list.firstIndex(where: { $0.event == decision.claim }) else { continue }
      if decision.decision == .returned { rounds[period]?[index].returned = made }
      return true
    }
    return false
  }

  /// Whether a claim waits for a decision or has got a good one.
  private var hasStandingClaim: Bool { claims.contains(where: \.stands) }

  /// States the status anew after a decision.
  private mutating func restate(
    after decision: CompletionDecision, _ claim: Claim, _ sequences: [SequenceNumber]
  ) {
    let behind = claim.claimed.sequences + sequences
    if self.claim(reaching: .recognised) != nil {
      status = decision == .recognised ? Cited(.recognised, behind) : status
    } else if let approved = self.claim(reaching: .approved) {
      status = Cited(
        .approved, approved.claimed.sequences + (approved.approved?.sequences ?? []))
    } else if decision == .returned {
      // A later claim that still stands keeps the duty claimed.
      if let standing = claims.last(where: \.stands) {
        status = Cited(.claimed, standing.claimed.sequences)
      } else {
        status = Cited(.returned, behind)
      }
    }
  }
}

extension ObligationStatus {
  /// The status that a report states.
  init(_ status: ReportedStatus) {
    switch status {
    case .acknowledged: self = .acknowledged
    case .underway: self = .underway
    case .blocked: self = .blocked
    case .done: self = .claimed
    }
  }
}
