// Directive ledger · AccountabilityTests — SPDX-License-Identifier: Apache-2.0

import Accountability
import Directives
import LedgerLiterals
import TestSupport
import Testing

/// Standings that were kept and brought up to a view are those that the view has.
@Suite struct StandingsTests {
  /// A random ledger of several directives, one of which has a random life.
  private static func ledger(_ seed: UInt64) -> LedgerIndex {
    var opening = RandomLedger.opening()
    for (directive, party) in [("d-a", "a"), ("d-c", "c"), ("d-g", "g"), ("d-h", "h")] {
      opening.directive(directive, due: LedgerBuilder.by("2024-02-10"), at: "2024-01-01")
      opening.assign(party, to: directive, at: "2024-01-02")
    }
    opening.directive("d-none", at: "2024-01-01")
    opening.directive(
      "d-r", kind: .recurring,
      recurrence: Recurrence(frequency: .weekly, dueDay: 5, phrase: "hằng tuần"), at: "2024-01-01")
    opening.assign("g", to: "d-r", at: "2024-01-02")
    return RandomLedger.full(seed: seed, count: 30, after: opening).index
  }

  /// The first events of a ledger.
  private static func first(_ count: Int, of index: LedgerIndex) -> LedgerIndex {
    index.events.prefix(count).reduce(into: LedgerIndex()) { $0.apply($1) }
  }

  /// The instants at which standings are judged.
  private static let instants = stride(from: 0, through: 24 * 100, by: 24 * 25 + 7)
    .map(RandomLedger.hour)

  /// A ledger as it looks at an instant.
  private static func view(_ index: LedgerIndex, _ at: Instant) -> LedgerView {
    LedgerView(index, from: Viewpoint(at: at))
  }

  @Test func `standings brought to a later view are those of that view`() throws {
    let sparedCount = try (UInt64(1)...20).reduce(0) { try $0 + check(seed: $1) }
    #expect(sparedCount > 500)
  }

