// Directive ledger · AccountabilityTests — SPDX-License-Identifier: Apache-2.0

import Accountability
import Directives
import LedgerLiterals
import Testing

/// What the ledger of five real notices has to answer.
@Suite struct RealLedgerTests {
  /// Role and holder of everybody responsible for a directive at an instant.
  static func who(_ directive: DirectiveID, _ at: Instant) throws -> [String] {
    let answer = try #require(try RealLedger.view(at).who(directive))
    return answer.responsible.map { "\($0.role.rawValue) \($0.holder.value.words)" }
  }

  @Test func `one lead is helped and examined by another body, until the day is over`() throws {
    let directive: DirectiveID = "tb-vp-2026-06-20/2.1"
    #expect(
      try Self.who(directive, "2026-06-22T12:00:00+07:00") == [
        "lead so-dan-toc-va-ton-giao",
        "coordinate so-tai-chinh.2025",
        "coordinate unresolved cac-co-quan-lien-quan.2026-06-20",
        "appraise so-tai-chinh.2025",
      ])
    let cells = try ["2026-06-22T12:00:00+07:00", "2026-06-22T23:59:00+07:00", "2026-06-23"].map {
      at in
      try RealLedger.view(at).obligations(of: directive).map(\.cell.value)
    }
    #expect(cells == [[.openWithin], [.openWithin], [.openOverdue]])
    let due = try RealLedger.view("2026-06-22T12:00:00+07:00").obligations(of: directive)[0].inForce
    #expect(due?.due == "2026-06-23")
    #expect(due?.deadline.phrase == "trong ngày 22/6/2026")
  }

  @Test func `three leads of 2024 have two heirs in 2025, and the third is undecided`() throws {
    let directive: DirectiveID = "tb-ubnd-2024-07-11/2.3.2"
    #expect(
      try Self.who(directive, "2024-08-01") == [
        "lead ban-dan-toc", "lead so-lao-dong-thuong-binh-va-xa-hoi",
        "lead so-nong-nghiep-va-phat-trien-nong-thon",
      ])
    #expect(
      try Self.who(directive, "2025-11-01") == [
        "lead so-dan-toc-va-ton-giao", "lead undecided after so-lao-dong-thuong-binh-va-xa-hoi",
        "lead so-nong-nghiep-va-moi-truong",
      ])
    let answer = try #require(try RealLedger.view("2025-11-01").who(directive))
    for party in answer.responsible {
      #expect(party.chain.map(\.since) == ["2024-07-11", "2025-03-01"])
      #expect(party.since.value == "2025-03-01")
      #expect(party.holder.sequences.count == 2)
    }
  }

  @Test func `the communes are sixty-five in one notice and six in another`() throws {
    let view = try RealLedger.view("2026-06-25")
    var sizes: [NoticeID: Set<Int>] = [:]
    for directive in view.directives() {
      let account = try #require(view.account(of: directive))
      let members = account.obligations.count { $0.group != nil && $0.holder.value.party != nil }
      if members > 0 { sizes[account.record.notice, default: []].insert(members) }
    }
    #expect(sizes["tb-vp-2026-06-20"]?.contains(65) == true)
    #expect(sizes["tb-ubnd-2026-05-27"] == [6])
  }

  @Test func `the districts of 2024 are two named and nine unnamed, and end without heir`() throws {
    let view = try RealLedger.view("2024-08-01")
    let group: PartyID = "ubnd-cac-huyen-thanh-pho"
    let directive = try #require(
      view.directives().first { directive in
        view.obligations(of: directive).contains { $0.group == group }
      })
    #expect(
      view.obligations(of: directive).filter { $0.group == group }.map(\.holder.value) == [
        .party("ubnd-huyen-loc-binh"), .party("ubnd-huyen-trang-dinh"),
        .membersUnnamed(group: group, known: 2, size: 11),
      ])
    let later = try RealLedger.view("2025-07-01").obligations(of: directive)
    #expect(later.filter { $0.group == group }.allSatisfy { $0.holder.value.isUndecided })
  }

  @Test func `another policy changes exactly what is due before a day`() throws {
    let at: Instant = "2026-07-01"
    let strict = try RealLedger.view(at)
    let changes = strict.comparison(with: try RealLedger.view(at, policy: .inclusive)).changes
    let changed = Set(changes.filter { $0.field == .due }.map(\.obligation.directive))
    let before = strict.directives().filter { directive in
      strict.obligations(of: directive).contains { obligation in
        if case .before? = obligation.inForce?.deadline.rule { true } else { false }
      }
    }
    #expect(!before.isEmpty)
    #expect(changed == Set(before))
  }

  @Test func `the board holds every directive and adds up`() throws {
    let view = try RealLedger.view("2026-07-01")
    let board = view.board()
    #expect(view.directives().count == 143)
    #expect(Set(board.rows.map(\.directive)).count == 143)
    #expect(board.counts.all + board.counts[.notBinding] == board.rows.count)
    #expect(board.counts.done == 0)
    let score = view.score(of: board)
    #expect(score.total.counts == board.counts)
    #expect(score.rows.reduce(0) { $0 + $1.counts.all } == board.counts.all)
    #expect(score.rows.last?.party == nil)
  }
}
