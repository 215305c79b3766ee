// Directive ledger · AccountabilityTests — SPDX-License-Identifier: Apache-2.0

import Accountability
import Directives
import TestSupport
import Testing

/// Histories, comparisons and explanations.
@Suite struct HistoryTests {
  /// The directive.
  static let directive: DirectiveID = LedgerBuilder.id("d")

  /// A directive that passes from `a` to `b`, with an extension, a stray and a retracted report.
  static func ledger() -> LedgerBuilder {
    var ledger = LedgerBuilder()
    ledger.organizations("a", "b")
    ledger.notice(at: "2024-02-01")
    ledger.directive(due: LedgerBuilder.by("2024-06-10"), at: "2024-02-01")
    ledger.assign("a", at: "2024-02-01")
    ledger.report("a", .acknowledged, at: "2024-02-05")
    let wrong = ledger.report("a", .done, at: "2024-02-20")
    ledger.succeed("a", by: "b", at: "2024-03-01")
    ledger.report("a", .underway, at: "2024-03-10")
    ledger.extend(LedgerBuilder.by("2024-06-30"), at: "2024-04-01")
    ledger.retract(wrong, at: "2024-05-01")
    return ledger
  }

  /// What an effect is, short enough for a table.
  static func words(_ effect: HistoryEffect) -> String {
    switch effect {
    case .began(let holding): "began \(holding.holder.words)"
    case .ended(let holding): "ended \(holding.holder.words)"
    case .counted(let origins): "counted \(origins.count)"
    case .stray: "stray"
    case .deadline(let entry): "due \(entry.due.day(in: .indochina))"
    case .retracted(let sequence): "retracted \(sequence)"
    }
  }

