// Directive ledger · AccountabilityTests — SPDX-License-Identifier: Apache-2.0

import Accountability
import Directives
import TestSupport
import Testing

/// What holds in every ledger, drawn from seeds.
@Suite struct InvariantTests {
  /// A random ledger and the instants at which it is looked at.
  static func ledger(_ seed: UInt64) -> LedgerBuilder {
    RandomLedger.full(seed: seed, count: 30)
  }

  /// The instants at which a random ledger is looked at.
  static let instants = stride(from: 0, through: 24 * 100, by: 24 * 12 + 5).map(RandomLedger.hour)

  @Test(arguments: UInt64(1)...50)
  func `cells, scores and late shares add up at every instant`(seed: UInt64) {
    let index = Self.ledger(seed).index
    for instant in Self.instants {
      for stage in CompletionStage.allCases {
        let view = LedgerView(index, from: Viewpoint(at: instant, count: stage))
        let board = view.board()
        #expect(board.counts.all + board.counts[.notBinding] == board.rows.count)
        #expect(board.counts.done + board.counts.open == board.counts.all)
        let score = view.score(of: board)
        for cell in Cell.allCases {
          #expect(score.rows.reduce(0) { $0 + $1.counts[cell] } == board.counts[cell])
        }
        #expect(
          score.total.lateDays == board.rows.reduce(0) { $0 + $1.obligation.lateDays },
          "seed \(seed)")
        let all = board.rows.flatMap(\.obligation.holdings)
        for row in board.rows { check(row.obligation, among: all, at: instant, seed) }
      }
    }
  }

  /// Counts late days one by one, and holds the cell against the instants.
  private func check(
    _ obligation: Obligation, among all: [Holding], at instant: Instant, _ seed: UInt64
  ) {
    guard let due = obligation.inForce?.due else { return }
    let judged = obligation.doneBy?.claimed.value ?? obligation.binding.end?.value ?? instant
    var shares: [Holder: Int] = [:]
    var day = due
    while day < judged || (day == judged && obligation.binding.end == nil) {
      let holding = obligation.holdings.first { $0.interval.contains(day) }
      if let holding {
        shares[holding.holder, default: 0] += 1
      } else if !all.contains(where: { $0.holder != .nobody && $0.interval.contains(day) }) {
        shares[.nobody, default: 0] += 1
      }
      day = day.advanced(byDays: 1)
    }
    let counted = Dictionary(
      uniqueKeysWithValues: obligation.lateShares.map { ($0.holder, $0.days) })
    #expect(counted == shares, "seed \(seed)")
    if obligation.cell.value != .notBinding {
      let isLate = obligation.cell.value == .doneLate || obligation.cell.value == .openOverdue
      let isNew = obligation.holdings.first.map { $0.interval.from > due } ?? true
      #expect(isLate ? isNew || obligation.lateDays > 0 : obligation.lateDays == 0, "seed \(seed)")
    }
  }

  @Test(arguments: UInt64(1)...50)
  func `the holdings of an origin, role and group follow each other`(seed: UInt64) throws {
    let view = LedgerView(Self.ledger(seed).index, from: Viewpoint(at: RandomLedger.hour(2400)))
    let account = try #require(view.account(of: LedgerBuilder.id("d")))
    var last: [[String]: Holding] = [:]
    for holding in account.holdings {
      let key = [
        "\(holding.origin)", holding.role.rawValue, holding.group?.rawValue ?? "",
      ]
      if let before = last[key] {
        let end = try #require(before.interval.to, "an open holding is followed by another")
        #expect(end <= holding.interval.from)
      }
      if let to = holding.interval.to { #expect(holding.interval.from < to) }
      #expect((holding.interval.to == nil) == (holding.ending == nil))
      last[key] = holding
    }
    for obligation in account.obligations {
      for (left, right) in zip(obligation.holdings, obligation.holdings.dropFirst()) {
        #expect(try #require(left.interval.to) <= right.interval.from)
      }
    }
  }

  @Test(arguments: UInt64(1)...30)
  func `what is learned later never changes what was known before`(seed: UInt64) {
    let index = Self.ledger(seed).index
    var prefix = LedgerIndex()
    for event in index.events {
      prefix.apply(event)
      guard event.sequence.rawValue % 4 == 0 else { continue }
      for instant in Self.instants {
        let then = LedgerView(prefix, from: Viewpoint(at: instant))
        let now = LedgerView(
          index, from: Viewpoint(at: instant, known: .sequence(event.sequence)))
        #expect(then.account(of: LedgerBuilder.id("d")) == now.account(of: LedgerBuilder.id("d")))
        #expect(
          then.register.parties == now.register.parties, "seed \(seed), event \(event.sequence)")
      }
    }
  }

  @Test(arguments: UInt64(1)...40)
  func `knowing everything is knowing up to the last event`(seed: UInt64) throws {
    let ledger = Self.ledger(seed)
    let last = try #require(ledger.index.events.last)
    let points: [KnowledgePoint] = [
      .everything, .sequence(last.sequence), .recorded(last.recordedTime),
      .sequence(seq(999_999_999_999)),
    ]
    let boards = points.map { known in
      LedgerView(
        ledger.index, from: Viewpoint(at: RandomLedger.hour(2400), known: known)
      ).board()
    }
    #expect(boards.allSatisfy { $0 == boards[0] })
  }

  @Test(arguments: UInt64(1)...30)
  func `every value cites events that can be seen`(seed: UInt64) throws {
    let view = LedgerView(Self.ledger(seed).index, from: Viewpoint(at: RandomLedger.hour(1200)))
    let account = try #require(view.account(of: LedgerBuilder.id("d")))
    for obligation in account.obligations {
      for field in JudgedField.allCases {
        let value = obligation.value(of: field)
        #expect(value.sequences.allSatisfy(view.sees))
        // Only of nobody there is nothing to show.
        #expect(!value.sequences.isEmpty || obligation.id.origin == .nobody, "\(field)")
        let explanation = view.explanation(of: field, for: obligation)
        #expect(!explanation.steps.isEmpty)
        #expect(explanation.value == value)
      }
    }
  }
}
