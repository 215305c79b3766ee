// Directive ledger · AccountabilityTests — SPDX-License-Identifier: Apache-2.0

import Accountability
import Directives
import TestSupport
import Testing

/// For which obligations a request for more time is entered.
@Suite struct RequestTests {
  /// The account of the directive `d` at an instant.
  static func account(_ ledger: LedgerBuilder, _ at: String) throws -> DirectiveAccount {
    try #require(ledger.view(at).account(of: LedgerBuilder.id("d")))
  }

  /// What became of the requests of each obligation that binds.
  static func outcomes(_ account: DirectiveAccount) -> [[ExtensionRecord.Outcome]] {
    account.obligations.filter { $0.binding == .binding }.map { $0.requests.map(\.outcome.value) }
  }

  @Test func `a group that is assigned asks for each of its members`() throws {
    var ledger = GroupTests.ledger(["a", "b"])
    ledger.assign("c", .lead, at: "2024-02-01")
    let request = ledger.ask("g", LedgerBuilder.by("2024-06-30"), at: "2024-03-01")
    let asked = try Self.account(ledger, "2024-03-02")
    #expect(asked.strays.isEmpty)
    #expect(Self.outcomes(asked) == [[.pending], [.pending], []])
    ledger.extend(LedgerBuilder.by("2024-06-20"), request: request, at: "2024-03-05")
    let granted = try Self.account(ledger, "2024-04-01")
    let outcome = ExtensionRecord.Outcome.granted(LedgerBuilder.by("2024-06-20"))
    #expect(granted.strays.isEmpty)
    #expect(Self.outcomes(granted) == [[outcome], [outcome], []])
  }

  @Test func `a group asks for members that nobody named and for those that resolve it`() throws {
    var ledger = GroupTests.ledger(scope: .open)
    ledger.ask("g", at: "2024-03-01")
    ledger.assign("x", under: "g", at: "2024-04-01")
    let request = ledger.ask("g", at: "2024-05-01")
    ledger.refuse(request, at: "2024-05-02")
    let account = try Self.account(ledger, "2024-06-01")
    #expect(account.strays.isEmpty)
    #expect(account.obligations.map(\.requests.count) == [1, 1])
    #expect(
      Self.outcomes(account) == [[.refused(by: LedgerBuilder.id("ubnd"), reason: "…")]])
  }

  @Test func `a group within the group that is assigned asks for its own members`() throws {
    var ledger = GroupTests.ledger(["a"])
    ledger.join("g", "h", at: "2024-02-01")
    ledger.ask("h", at: "2024-03-01")
    let account = try Self.account(ledger, "2024-04-01")
    #expect(account.obligations.map { $0.holder.value.words } == ["a", "b", "c"])
    #expect(Self.outcomes(account) == [[], [.pending], [.pending]])
  }

  @Test func `whoever passed a duty on may ask for who has it now`() throws {
    var ledger = DeadlineTests.ledger()
    ledger.transfer("a", to: "b", at: "2024-03-01")
    ledger.ask("a", at: "2024-03-02")
    let account = try Self.account(ledger, "2024-04-01")
    #expect(account.strays.isEmpty)
    #expect(Self.outcomes(account) == [[.pending]])
  }

  @Test func `a group asks for who is in it, whose deadline a change for it would move`() throws {
    var ledger = GroupTests.ledger(["a", "b"])
    ledger.ask("h", at: "2024-03-01")
    ledger.unassign("g", at: "2024-04-01")
    ledger.ask("g", at: "2024-05-01")
    let account = try Self.account(ledger, "2024-06-01")
    #expect(account.strays.map(\.words) == ["12 notResponsible"])
    #expect(account.obligations.map(\.requests.count) == [0, 1, 0])
  }
}
