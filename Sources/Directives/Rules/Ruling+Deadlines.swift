// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

extension Ruling {
  /// A deadline changes for a reason, to another one, and grants only what was asked for.
  func check(_ event: DeadlineChanged) throws(Refusal) {
    try requireLive(event.directive)
    try requireText(event.reason, "reason")
    try require(event.by, "by")
    try require(event.parties, "parties")
    if let request = event.request {
      let asking = try checkOpen(request, in: event.directive)
      guard event.parties.isEmpty || isMeant(asking, by: event.parties, in: event.directive)
      else {
        throw Refusal(.requestOfAnother(request, asking), "request")
      }
    }
    try check(event.deadline)
    guard !isInForce(event.deadline, for: event.parties, in: event.directive) else {
      throw Refusal(.deadlineUnchanged(event.deadline.due), "deadline")
    }
  }

  /// A request for more time gives a reason.
  func check(_ event: ExtensionRequested) throws(Refusal) {
    try requireLive(event.directive)
    try requireNotInFuture()
    try require(event.party, "party")
    try requireText(event.reason, "reason")
    if let deadline = event.deadline { try check(deadline) }
  }

  /// A request is refused once, if it was not granted.
  func check(_ event: ExtensionRefused) throws(Refusal) {
    try requireLive(event.directive)
    try require(event.by, "by")
    try requireText(event.reason, "reason")
    _ = try checkOpen(event.request, in: event.directive)
  }

  /// The due instant is the one that the rule gives under the policy and calendar in force now.
  func check(_ deadline: Deadline) throws(Refusal) {
    if case .window(let from, let to) = deadline.rule, from.firstDay > to.lastDay {
      throw Refusal(.reversed, "deadline.to")
    }
    guard !counted else { return }
    let computed = index.deadline(
      deadline.rule, phrase: deadline.phrase, recordedAt: recordedTime)?.due
    guard deadline.due == computed else {
      throw Refusal(.dueDisagrees(stated: deadline.due, computed: computed), "deadline.due")
    }
  }

  /// Whether some parties mean another: it is one of them, or asks for one of them.
  ///
  /// A group and its members, whoever was named under it, a body and what stands above it or heads
  /// it, and whoever passed the duty on and who has it now ask for one another.
  private func isMeant(
    _ party: PartyID, by parties: [PartyID], in directive: DirectiveID
  ) -> Bool {
    var passed: [PartyID: [PartyID]] = [:]
    for event in standing(on: .directive(directive), of: \.isAssignment) {
      switch event.body {
      case .assignmentTransferred(let transfer):
        passed[transfer.from, default: []].append(transfer.to)
      case .assignmentMade(let made): made.under.map { passed[$0, default: []].append(made.party) }
      default: continue
      }
    }
    func next(_ party: PartyID) -> [PartyID] {
      let registration = registration(of: party)
      return heirs(of: party) + everyMember(of: party) + (passed[party] ?? [])
        + [registration?.parent, registration?.head].compactMap { $0 }
    }
    return reaches(party, from: parties, by: next)
      || parties.contains { reaches($0, from: [party], by: next) }
  }

  /// Refuses a request that is none of this directive, or has been granted or refused.
  ///
  /// - Returns: who asked.
  private func checkOpen(
    _ request: EventID, in directive: DirectiveID
  ) throws(Refusal) -> PartyID {
    guard let position = index.position(of: request), !index.isRetracted(position),
      case .extensionRequested(let requested) = index.body(at: position),
      requested.directive == directive
    else { throw Refusal(.nothingRequested(request), "request") }
    let settlements = standing(
      on: .directive(directive), of: { $0 == .deadlineChanged || $0 == .extensionRefused },
      where: { $0.settles(request) })
    guard settlements.isEmpty else { throw Refusal(.alreadySettled(request), "request") }
    return requested.party
  }

  /// Whether a deadline is the one in force already, for all the parties it is meant for.
  private func isInForce(
    _ deadline: Deadline, for parties: [PartyID], in directive: DirectiveID
  ) -> Bool {
    let first = issuance(of: directive)?.deadline
    let events = effective(on: .directive(directive), of: { $0 == .deadlineChanged })
    let changes = events.compactMap { event in
      if case .deadlineChanged(let change) = event.body { change } else { nil }
    }
    func isSame(_ inForce: Deadline?) -> Bool {
      inForce?.rule == deadline.rule && inForce?.due == deadline.due
    }
    guard !parties.isEmpty else {
      guard let last = changes.last else { return isSame(first) }
      // A change for a few makes the deadline of all another one than theirs.
      return last.parties.isEmpty && isSame(last.deadline)
    }
    return parties.allSatisfy { party in
      let last = changes.last { $0.parties.isEmpty || $0.parties.contains(party) }
      return isSame(last.map(\.deadline) ?? first)
    }
  }
}

extension EventBody {
  /// Whether this grants or refuses a request for more time.
  fileprivate func settles(_ request: EventID) -> Bool {
    switch self {
    case .deadlineChanged(let change): change.request == request
    case .extensionRefused(let refusal): refusal.request == request
    default: false
    }
  }
}
