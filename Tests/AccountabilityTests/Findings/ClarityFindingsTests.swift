// Directive ledger · AccountabilityTests — SPDX-License-Identifier: Apache-2.0

import Accountability
import Directives
import LedgerLiterals
import Testing

/// The six points of a clear order, and numbers of notices.
struct ClarityFindingsTests {
  /// A directive that makes everything clear, but for what is left out.
  private func directive(
    summary: String = "Lập báo cáo", due: Instant? = "2026-07-01", product: String? = "báo cáo",
    deliverTo: [PartyID] = [], target: Target? = nil, recurrence: Recurrence? = nil,
    accountableTo: PartyID? = nil, _ roles: [(PartyID, Role)]
  ) -> FindingScene {
    var scene = FindingScene()
    scene.register("nhom", kind: .group, scope: .open)
    scene.register("hai", kind: .group, scope: .closed, members: ["so-a", "so-b"])
    scene.add(
      "2026-06-01",
      .directiveIssued(
        DirectiveIssued(
          directive: "n/1", notice: "n", section: "1", summary: summary, force: .order,
          kind: .once, product: product, deliverTo: deliverTo, accountableTo: accountableTo,
          deadline: due.map(FindingScene.deadline), recurrence: recurrence, target: target)))
    for (party, role) in roles { scene.assign(party, role) }
    return scene
  }

  /// What is missing.
  private func missing(_ scene: FindingScene) -> [ClearPoint] {
    scene.findings(.sixClear, at: "2026-09-01").flatMap { finding -> [ClearPoint] in
      guard case .sixClear(let missing) = finding.detail else { return [] }
      return missing
    }
  }

  /// A lead and somebody who follows the work.
  private let clear: [(PartyID, Role)] = [("so-a", .lead), ("so-b", .monitor)]

  @Test func `an order with all six points is clear`() {
    #expect(missing(directive(clear)).isEmpty)
    #expect(missing(directive([("hai", .execute), ("so-c", .receive)])).isEmpty)
    #expect(missing(directive([("hai", .lead), ("so-c", .appraise)])).isEmpty)
    #expect(missing(directive(accountableTo: "ubnd", [("so-a", .lead)])).isEmpty)
  }

  @Test func `each point can be missing alone`() {
    #expect(missing(directive([("nhom", .lead), ("so-b", .monitor)])) == [.person])
    #expect(missing(directive(summary: " ", clear)) == [.work])
    #expect(missing(directive(clear + [("so-c", .lead)])) == [.responsibility])
    #expect(missing(directive(due: nil, clear)) == [.progress])
    #expect(missing(directive(product: nil, clear)) == [.result])
    #expect(missing(directive([("so-a", .lead), ("so-b", .coordinate)])) == [.authority])
  }

  @Test func `an order to nobody lacks person and responsibility`() {
    #expect(missing(directive([("so-b", .monitor)])) == [.person, .responsibility])
  }

  @Test func `recipients and targets are results`() {
    let target = Target(metric: "tỷ lệ", comparison: .atLeast, value: "95", unit: "%")
    #expect(missing(directive(product: nil, deliverTo: ["ubnd"], clear)).isEmpty)
    #expect(missing(directive(product: nil, target: target, clear)).isEmpty)
  }

  @Test(arguments: [
    (Recurrence(frequency: .monthly, dueDay: 25, phrase: "ngày 25"), true),
    (Recurrence(frequency: .weekly, dueDay: 5, phrase: "thứ Sáu"), true),
    (Recurrence(frequency: .daily, dueTime: "17:00", phrase: "trước 17 giờ"), true),
    (Recurrence(frequency: .monthly, phrase: "hằng tháng"), false),
    (Recurrence(frequency: .daily, phrase: "hằng ngày"), false),
    (Recurrence(frequency: .unstated, dueDay: 25, phrase: "định kỳ"), false),
  ])
  func `a recurrence fixes progress when it fixes a day`(recurrence: Recurrence, isClear: Bool) {
    let missing = missing(directive(due: nil, recurrence: recurrence, clear))
    #expect(missing == (isClear ? [] : [.progress]))
  }

  @Test func `a deadline set later makes progress clear`() {
    var scene = directive(due: nil, clear)
    scene.move(to: "2026-07-01", at: "2026-06-05")
    #expect(missing(scene).isEmpty)
    #expect(scene.findings(.sixClear, at: "2026-06-04").count == 1)
  }

  @Test func `what was withdrawn need not be clear`() {
    var scene = directive(due: nil, clear)
    scene.add(
      "2026-06-10",
      .directiveWithdrawn(DirectiveWithdrawn(directive: "n/1", reason: "thôi không làm")))
    #expect(missing(scene).isEmpty)
  }

  /// Two numbers, and whether they are one.
  struct Numbers {
    /// The numbers as printed.
    let first, second: String?
    /// Whether they are the same complete number.
    let same: Bool
  }

  @Test(arguments: [
    Numbers(first: "12/TB-VP", second: "12/TB-VP", same: true),
    Numbers(first: "012/TB-VP", second: " 12/TB-VP ", same: true),
    Numbers(first: "12/TB-VP", second: "13/TB-VP", same: false),
    Numbers(first: "12/TB-VP", second: "12/TB-UBND", same: false),
    Numbers(first: "/TB-VP", second: "/TB-VP", same: false),
    Numbers(first: "…/TB-VP", second: "…/TB-VP", same: false),
    Numbers(first: "0/TB-VP", second: "0/TB-VP", same: false),
    Numbers(first: "", second: "", same: false),
    Numbers(first: nil, second: nil, same: false),
  ])
  func `only complete numbers are the same`(numbers: Numbers) {
    var scene = FindingScene()
    let first = scene.notice("b", number: numbers.first)
    let second = scene.notice("a", number: numbers.second)
    let findings = scene.findings(.duplicateNumber, at: "2026-09-01")
    #expect(findings.count == (numbers.same ? 1 : 0))
    for finding in findings {
      #expect(
        finding.detail
          == .duplicateNumber(number: "12/TB-VP", year: 2026, notices: ["b", "a"]))
      #expect(finding.subject == .notice("b"))
      #expect(finding.sequences == [first, second])
    }
  }

  @Test func `another issuer or another year begins its numbers anew`() {
    var scene = FindingScene()
    scene.notice("a", number: "12/TB", decided: "2025-12-30")
    scene.notice("b", number: "12/TB", issuer: "so-a", decided: "2025-12-30")
    scene.notice("c", number: "12/TB", decided: "2025-12-31", dated: "ngày 05/01/2026")
    #expect(scene.findings(.duplicateNumber, at: "2026-09-01").isEmpty)
    scene.notice("d", number: "12/TB", decided: "2026-02-01", dated: "ngày     tháng 02")
    #expect(
      scene.findings(.duplicateNumber, at: "2026-09-01").map(\.detail) == [
        .duplicateNumber(number: "12/TB", year: 2026, notices: ["c", "d"])
      ])
  }
}
