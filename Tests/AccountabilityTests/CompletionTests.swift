// Directive ledger · AccountabilityTests — SPDX-License-Identifier: Apache-2.0

import Accountability
import Directives
import LedgerLiterals
import TestSupport
import Testing

/// Status and the three stages of completion.
@Suite struct CompletionTests {
  /// A directive led by `a`, due by 10 June 2024, in force from 1 February.
  static func ledger() -> LedgerBuilder {
    var ledger = LedgerBuilder()
    ledger.organizations("a", "b", "m")
    ledger.notice(at: "2024-02-01")
    ledger.directive(due: LedgerBuilder.by("2024-06-10"), at: "2024-02-01")
    ledger.assign("a", at: "2024-02-01")
    ledger.assign("m", .monitor, at: "2024-02-01")
    return ledger
  }

  /// The only obligation at an instant.
  static func only(
    _ ledger: LedgerBuilder, _ at: String, _ count: CompletionStage = .approved
  ) throws -> Obligation {
    let obligations = ledger.obligations(at, count: count)
    try #require(obligations.count == 1)
    return obligations[0]
  }

  @Test func `the status is that of the last report by who bears the duty`() throws {
    var ledger = Self.ledger()
    #expect(try Self.only(ledger, "2024-02-02").status == Cited(.none, [seq(5)]))
    ledger.report("a", .acknowledged, at: "2024-02-03")
    ledger.report("a", .underway, percent: 40, at: "2024-03-01")
    ledger.report("a", .blocked, at: "2024-03-05")
    #expect(try Self.only(ledger, "2024-02-03").status == Cited(.acknowledged, [seq(8)]))
    #expect(try Self.only(ledger, "2024-03-04").status == Cited(.underway, [seq(9)]))
    let obligation = try Self.only(ledger, "2024-04-01")
    #expect(obligation.status == Cited(.blocked, [seq(10)]))
    #expect(obligation.percent == Cited(40, [seq(9)]))
    #expect(obligation.reports.count == 3)
  }

