// Directive ledger · CampaignsTests — SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Campaigns

/// Simulations drawn from seeds.
@Suite struct RandomRunTests {
  @Test func `a few seeds pass, and strike`() {
    let report = RandomCampaign.run(CampaignSettings(seed: 40, numbers: ["count": 40]))
    #expect(report.failures == [])
    #expect(report.rows.first?.tried == 40)
    #expect(report.rows.contains { $0.what == RandomFault.powerCut.rawValue && $0.tried > 0 })
  }

  @Test(arguments: [UInt64(3), 57, 95])
  func `a seed always makes the same trace`(seed: UInt64) {
    let first = RandomRun.outcome(seed: seed, isTraced: true)
    let second = RandomRun.outcome(seed: seed, isTraced: true)
    #expect(first.trace.count > 20)
    #expect(first.trace == second.trace)
    #expect(first.fired == second.fired)
  }

  @Test func `seeds differ`() {
    let traces = (UInt64(1)...8).map { RandomRun.outcome(seed: $0, isTraced: true).trace }
    #expect(Set(traces).count == 8)
  }
}
