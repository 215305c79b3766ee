// Directive ledger · AccountabilityTests — SPDX-License-Identifier: Apache-2.0

import Accountability
import Directives
import TestSupport
import Testing

/// Deadlines over time, both verdicts, cells and late days.
@Suite struct DeadlineTests {
  /// A directive of 1 February 2024 led by `a`, due by 10 June.
  static func ledger(_ due: Deadline? = LedgerBuilder.by("2024-06-10")) -> LedgerBuilder {
    var ledger = LedgerBuilder()
    ledger.organizations("a", "b", "c")
    ledger.notice(at: "2024-02-01")
    ledger.directive(due: due, at: "2024-02-01")
    ledger.assign("a", at: "2024-02-01")
    return ledger
  }

  /// The first obligation at an instant.
  static func first(_ ledger: LedgerBuilder, _ at: String) throws -> Obligation {
    try #require(ledger.obligations(at).first)
  }

  /// A claim, and the cells against the deadline in force and the original.
  struct Verdict: Sendable {
    /// When it was claimed, if it was.
    let claimed: String?
    /// When it is asked.
    let at: String
    /// The cell against the deadline in force.
    let cell: Cell
    /// The cell against the original deadline.
    let original: Cell
    /// The late days against the deadline in force.
    let late: Int
  }

  @Test(arguments: [
    Verdict(
      claimed: nil, at: "2024-06-10T23:59", cell: .openWithin, original: .openWithin, late: 0),
    // Extended on 12 June to 20 June, after it had expired.
    Verdict(claimed: nil, at: "2024-06-11", cell: .openOverdue, original: .openOverdue, late: 1),
    Verdict(claimed: nil, at: "2024-06-12", cell: .openWithin, original: .openOverdue, late: 0),
    Verdict(
      claimed: nil, at: "2024-06-20T23:59", cell: .openWithin, original: .openOverdue, late: 0),
    Verdict(claimed: nil, at: "2024-06-21", cell: .openOverdue, original: .openOverdue, late: 1),
    Verdict(claimed: nil, at: "2024-06-22", cell: .openOverdue, original: .openOverdue, late: 2),
    Verdict(
      claimed: "2024-06-10T17:00", at: "2024-09-01", cell: .doneOnTime, original: .doneOnTime,
      late: 0),
    Verdict(claimed: "2024-06-11", at: "2024-09-01", cell: .doneLate, original: .doneLate, late: 1),
    Verdict(
      claimed: "2024-06-15", at: "2024-09-01", cell: .doneOnTime, original: .doneLate, late: 0),
    Verdict(
      claimed: "2024-06-21", at: "2024-09-01", cell: .doneLate, original: .doneLate, late: 1),
    Verdict(
      claimed: "2024-06-21T00:01", at: "2024-09-01", cell: .doneLate, original: .doneLate, late: 1),
    Verdict(
      claimed: "2024-06-23T12:00", at: "2024-09-01", cell: .doneLate, original: .doneLate, late: 3),
  ])
  func `there are always two verdicts`(row: Verdict) throws {
    var ledger = Self.ledger()
    ledger.extend(LedgerBuilder.by("2024-06-20"), at: "2024-06-12")
    if let claimed = row.claimed {
      let claim = ledger.report("a", .done, at: claimed)
      ledger.decide(.approved, claim, of: "a", at: "2024-07-15")
    }
    let obligation = try Self.first(ledger, row.at)
    #expect(obligation.cell.value == row.cell)
    #expect(obligation.originalCell.value == row.original)
    #expect(obligation.lateDays == row.late)
    #expect(obligation.original?.due == LedgerBuilder.time("2024-06-11"))
  }

  @Test func `a duty without deadline is never late`() throws {
    var ledger = Self.ledger(nil)
    #expect(try Self.first(ledger, "2030-01-01").cell == Cited(.openUndated, [seq(5)]))
    let claim = ledger.report("a", .done, at: "2030-01-01")
    ledger.decide(.approved, claim, of: "a", at: "2030-01-02")
    #expect(try Self.first(ledger, "2030-01-03").cell.value == .doneUndated)
    #expect(try Self.first(ledger, "2030-01-03").lateShares.isEmpty)
  }

  @Test func `a first deadline set later is the original`() throws {
    var ledger = Self.ledger(nil)
    ledger.extend(LedgerBuilder.by("2024-08-01"), at: "2024-03-01")
    let obligation = try Self.first(ledger, "2024-09-01")
    #expect(obligation.original?.sequence == seq(7))
    #expect(obligation.cell.value == .openOverdue)
    #expect(try Self.first(ledger, "2024-02-15").cell.value == .openUndated)
  }