  @Test func `reports by others count for nothing and say why`() throws {
    var ledger = Self.ledger()
    ledger.report("b", .done, at: "2024-03-01")
    ledger.report("m", .underway, at: "2024-03-01")
    ledger.ask("b", at: "2024-03-01")
    let account = try #require(ledger.view("2024-04-01").account(of: LedgerBuilder.id("d")))
    #expect(account.obligations[0].status.value == .none)
    #expect(
      account.strays.map(\.words) == [
        "8 notResponsible", "9 otherRole monitor", "10 notResponsible",
      ])
  }

  @Test func `claim, approval and recognition are three instants`() throws {
    var ledger = Self.ledger()
    let claim = ledger.report("a", .done, at: "2024-06-09")
    ledger.decide(.approved, claim, of: "a", at: "2024-06-20")
    ledger.decide(.recognised, claim, of: "a", at: "2024-07-01")
    let obligation = try Self.only(ledger, "2024-08-01")
    #expect(obligation.claimed == Cited(LedgerBuilder.time("2024-06-09"), [seq(8)]))
    #expect(obligation.approved == Cited(LedgerBuilder.time("2024-06-20"), [seq(9)]))
    #expect(obligation.recognised == Cited(LedgerBuilder.time("2024-07-01"), [seq(10)]))
    #expect(obligation.status == Cited(.recognised, [seq(8), seq(10)]))
  }

  /// What counts as done at an instant.
  struct Stage: Sendable {
    /// The instant.
    let at: String
    /// The cell when a claim, an approval, a recognition counts.
    let cells: [Cell]
  }

  @Test(arguments: [
    Stage(at: "2024-06-09", cells: [.doneOnTime, .openWithin, .openWithin]),
    Stage(at: "2024-06-19", cells: [.doneOnTime, .openOverdue, .openOverdue]),
    Stage(at: "2024-06-20", cells: [.doneOnTime, .doneOnTime, .openOverdue]),
    Stage(at: "2024-07-01", cells: [.doneOnTime, .doneOnTime, .doneOnTime]),
  ])
  func `the count says which stage is done, and the claim is what is judged`(row: Stage) throws {
    var ledger = Self.ledger()
    let claim = ledger.report("a", .done, at: "2024-06-09")
    ledger.decide(.approved, claim, of: "a", at: "2024-06-20")
    ledger.decide(.recognised, claim, of: "a", at: "2024-07-01")
    for (stage, cell) in zip(CompletionStage.allCases, row.cells) {
      #expect(try Self.only(ledger, row.at, stage).cell.value == cell, "counting \(stage)")
    }
  }

  @Test func `a returned claim opens the work again and a later claim is judged`() throws {
    var ledger = Self.ledger()
    let first = ledger.report("a", .done, at: "2024-06-01")
    ledger.decide(.returned, first, of: "a", at: "2024-06-05")
    #expect(try Self.only(ledger, "2024-06-06").status == Cited(.returned, [seq(8), seq(9)]))
    #expect(try Self.only(ledger, "2024-06-06", .claimed).cell.value == .openWithin)
    ledger.report("a", .underway, at: "2024-06-07")
    #expect(try Self.only(ledger, "2024-06-08").status.value == .underway)
    let second = ledger.report("a", .done, at: "2024-06-15")
    ledger.decide(.approved, second, of: "a", at: "2024-06-16")
    let obligation = try Self.only(ledger, "2024-07-01")
    #expect(obligation.cell == Cited(.doneLate, [seq(5), seq(11), seq(12)]))
    #expect(obligation.doneBy?.event == second)
  }

  @Test func `an approved claim that is sent back is open again`() throws {
    var ledger = Self.ledger()
    let claim = ledger.report("a", .done, at: "2024-06-01")
    ledger.decide(.approved, claim, of: "a", at: "2024-06-05")
    ledger.decide(.returned, claim, of: "a", at: "2024-06-08")
    #expect(try Self.only(ledger, "2024-06-07").cell.value == .doneOnTime)
    #expect(try Self.only(ledger, "2024-06-08").cell.value == .openWithin)
  }

  @Test func `repeating a claim does not make it later, returning the last returns both`() throws {
    var ledger = Self.ledger()
    ledger.report("a", .done, at: "2024-06-01")
    let again = ledger.report("a", .done, at: "2024-06-20")
    #expect(try Self.only(ledger, "2024-06-21", .claimed).cell.value == .doneOnTime)
    ledger.decide(.returned, again, of: "a", at: "2024-06-22")
    #expect(try Self.only(ledger, "2024-06-23", .claimed).cell.value == .openOverdue)
  }

  @Test func `recognition without approval is done as well`() throws {
    var ledger = Self.ledger()
    let claim = ledger.report("a", .done, at: "2024-06-01")
    ledger.decide(.recognised, claim, of: "a", at: "2024-06-05")
    let obligation = try Self.only(ledger, "2024-07-01")
    #expect(obligation.cell.value == .doneOnTime)
    #expect(obligation.approved == nil)
  }

  @Test func `approving what nobody claimed does nothing and says so`() throws {
    var ledger = Self.ledger()
    let report = ledger.report("a", .underway, at: "2024-06-01")
    ledger.decide(.approved, report, of: "a", at: "2024-06-05")
    let account = try #require(ledger.view("2024-06-06").account(of: LedgerBuilder.id("d")))
    #expect(account.obligations[0].cell.value == .openWithin)
    #expect(account.strays.map(\.words) == ["9 claimNotFound"])
  }

  @Test func `a report after a claim does not withdraw the claim`() throws {
    var ledger = Self.ledger()
    ledger.report("a", .done, at: "2024-06-01")
    ledger.report("a", .underway, at: "2024-06-02")
    #expect(try Self.only(ledger, "2024-06-03").status == Cited(.claimed, [seq(8)]))
  }

  @Test func `the latest comparable figure is held against the target`() throws {
    var ledger = LedgerBuilder()
    ledger.organizations("a")
    let target = Target(
      metric: "rate", comparison: .atLeast, value: "70", unit: "%")
    ledger.directive(target: target, at: "2024-02-01")
    ledger.assign("a", at: "2024-02-01")
    #expect(try Self.only(ledger, "2024-02-02").target?.verdict == .unknown)
    let low = Measure(metric: "rate", value: "65.5", unit: "%")
    ledger.report("a", .underway, measure: low, at: "2024-03-01")
    let first = try #require(try Self.only(ledger, "2024-03-02").target)
    #expect(first.verdict == .missed)
    #expect(first.gap?.description == "-4.5")
    #expect(first.measure?.sequences == [seq(4)])
    let share = Measure(
      metric: "rate", numerator: "7", denominator: "10",
      unit: "%")
    ledger.report("a", .underway, measure: share, at: "2024-04-01")
    #expect(try Self.only(ledger, "2024-04-02").target?.verdict == .met)
    let other = Measure(metric: "rate", value: "90", unit: "households")
    ledger.report("a", .underway, measure: other, at: "2024-05-01")
    #expect(try Self.only(ledger, "2024-05-02").target?.verdict == .unknown)
  }
}