  /// Brings the standings of the first events at every instant to all events at every later one,
  /// and answers how often that spared the judging of a directive.
  private func check(seed: UInt64) throws -> Int {
    let index = Self.ledger(seed)
    var sparedCount = 0
    for size in stride(from: 22, through: index.events.count, by: 6) {
      for (place, past) in Self.instants.enumerated() {
        let kept = try #require(
          LedgerStandings(of: Self.view(Self.first(size, of: index), past)))
        for now in Self.instants[place...] {
          let view = Self.view(index, now)
          guard let brought = kept.brought(to: view) else { continue }
          #expect(brought == LedgerStandings(of: view), "seed \(seed), \(size), \(past), \(now)")
          if kept.brought(to: view, judgingAtMost: 4) != nil { sparedCount += 1 }
        }
      }
    }
    return sparedCount
  }

  @Test(arguments: UInt64(1)...15)
  func `what is judged already need not be judged again, however much it is`(seed: UInt64) throws {
    let index = Self.ledger(seed)
    for now in Self.instants {
      let view = Self.view(index, now)
      let all = try #require(LedgerStandings(of: view))
      var accounted: [(DirectiveID, DirectiveStanding)] = []
      view.forEachAccount(of: view.directives()) { account in
        if let standing = view.standing(of: account) {
          accounted.append((account.record.directive, standing))
        }
      }
      #expect(accounted.allSatisfy { all.directives.contains($0.1) })
      for count in 0...accounted.count {
        let judged = Dictionary(uniqueKeysWithValues: accounted.prefix(count))
        #expect(LedgerStandings(of: view, judged: judged) == all)
      }
    }
  }

  @Test(arguments: UInt64(1)...15)
  func `the lines of standings are those of the board at every later instant`(seed: UInt64) throws {
    let index = Self.ledger(seed)
    let standings = try #require(LedgerStandings(of: Self.view(index, RandomLedger.hour(2500))))
    for hour in stride(from: 2500, through: 2800, by: 61) {
      let view = Self.view(index, RandomLedger.hour(hour))
      #expect(standings.lines(at: view.at) == view.board().rows.map(\.line))
    }
    for filter in [
      BoardFilter(party: "g"), BoardFilter(notice: "n"), BoardFilter(cells: [.openOverdue]),
      BoardFilter(statuses: [.none, .claimed]), BoardFilter(dueWithinDays: 40),
    ] {
      for sort in BoardSort.allCases {
        let view = Self.view(index, RandomLedger.hour(2600))
        #expect(
          view.lines(standings.lines(at: view.at), filter, sortedBy: sort)
            == view.board(filter, sortedBy: sort).rows.map(\.line))
      }
    }
  }

  @Test(arguments: UInt64(1)...15)
  func `a score knowing the standings is that of the rows at every later instant`(seed: UInt64)
    throws
  {
    let index = Self.ledger(seed)
    for start in [400, 1200, 2500] {
      let kept = try #require(LedgerStandings(of: Self.view(index, RandomLedger.hour(start))))
      for hour in stride(from: start, through: start + 900, by: 61) {
        let view = Self.view(index, RandomLedger.hour(hour))
        let standings = try #require(kept.brought(to: view))
        for filter in [
          BoardFilter(), BoardFilter(party: "g"), BoardFilter(party: "a"), BoardFilter(notice: "n"),
        ] {
          let comment: Comment = "seed \(seed), \(start), \(hour), \(filter)"
          #expect(view.score(filter, knowing: standings) == view.score(filter), comment)
        }
      }
    }
  }

  @Test func `a random ledger has directives that are plain and others`() throws {
    let standings = try (UInt64(1)...15).flatMap { seed in
      let view = Self.view(Self.ledger(seed), RandomLedger.hour(1500))
      return try #require(LedgerStandings(of: view)).directives
    }
    let plain = standings.filter { $0.isPlain && !$0.obligations.isEmpty }
    #expect(plain.count > 10 && standings.count { !$0.isPlain } > 10)
  }

  @Test func `a row says in its line what its obligation says`() {
    for seed in UInt64(1)...20 {
      for row in Self.view(Self.ledger(seed), RandomLedger.hour(1500)).board().rows {
        #expect(row.line.cell == row.obligation.cell.value)
        #expect(row.line.lateDays == row.obligation.lateDays)
        #expect(row.line.status == row.obligation.status.value)
        #expect(row.line.holder == row.obligation.holder.value)
        #expect(row.line.due == row.obligation.inForce?.due)
      }
    }
  }

  @Test func `other rules, less knowledge, an earlier instant or fewer events are refused`()
    throws
  {
    let index = Self.ledger(1)
    let now = RandomLedger.hour(1000)
    let kept = try #require(LedgerStandings(of: Self.view(index, now)))
    for viewpoint in [
      Viewpoint(at: now, policy: .inclusive), Viewpoint(at: now, count: .claimed),
      Viewpoint(at: now, known: .sequence(SequenceNumber(5))),
      Viewpoint(at: now.advanced(byMilliseconds: -1)),
    ] {
      #expect(kept.brought(to: LedgerView(index, from: viewpoint)) == nil)
    }
    #expect(kept.brought(to: Self.view(Self.first(30, of: index), now)) == nil)
    #expect(kept.brought(to: Self.view(index, now)) == kept)
  }

  @Test func `what is not about duties leaves all standings as they are`() throws {
    var ledger = RandomLedger.opening()
    ledger.assign("g", to: "d", at: "2024-01-02")
    let now = LedgerBuilder.time("2024-02-01")
    let kept = try #require(LedgerStandings(of: Self.view(ledger.index, now)))
    ledger.record(
      .partyRenamed(PartyRenamed(party: "a", name: "Sở A", short: nil)), at: "2024-01-03")
    #expect(kept.brought(to: Self.view(ledger.index, now), judgingAtMost: 0) != nil)
    ledger.record(.groupLeft(GroupLeft(group: "h", member: "c")), at: "2024-01-03")
    #expect(kept.brought(to: Self.view(ledger.index, now), judgingAtMost: 0) != nil)
    ledger.record(.groupLeft(GroupLeft(group: "g", member: "a")), at: "2024-01-03")
    let view = Self.view(ledger.index, now)
    #expect(kept.brought(to: view, judgingAtMost: 0) == nil)
    #expect(kept.brought(to: view, judgingAtMost: 1) == LedgerStandings(of: view))
  }

  @Test(arguments: UInt64(1)...10)
  func `a registration that is taken back and made again touches whom it bound`(seed: UInt64)
    throws
  {
    var opening = RandomLedger.opening()
    opening.directive("d-a", due: LedgerBuilder.by("2024-02-10"), at: "2024-01-01")
    opening.assign("a", to: "d-a", at: "2024-01-02")
    opening.assign("c", to: "d-a", at: "2024-01-02")
    opening.extend(
      LedgerBuilder.by("2024-03-01"), parties: ["g"], of: "d-a", at: "2024-01-03")
    opening.succeed("c", by: "d", at: "2024-01-20")
    var ledger = RandomLedger.full(seed: seed, count: 20, after: opening)
    var kept = try Self.instants.map {
      try #require(LedgerStandings(of: Self.view(ledger.index, $0)))
    }
    for party in RandomLedger.parties + RandomLedger.groups {
      let registered = ledger.index.events.first {
        guard case .partyRegistered(let event) = $0.body else { return false }
        return event.party.rawValue == party
      }
      ledger.retract(try #require(registered).id, at: "2024-03-20")
      kept = try check(kept, broughtTo: ledger.index)
      ledger.register(party, at: "2024-01-01")
      kept = try check(kept, broughtTo: ledger.index)
    }
  }

  /// Brings each of some standings to all events, and answers those that are made of them anew.
  private func check(
    _ kept: [LedgerStandings], broughtTo index: LedgerIndex
  ) throws -> [LedgerStandings] {
    try zip(kept, Self.instants).map { kept, now in
      let view = Self.view(index, now)
      let anew = try #require(LedgerStandings(of: view))
      if let brought = kept.brought(to: view) { #expect(brought == anew, "\(now)") }
      return anew
    }
  }
}