  @Test func `requests are pending, granted or refused, and pending ones move nothing`() throws {
    var ledger = Self.ledger()
    let first = ledger.ask("a", LedgerBuilder.by("2024-06-30"), at: "2024-06-05")
    let second = ledger.ask("a", LedgerBuilder.by("2024-07-30"), at: "2024-06-15")
    #expect(try Self.first(ledger, "2024-06-11").cell.value == .openOverdue)
    ledger.extend(LedgerBuilder.by("2024-06-20"), request: first, at: "2024-06-16")
    ledger.refuse(second, at: "2024-06-17")
    let obligation = try Self.first(ledger, "2024-06-18")
    #expect(
      obligation.requests.map(\.outcome) == [
        Cited(.granted(LedgerBuilder.by("2024-06-20")), [seq(9)]),
        Cited(.refused(by: LedgerBuilder.id("ubnd"), reason: "…"), [seq(10)]),
      ])
    #expect(
      try Self.first(ledger, "2024-06-15").requests.map(\.outcome.value) == [.pending, .pending])
  }

  @Test func `a decision on a request that nobody made is a stray`() throws {
    var ledger = Self.ledger()
    ledger.refuse(LedgerBuilder.eventID("e1"), at: "2024-06-17")
    let account = try #require(ledger.view("2024-07-01").account(of: LedgerBuilder.id("d")))
    #expect(account.strays.map(\.words) == ["7 requestNotFound"])
  }

  /// Whom a change of deadline names, and the due days of the obligations of a, b and c.
  struct Limited: Sendable {
    /// The parties named.
    let parties: [String]
    /// The day in force of the obligation of each.
    let due: [String]
  }

  @Test(arguments: [
    Limited(parties: [], due: ["2024-09-01", "2024-09-01", "2024-09-01"]),
    Limited(parties: ["a"], due: ["2024-09-01", "2024-06-11", "2024-06-11"]),
    Limited(parties: ["a", "c"], due: ["2024-09-01", "2024-06-11", "2024-09-01"]),
    Limited(parties: ["x"], due: ["2024-09-01", "2024-06-11", "2024-06-11"]),
    Limited(parties: ["g"], due: ["2024-09-01", "2024-09-01", "2024-09-01"]),
    Limited(parties: ["h"], due: ["2024-06-11", "2024-09-01", "2024-09-01"]),
    Limited(parties: ["y"], due: ["2024-06-11", "2024-06-11", "2024-06-11"]),
  ])
  func `a change may be limited to parties by origin, holder or group`(row: Limited) {
    var ledger = LedgerBuilder()
    ledger.organizations("a", "b", "c", "x", "y")
    ledger.group("g", ["a", "b", "c"])
    ledger.group("h", ["b", "c"])
    ledger.directive(due: LedgerBuilder.by("2024-06-10"), at: "2024-02-01")
    ledger.assign("g", at: "2024-02-01")
    ledger.succeed("a", by: "x", at: "2024-03-01")
    ledger.extend(LedgerBuilder.by("2024-08-31"), parties: row.parties, at: "2024-04-01")
    let due = ledger.obligations("2024-05-01").map {
      $0.inForce?.due.day(in: .indochina).description
    }
    #expect(due == row.due)
  }

  @Test func `a late handover gives each holder the days that began while it held the duty`() throws
  {
    var ledger = Self.ledger()
    ledger.transfer("a", to: "b", at: "2024-06-14T12:00")
    ledger.succeed("b", at: "2024-06-20")
    ledger.transfer("b", to: "c", at: "2024-06-25")
    let obligation = try Self.first(ledger, "2024-06-30T12:00")
    #expect(
      obligation.lateShares.map { "\($0.days) \($0.holder.words)" } == [
        "4 a", "5 b", "5 undecided after b", "6 c",
      ])
    #expect(obligation.lateDays == 20)
  }

  @Test func `late days before anybody was named belong to nobody`() throws {
    var ledger = LedgerBuilder()
    ledger.organizations("a")
    ledger.directive(due: LedgerBuilder.by("2024-06-10"), at: "2024-02-01")
    ledger.assign("a", at: "2024-06-15")
    let obligation = try Self.first(ledger, "2024-06-20")
    #expect(obligation.lateShares.map { "\($0.days) \($0.holder.words)" } == ["4 nobody", "6 a"])
  }

  @Test func `the late days of a member that joins after the deadline begin with it`() {
    var ledger = LedgerBuilder()
    ledger.organizations("a", "b", "c")
    ledger.group("g", ["a"])
    ledger.directive(due: LedgerBuilder.by("2024-06-10"), at: "2024-02-01")
    ledger.assign("g", at: "2024-02-01")
    ledger.join("g", "b", at: "2024-06-15")
    ledger.join("g", "c", at: "2024-06-16T09:00")
    let shares = ledger.obligations("2024-06-20").map { obligation in
      obligation.lateShares.map { "\($0.days) \($0.holder.words)" }
    }
    #expect(shares == [["10 a"], ["6 b"], ["4 c"]])
    #expect(ledger.obligations("2024-06-16T10:00").map(\.lateDays) == [6, 2, 0])
  }

  @Test func `late days stop when a duty ceases to bind, and nobody's begin then`() throws {
    var ledger = Self.ledger()
    ledger.unassign("a", at: "2024-06-15")
    let obligations = ledger.obligations("2024-06-20")
    #expect(
      obligations.flatMap(\.lateShares).map { "\($0.days) \($0.holder.words)" } == [
        "4 a", "6 nobody",
      ])
  }

  @Test func `the furthest dates are counted without trouble`() throws {
    let ledger = Self.ledger(LedgerBuilder.by("0003-01-01"))
    #expect(try Self.first(ledger, "9997-12-31").lateDays > 3_000_000)
  }

  /// A rule and its first instant too late under each policy.
  struct Reading: Sendable {
    /// The rule.
    let rule: DeadlineRule
    /// The day of the instant under strict, inclusive, inclusive-rolled.
    let due: [String]
  }

  @Test(arguments: [
    // 20 July 2024 is a Saturday.
    Reading(
      rule: .before(LedgerBuilder.day("2024-07-20")),
      due: ["2024-07-20", "2024-07-21", "2024-07-23"]),
    Reading(
      rule: .by(LedgerBuilder.day("2024-07-20")), due: ["2024-07-21", "2024-07-21", "2024-07-23"]),
    Reading(
      rule: .by(LedgerBuilder.day("2024-07-19")), due: ["2024-07-20", "2024-07-20", "2024-07-20"]),
  ])
  func `another policy reads every deadline anew`(row: Reading) {
    let ledger = Self.ledger(LedgerBuilder.deadline(row.rule))
    for (policy, due) in zip(DeadlinePolicy.allCases, row.due) {
      let view = ledger.view("2024-06-01", policy: policy)
      let inForce = view.obligations(of: LedgerBuilder.id("d")).first?.inForce
      #expect(inForce?.due == LedgerBuilder.time(due), "\(policy)")
    }
  }

  @Test func `under the ledger's own policy the recorded instant stands`() throws {
    var ledger = Self.ledger(LedgerBuilder.deadline(.before(LedgerBuilder.day("2024-07-20"))))
    ledger.record(
      .policyAdopted(
        PolicyAdopted(ledger: LedgerBuilder.id("ledger.example/test"), policy: .inclusive)),
      at: "2024-05-01")
    #expect(try Self.first(ledger, "2024-06-01").inForce?.due == LedgerBuilder.time("2024-07-20"))
    let view = ledger.view("2024-06-01")
    #expect(view.ownPolicy == Cited(.inclusive, [seq(7)]))
    #expect(ledger.view("2024-04-01").ownPolicy == Cited(.strict, [seq(0)]))
    let strict = ledger.view("2024-06-01", policy: .strict)
    #expect(
      strict.obligations(of: LedgerBuilder.id("d")).first?.inForce?.due
        == LedgerBuilder.time("2024-07-20"))
  }

  @Test func `a policy that is asked for reads what was recorded under an earlier one anew`()
    throws
  {
    var ledger = Self.ledger(LedgerBuilder.deadline(.before(LedgerBuilder.day("2024-07-20"))))
    ledger.record(
      .policyAdopted(
        PolicyAdopted(ledger: LedgerBuilder.id("ledger.example/test"), policy: .inclusive)),
      at: "2024-05-01")
    let view = ledger.view("2024-06-01", policy: .inclusive)
    let obligation = try #require(view.obligations(of: LedgerBuilder.id("d")).first)
    #expect(obligation.inForce?.due == LedgerBuilder.time("2024-07-21"))
    let steps = view.explanation(of: .due, for: obligation).steps
    #expect(steps.last?.rule == .dueRecomputed)
    #expect(steps.last?.sequences == [seq(5), seq(0)])
    #expect(view.policy(recordedWith: seq(7)).value == .strict)
  }

  /// The late shares of every obligation, in words.
  static func shares(_ ledger: LedgerBuilder, _ at: String) -> [String] {
    ledger.obligations(at).flatMap(\.lateShares).map { "\($0.days) \($0.holder.words)" }
  }

  @Test func `late days of whoever led before are not told again as nobody's`() {
    var replaced = Self.ledger()
    replaced.unassign("a", at: "2024-06-15")
    replaced.assign("b", at: "2024-06-15")
    #expect(Self.shares(replaced, "2024-06-20") == ["4 a", "6 b"])
    var joined = Self.ledger()
    joined.assign("b", at: "2024-06-15T12:00")
    #expect(Self.shares(joined, "2024-06-20") == ["10 a", "5 b"])
    let later = joined.view("2024-06-20").explanations(of: .late, for: LedgerBuilder.id("d"))
    #expect(later.map { $0.steps.contains { $0.rule == .lateDaysSinceBound } } == [false, true])
    var vacant = Self.ledger()
    vacant.unassign("a", at: "2024-06-13")
    vacant.assign("b", at: "2024-06-15")
    #expect(Self.shares(vacant, "2024-06-20") == ["2 a", "2 nobody", "6 b"])
    var divided = Self.ledger()
    divided.group("g", ["b", "c"])
    divided.transfer("a", to: "g", at: "2024-06-15")
    #expect(Self.shares(divided, "2024-06-20") == ["4 a", "6 b", "6 c"])
  }
}