  @Test func `a history tells in effective order what each event did`() throws {
    let history = try #require(Self.ledger().view("2024-06-01").history(of: Self.directive))
    let told = history.entries.map { entry in
      "\(entry.event.sequence): " + entry.effects.map(Self.words).joined(separator: ", ")
    }
    #expect(
      told == [
        "4: due 2024-06-11", "5: began a", "6: counted 1", "7: retracted 11",
        "8: ended a, began b", "9: stray", "10: due 2024-07-01",
      ])
  }

  @Test func `the history of a party lists its duties and its own events`() throws {
    let history = try #require(
      Self.ledger().view("2024-06-01").history(of: LedgerBuilder.id("a") as PartyID))
    #expect(history.duties.map(\.holding.words) == ["lead a from 2024-02-01 to 2024-03-01"])
    #expect(history.entries.map(\.event.sequence) == [1, 5, 6, 7, 8, 9].map { seq($0) })
    #expect(history.entries[3].effects == [.retracted(by: seq(11))])
    #expect(history.entries[5].effects == [.stray(.notResponsible)])
    #expect(history.record.end?.heirs.map(\.party.rawValue) == ["b"])
  }

  @Test func `the history of an heir holds the succession and the deadlines that moved`() throws {
    let history = try #require(
      Self.ledger().view("2024-06-01").history(of: LedgerBuilder.id("b") as PartyID))
    #expect(history.entries.map(\.event.sequence) == [seq(2), seq(8), seq(10)])
  }

  @Test func `while no heir is decided a party that ended has no duty`() throws {
    var ledger = LedgerBuilder()
    ledger.organizations("a", "b")
    ledger.directive(at: "2024-02-01")
    ledger.assign("a", at: "2024-02-01")
    ledger.succeed("a", at: "2024-03-01")
    ledger.transfer("a", to: "b", at: "2024-04-01")
    let history = try #require(
      ledger.view("2024-06-01").history(of: LedgerBuilder.id("a") as PartyID))
    #expect(history.duties.map(\.holding.words) == ["lead a from 2024-02-01 to 2024-03-01"])
  }

  @Test func `the history of a group tells what its members had to do as members`() throws {
    var ledger = LedgerBuilder()
    ledger.organizations("a", "b", "c")
    ledger.group("g", ["a", "b"])
    ledger.directive(at: "2024-02-01")
    ledger.assign("g", at: "2024-02-01")
    ledger.join("g", "c", at: "2024-03-01")
    let history = try #require(
      ledger.view("2024-06-01").history(of: LedgerBuilder.id("g") as PartyID))
    #expect(history.duties.map { $0.holding.holder.words } == ["a", "b", "c"])
    let joined = try #require(
      ledger.view("2024-06-01").history(of: LedgerBuilder.id("c") as PartyID))
    #expect(joined.entries.map { $0.event.body.type.rawValue }.last == "group.joined")
  }

  @Test func `a comparison of two states of knowledge names what changed`() {
    let ledger = Self.ledger()
    let before = ledger.view("2024-06-01", known: .sequence(seq(7)))
    let after = ledger.view("2024-06-01")
    let comparison = before.comparison(with: after)
    #expect(comparison.newEvents == [seq(8), seq(9), seq(10), seq(11)])
    #expect(comparison.newlyRetracted == [Cited(seq(7), [seq(11)])])
    #expect(comparison.changes.map(\.field) == [.responsible, .due, .status])
    #expect(
      comparison.changes.map(\.before?.value) == [
        .holder(.party(LedgerBuilder.id("a"))), .due(LedgerBuilder.time("2024-06-11")),
        .status(.claimed),
      ])
    #expect(
      comparison.changes.map(\.after?.value) == [
        .holder(.party(LedgerBuilder.id("b"))), .due(LedgerBuilder.time("2024-07-01")),
        .status(.acknowledged),
      ])
    #expect(after.comparison(with: after).changes.isEmpty)
  }

  @Test func `only what new events touch is looked at, and the answer is the same`() {
    var ledger = Self.ledger()
    ledger.directive("other", at: "2024-02-01")
    ledger.assign("b", to: "other", at: "2024-05-01")
    let before = ledger.view("2024-06-01", known: .sequence(seq(11)))
    let comparison = before.comparison(with: ledger.view("2024-06-01"))
    #expect(Set(comparison.changes.map(\.obligation.directive.rawValue)) == ["other"])
    #expect(comparison.changes.allSatisfy { $0.before == nil })
    #expect(comparison.changes.count == JudgedField.allCases.count)
  }

  @Test func `a comparison of two policies lists the verdicts that change`() {
    var ledger = LedgerBuilder()
    ledger.organizations("a")
    for (name, rule) in [
      ("before", DeadlineRule.before(LedgerBuilder.day("2024-06-11"))),
      ("by", .by(LedgerBuilder.day("2024-06-11"))),
    ] {
      ledger.directive(name, due: LedgerBuilder.deadline(rule), at: "2024-02-01")
      ledger.assign("a", to: name, at: "2024-02-01")
    }
    let strict = ledger.view("2024-06-11")
    let inclusive = ledger.view("2024-06-11", policy: .inclusive)
    let changes = strict.comparison(with: inclusive).changes
    #expect(Set(changes.map(\.obligation.directive.rawValue)) == ["before"])
    #expect(changes.map(\.field) == [.due, .cell, .late])
  }

  @Test func `each field is explained by rules and events`() throws {
    let view = Self.ledger().view("2024-07-05")
    let rules = JudgedField.allCases.map { field in
      view.explanations(of: field, for: Self.directive).flatMap { $0.steps.map(\.rule.rawValue) }
    }
    #expect(
      rules == [
        ["assigned", "heir-of-party"],
        ["deadline-issued", "deadline-changed", "due-as-recorded"],
        ["last-report"],
        ["deadline-issued", "deadline-changed", "due-as-recorded", "open-overdue"],
        [
          "deadline-issued", "deadline-changed", "due-as-recorded", "open-overdue",
          "late-days-begun", "late-day-of-holder",
        ],
      ])
    // Only the heir has late days: the deadline passed after the succession.
    let late = try #require(view.explanations(of: .late, for: Self.directive).first)
    #expect(late.steps.last?.result.map { "\($0)".contains("lateShare") } == true)
    let responsible = try #require(view.explanations(of: .responsible, for: Self.directive).first)
    #expect(responsible.steps.map(\.sequences) == [[seq(5)], [seq(8)]])
    #expect(responsible.value.sequences == [seq(5), seq(8)])
  }

  @Test func `names of rules are kebab case and told apart`() {
    let names = RuleName.allCases.map(\.rawValue)
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { $0.allSatisfy { $0.isLowercase || $0 == "-" } })
  }
}
