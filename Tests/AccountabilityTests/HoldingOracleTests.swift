// Directive ledger · AccountabilityTests — SPDX-License-Identifier: Apache-2.0

import Accountability
import Directives
import TestSupport
import Testing

/// The interval sets against an oracle that knows no intervals.
@Suite struct HoldingOracleTests {
  /// The holders that some holdings give at an instant, as the oracle writes them.
  static func holders(_ holdings: [Holding], at instant: Instant) -> [String] {
    holdings.filter { $0.interval.contains(instant) }.compactMap { holding in
      guard case .party(let origin) = holding.origin else { return nil }
      let holder: String
      switch holding.holder {
      case .party(let party): holder = party.rawValue
      case .undecided(let party): holder = "?" + party.rawValue
      case .unresolved, .membersUnnamed, .nobody: return nil
      }
      return "\(origin)/\(holding.group?.rawValue ?? "")=\(holder)"
    }.sorted()
  }

  @Test(arguments: UInt64(1)...250)
  func `intervals give at every instant the holders that the oracle finds`(seed: UInt64) throws {
    let ledger = RandomLedger.structural(seed: seed, count: 14)
    let end = RandomLedger.hour(60)
    let view = LedgerView(ledger.index, from: Viewpoint(at: end))
    let holdings = try #require(view.account(of: LedgerBuilder.id("d"))).holdings
    for hour in 0...60 {
      let instant = RandomLedger.hour(hour)
      let expected = HolderOracle.holders(ledger.index.events, at: instant)
      #expect(Self.holders(holdings, at: instant) == expected, "seed \(seed), hour \(hour)")
    }
  }

  @Test(arguments: UInt64(1)...30)
  func `every instant and every state of knowledge agree with the oracle`(seed: UInt64) throws {
    let ledger = RandomLedger.structural(seed: seed, count: 12)
    let first = ledger.index.events.count - 12
    for count in first...ledger.index.events.count {
      for hour in stride(from: 0, through: 48, by: 3) {
        let instant = RandomLedger.hour(hour)
        let view = LedgerView(
          ledger.index, from: Viewpoint(at: instant, known: .sequence(seq(UInt64(count - 1)))))
        let holdings = try #require(view.account(of: LedgerBuilder.id("d"))).holdings
        let expected = HolderOracle.holders(ledger.index.events.prefix(count), at: instant)
        #expect(
          Self.holders(holdings, at: instant) == expected,
          "seed \(seed), \(count) events known, hour \(hour)")
      }
    }
  }
}
