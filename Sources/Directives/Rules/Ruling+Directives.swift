// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

extension Ruling {
  /// A directive is issued once, in a known notice, and what is said of it fits its kind.
  func check(_ event: DirectiveIssued) throws(Refusal) {
    guard !isIssued(event.directive) else {
      throw Refusal(.duplicateDirective(event.directive), "subject")
    }
    try require(event.notice, "notice")
    try requireText(event.summary, "summary")
    try require(event.deliverTo, "deliverto")
    try require(event.accountableTo, "accountableto")
    try require(event.onward, "onward")
    try require(event.needs, "needs")
    if let deadline = event.deadline { try check(deadline) }
    if event.kind == .recurring, event.recurrence == nil { throw Refusal(.missing, "recurrence") }
    try check(event.recurrence)
    // A petition may be raised after the directive to answer it: its existence is not asked for.
    guard event.petition == nil || event.kind == .answer else {
      throw Refusal(.outOfPlace, "petition")
    }
  }

  /// An amendment restates something, and only what is known.
  func check(_ event: DirectiveAmended) throws(Refusal) {
    try requireLive(event.directive)
    try requireText(event.reason, "reason")
    let bare = DirectiveAmended(
      directive: event.directive, reason: event.reason, basis: event.basis)
    guard event != bare else { throw Refusal(.nothingChanged) }
    try require(event.deliverTo ?? [], "deliverto")
    try require(event.accountableTo, "accountableto")
    try require(event.onward ?? [], "onward")
    try require(event.needs ?? [], "needs")
    try check(event.recurrence)
  }

  /// A directive ends once.
  func check(_ event: DirectiveWithdrawn) throws(Refusal) {
    try checkNotEnded(event.directive)
    try requireText(event.reason, "reason")
  }

  /// A directive ends once, and others replace it that are in force then and that it does not
  /// replace itself, now or later.
  func check(_ event: DirectiveSuperseded) throws(Refusal) {
    try checkNotEnded(event.directive)
    guard !event.by.isEmpty else { throw Refusal(.missing, "by") }
    try require(event.by, "by")
    for successor in event.by {
      if let end = end(of: successor), end <= intent.time {
        throw Refusal(.directiveEnded(successor, since: end), "by")
      }
      guard !reaches(event.directive, from: [successor], by: successors) else {
        throw Refusal(.replacementCycle(successor), "by")
      }
    }
  }

  /// The directives that replace one, at whatever time.
  private func successors(of directive: DirectiveID) -> [DirectiveID] {
    let endings = standing(on: .ending(directive), of: { $0 == .directiveSuperseded })
    return endings.flatMap { event -> [DirectiveID] in
      if case .directiveSuperseded(let superseded) = event.body { superseded.by } else { [] }
    }
  }

  /// Refuses a directive that ends at any time, and an end before its beginning: nobody would be
  /// told of a duty that never was.
  private func checkNotEnded(_ directive: DirectiveID) throws(Refusal) {
    try require(directive)
    if let end = end(of: directive) {
      throw Refusal(.directiveEnded(directive, since: end), "subject")
    }
    if let issuance = positionOfIssuance(of: directive), intent.time < index[issuance].time {
      throw Refusal(.reversed, "time")
    }
  }

  /// A recurrence names a day that its period has.
  private func check(_ recurrence: Recurrence?) throws(Refusal) {
    guard let recurrence, let dueDay = recurrence.dueDay else { return }
    let last: Int64
    switch recurrence.frequency {
    case .daily, .unstated: throw Refusal(.outOfPlace, "recurrence.dueday")
    case .weekly: last = 7
    case .monthly, .quarterly, .halfyearly, .yearly: last = 31
    }
    guard (1...last).contains(Int64(dueDay)) else {
      throw Refusal(.outOfRange(Int64(dueDay), allowed: 1...last), "recurrence.dueday")
    }
  }
}
