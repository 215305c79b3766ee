// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

public import Directives

extension LedgerView {
  /// Why a field of each obligation of a directive has its value.
  public func explanations(of field: JudgedField, for directive: DirectiveID) -> [Explanation] {
    obligations(of: directive).map { explanation(of: field, for: $0) }
  }

  /// Why a field of an obligation has its value.
  public func explanation(of field: JudgedField, for obligation: Obligation) -> Explanation {
    var steps =
      switch field {
      case .responsible: responsibleSteps(obligation)
      case .due: dueSteps(obligation)
      case .status: statusSteps(obligation)
      case .cell: dueSteps(obligation) + cellSteps(obligation)
      case .late: dueSteps(obligation) + cellSteps(obligation) + lateSteps(obligation)
      }
    switch field {
    case .due, .cell, .late: steps += roundSteps(obligation)
    case .responsible, .status: break
    }
    return Explanation(
      obligation: obligation.id, field: field, value: obligation.value(of: field), steps: steps)
  }

  /// One step that gives the value of a field.
  private func step(
    _ rule: RuleName, _ field: JudgedField, _ obligation: Obligation
  ) -> ExplanationStep {
    let value = obligation.value(of: field)
    return ExplanationStep(rule: rule, result: value.value, sequences: value.sequences)
  }

  /// How the duty came to its holder.
  private func responsibleSteps(_ obligation: Obligation) -> [ExplanationStep] {
    var steps = (obligation.holdings.last?.chain ?? []).map { link in
      let isUndecided = link.relation == .undecided
      return ExplanationStep(
        rule: RuleName(link.relation),
        result: .holder(isUndecided ? .undecided(after: link.party) : .party(link.party)),
        sequences: link.sequences)
    }
    let holder = obligation.holder.value
    if holder.isUnresolved { steps.append(step(.groupUnresolved, .responsible, obligation)) }
    if holder == .nobody { steps.append(step(.nobodyNamed, .responsible, obligation)) }
    if let done = obligation.doneBy, let party = holder.party,
      register.end(of: party, at: at) != nil
    {
      steps.append(
        ExplanationStep(
          rule: .doneKeepsHolder, result: .holder(holder), sequences: done.claimed.sequences))
    }
    return steps
  }

  /// How the deadline in force was reached.
  private func dueSteps(_ obligation: Obligation) -> [ExplanationStep] {
    guard let inForce = obligation.inForce else {
      return obligation.recurs ? [] : [step(.noDeadline, .due, obligation)]
    }
    var steps = obligation.deadlines.prefix { $0.sequence != inForce.sequence }.map(dueStep)
    steps.append(dueStep(inForce))
    if let done = obligation.doneBy {
      steps.append(
        ExplanationStep(
          rule: .deadlineAtClaim, result: .due(inForce.due),
          sequences: done.claimed.sequences + [inForce.sequence]))
    }
    steps.append(
      ExplanationStep(
        rule: rereads(inForce.sequence) ? .dueRecomputed : .dueAsRecorded,
        result: .due(inForce.due),
        sequences: [inForce.sequence] + policy(recordedWith: inForce.sequence).sequences))
    return steps
  }

  /// One deadline that was set.
  private func dueStep(_ entry: DeadlineEntry) -> ExplanationStep {
    ExplanationStep(
      rule: entry.change == nil ? .deadlineIssued : .deadlineChanged, result: .due(entry.due),
      sequences: [entry.sequence])
  }

  /// Which report or decision states the status.
  private func statusSteps(_ obligation: Obligation) -> [ExplanationStep] {
    let rule: RuleName =
      switch obligation.status.value {
      case .none: .nothingReported
      case .acknowledged, .underway, .blocked: .lastReport
      case .claimed: .claimPending
      case .returned: .claimReturned
      case .approved: .claimApproved
      case .recognised: .claimRecognised
      }
    return [step(rule, .status, obligation)]
  }

  /// How the obligation came into its cell.
  private func cellSteps(_ obligation: Obligation) -> [ExplanationStep] {
    if obligation.recurs, obligation.cell.value == .openUndated { return [] }
    let rule: RuleName =
      switch obligation.cell.value {
      case .doneOnTime: .claimedInTime
      case .doneLate: .claimedLate
      case .doneUndated: .doneWithoutDeadline
      case .openWithin: .openWithin
      case .openOverdue: .openOverdue
      case .openUndated: .openWithoutDeadline
      case .notBinding: .notBinding
      }
    return [step(rule, .cell, obligation)]
  }

  /// How many late days have begun, and whose they are.
  private func lateSteps(_ obligation: Obligation) -> [ExplanationStep] {
    guard obligation.lateDays > 0 else {
      return obligation.recurs ? [] : [step(.notLate, .late, obligation)]
    }
    let begins = obligation.holdings.first?.interval.from ?? .distantPast
    let isLater = obligation.inForce.map { $0.due < begins } ?? false
    let rule: RuleName = isLater ? .lateDaysSinceBound : .lateDaysBegun
    return [step(rule, .late, obligation)]
      + obligation.lateShares.filter { $0.days > 0 }.map { share in
        let holdings = obligation.holdings.filter { $0.holder == share.holder }
        return ExplanationStep(
          rule: .lateDayOfHolder, result: .lateShare(share),
          sequences: Cited((), holdings.flatMap(\.sequences)).sequences)
      }
  }

  /// How each round of a recurring duty turned out, and the next one.
  private func roundSteps(_ obligation: Obligation) -> [ExplanationStep] {
    guard obligation.recurs,
      let recurrence = account(of: obligation.id.directive)?.record.recurrence
    else { return [] }
    var rounds = obligation.occurrences
    if let next = obligation.nextOccurrence, !rounds.contains(next) { rounds.append(next) }
    return [
      ExplanationStep(rule: .roundByRound, result: nil, sequences: recurrence.sequences)
    ]
      + rounds.map { round in
        let reported = round.reported?.sequences ?? round.returned?.sequences ?? []
        return ExplanationStep(
          rule: RuleName(round), result: .round(round),
          sequences: Cited((), round.source + reported).sequences)
      }
  }
}

extension RuleName {
  /// The rule by which a round turned out as it did.
  fileprivate init(_ round: Occurrence) {
    switch round.verdict {
    case .met: self = round.due == nil ? .roundUndated : .roundInTime
    case .late: self = .roundLate
    case .missed: self = .roundMissed
    case .upcoming: self = .roundToCome
    case .open: self = .roundUndated
    }
  }
}

extension RuleName {
  /// The rule of a step in a chain.
  fileprivate init(_ relation: ChainStep.Relation) {
    switch relation {
    case .assigned: self = .assigned
    case .member: self = .memberOfGroup
    case .resolved: self = .resolvesGroup
    case .succeeded: self = .heirOfParty
    case .undecided: self = .heirUndecided
    case .transferred: self = .transferred
    }
  }
}
