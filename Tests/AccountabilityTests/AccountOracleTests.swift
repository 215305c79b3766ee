// Directive ledger · AccountabilityTests — SPDX-License-Identifier: Apache-2.0

import Accountability
import Directives
import TestSupport
import Testing

/// Obligations against an oracle that replays event by event and counts day by day.
@Suite struct AccountOracleTests {
  /// A holder as the oracle writes it.
  private static func text(_ holder: Holder) -> String {
    switch holder {
    case .party(let party): party.rawValue
    case .undecided(let party): "?" + party.rawValue
    case .unresolved(let group), .membersUnnamed(let group, _, _): "~" + group.rawValue
    case .nobody: "nobody"
    }
  }

  /// An obligation as the oracle writes it.
  private static func line(_ obligation: Obligation) -> String {
    let origin =
      switch obligation.id.origin {
      case .party(let party): party.rawValue
      case .remainder(let group): "~" + group.rawValue
      case .nobody: "nobody"
      }
    let shares = obligation.lateShares.map { "\(text($0.holder)):\($0.days)" }.sorted()
    return "\(origin)=\(text(obligation.holder.value)) \(obligation.status.value.rawValue)"
      + " \(obligation.cell.value.rawValue) \(obligation.originalCell.value.rawValue)"
      + " [\(shares.joined(separator: " "))]"
  }

  @Test(arguments: UInt64(1)...150)
  func `every answer at every point is the one that the oracle finds`(seed: UInt64) throws {
    let ledger = RandomLife.ledger(seed: seed, count: 40)
    let events = ledger.index.events
    var dice = Dice(seed: seed &* 31)
    for round in 0..<8 {
      let count = round < 3 ? events.count : events.count - dice.roll(40)
      // Every other question is asked exactly when something happens.
      let hour = RandomLedger.hour(1 + dice.roll(24 * (RandomLife.dayCount + 5)))
      let at = round % 2 == 0 ? hour : events[events.count - 1 - dice.roll(36)].time
      for stage in CompletionStage.allCases {
        let known: KnowledgePoint =
          round % 3 == 0
          ? .recorded(events[count - 1].recordedTime) : .sequence(seq(UInt64(count - 1)))
        let view = LedgerView(ledger.index, from: Viewpoint(at: at, known: known, count: stage))
        let found = view.obligations(of: LedgerBuilder.id("d"))
          .filter { $0.id.origin != .nobody }.map(Self.line).sorted()
        let oracle = AccountOracle(events.prefix(count), at: at, stage: stage)
        #expect(
          found == oracle.lines(),
          "seed \(seed), \(count) of \(events.count) events known, at \(at), \(stage)")
      }
    }
  }
}
