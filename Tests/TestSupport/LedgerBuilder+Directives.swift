// Directive ledger · TestSupport — SPDX-License-Identifier: Apache-2.0

public import Directives

extension LedgerBuilder {
  /// A deadline “by the end of a day”.
  public static func by(_ day: String) -> Deadline {
    deadline(.by(Self.day(day)))
  }

  /// A deadline by a rule, read strictly.
  public static func deadline(_ rule: DeadlineRule) -> Deadline {
    let calendar = WorkingCalendar(offset: .indochina)
    guard let deadline = Deadline(rule: rule, phrase: "…", policy: .strict, calendar: calendar)
    else { preconditionFailure("\(rule) falls outside the calendar") }
    return deadline
  }

  /// Issues a notice.
  @discardableResult public mutating func notice(
    _ notice: String = "n", issuer: String = "ubnd", at time: String
  ) -> EventID {
    let body = NoticeIssued(
      notice: Self.id(notice), title: "A notice", kind: "conclusion", issuer: Self.id(issuer),
      decided: Self.day(time))
    return record(.noticeIssued(body), at: time)
  }

  /// Issues a directive of the notice `n`.
  @discardableResult public mutating func directive(
    _ directive: String = "d", notice: String = "n", summary: String = "Something to do",
    kind: DirectiveKind = .once, field: String? = nil, due: Deadline? = nil,
    recurrence: Recurrence? = nil, target: Target? = nil, needs: [String] = [], at time: String
  ) -> EventID {
    let body = DirectiveIssued(
      directive: Self.id(directive), notice: Self.id(notice), section: "1", summary: summary,
      force: .order, kind: kind, needs: needs.map(Self.id), field: field, deadline: due,
      recurrence: recurrence, target: target)
    return record(.directiveIssued(body), at: time)
  }

  /// Gives a role to a party.
  @discardableResult public mutating func assign(
    _ party: String, _ role: Role = .lead, under: String? = nil, to directive: String = "d",
    at time: String, recorded: String? = nil
  ) -> EventID {
    let body = AssignmentMade(
      directive: Self.id(directive), party: Self.id(party), role: role,
      under: under.map(Self.id))
    return record(.assignmentMade(body), at: time, recorded: recorded)
  }

  /// Takes a role from a party.
  @discardableResult public mutating func unassign(
    _ party: String, _ role: Role = .lead, from directive: String = "d", at time: String
  ) -> EventID {
    let body = AssignmentEnded(
      directive: Self.id(directive), party: Self.id(party), role: role, reason: "…")
    return record(.assignmentEnded(body), at: time)
  }

  /// Passes a role on.
  @discardableResult public mutating func transfer(
    _ from: String, to: String, _ role: Role = .lead, of directive: String = "d",
    at time: String, recorded: String? = nil
  ) -> EventID {
    let body = AssignmentTransferred(
      directive: Self.id(directive), from: Self.id(from), to: Self.id(to), role: role,
      reason: "…")
    return record(.assignmentTransferred(body), at: time, recorded: recorded)
  }

  /// Records a report.
  @discardableResult public mutating func report(
    _ party: String, _ status: ReportedStatus, percent: Int64? = nil, measure: Measure? = nil,
    period: Period? = nil, on directive: String = "d", at time: String, recorded: String? = nil
  ) -> EventID {
    let body = StatusReported(
      directive: Self.id(directive), party: Self.id(party), status: status, percent: percent,
      measure: measure, period: period)
    return record(.statusReported(body), at: time, recorded: recorded)
  }

  /// Records a decision on a claim.
  @discardableResult public mutating func decide(
    _ decision: CompletionDecision, _ claim: EventID, of party: String, by: String = "ubnd",
    on directive: String = "d", at time: String
  ) -> EventID {
    let body = CompletionDecided(
      decision: decision, directive: Self.id(directive), party: Self.id(party),
      by: Self.id(by), claim: claim, reason: "…")
    return record(.completionDecided(body), at: time)
  }

  /// Sets another deadline.
  @discardableResult public mutating func extend(
    _ deadline: Deadline, request: EventID? = nil, parties: [String] = [],
    of directive: String = "d", at time: String
  ) -> EventID {
    let body = DeadlineChanged(
      directive: Self.id(directive), deadline: deadline, reason: "…", by: Self.id("ubnd"),
      request: request, parties: parties.map(Self.id))
    return record(.deadlineChanged(body), at: time)
  }

  /// Asks for more time.
  @discardableResult public mutating func ask(
    _ party: String, _ deadline: Deadline? = nil, on directive: String = "d", at time: String
  ) -> EventID {
    let body = ExtensionRequested(
      directive: Self.id(directive), party: Self.id(party), deadline: deadline, reason: "…")
    return record(.extensionRequested(body), at: time)
  }

  /// Turns a request for more time down.
  @discardableResult public mutating func refuse(
    _ request: EventID, on directive: String = "d", at time: String
  ) -> EventID {
    let body = ExtensionRefused(
      directive: Self.id(directive), request: request, by: Self.id("ubnd"), reason: "…")
    return record(.extensionRefused(body), at: time)
  }

  /// Declares an event to have been recorded in error.
  @discardableResult public mutating func retract(
    _ event: EventID, replacement: EventID? = nil, at time: String
  ) -> EventID {
    let body = EventRetracted(event: event, reason: "…", replacement: replacement)
    return record(.eventRetracted(body), at: time)
  }
}
