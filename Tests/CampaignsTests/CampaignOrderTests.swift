// Directive ledger · CampaignsTests — SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Campaigns

/// What the command line of `chidao-simulate` asks for.
@Suite struct CampaignOrderTests {
  @Test func `campaigns, their numbers and their flags are understood`() throws {
    let order = try CampaignOrder(
      ["random", "model", "--seed", "7", "--count", "3", "--trace", "--quick", "--json"])
    #expect(order.campaigns.map(\.name) == ["random", "model"])
    #expect(order.settings.seed == 7)
    #expect(order.settings.numbers == ["count": 3])
    #expect(order.settings.flags == ["trace"])
    #expect(order.settings.isQuick)
    #expect(order.wantsJSON)
    #expect(order.reproduction == " --seed 7 --quick --count 3 --trace")
  }

  @Test func `the line that is printed makes the same run again`() throws {
    let order = try CampaignOrder(["model", "--first", "2", "--only", "--stop", "--seed", "9"])
    let again = try CampaignOrder(
      ["model"] + order.reproduction.split(separator: " ").map { String($0) })
    #expect(again.settings.seed == 9)
    #expect(again.settings.numbers == order.settings.numbers)
    #expect(again.settings.flags == order.settings.flags)
    #expect(again.settings.isQuick == order.settings.isQuick)
  }

  @Test func `all is every campaign, and each has a name of its own`() throws {
    let names = try CampaignOrder(["all", "--quick"]).campaigns.map(\.name)
    #expect(names == CampaignList.all.map(\.name))
    #expect(Set(names).count == names.count)
    #expect(names.count >= 11)
  }

  @Test(
    arguments: [
      ([], .nothing), (["modle"], .noSuchCampaign("modle")),
      (["model", "--trace"], .noSuchOption("--trace")),
      (["model", "--count", "3"], .noSuchOption("--count")),
      (["model", "--nothing", "3"], .noSuchOption("--nothing")),
      (["random", "--count"], .noNumber(option: "--count", value: nil)),
      (["random", "--count", "-1"], .noNumber(option: "--count", value: "-1")),
      (
        ["random", "--count", "18446744073709551615"],
        .noNumber(option: "--count", value: "18446744073709551615")
      ),
      (["soak", "--writers", "0"], .noNumber(option: "--writers", value: "0")),
      (["random", "--seed", "x"], .noNumber(option: "--seed", value: "x")),
    ] as [([String], CampaignOrder.Misunderstanding)])
  func `what is not understood is told`(
    arguments: [String], misunderstanding: CampaignOrder.Misunderstanding
  ) {
    #expect(throws: misunderstanding) { try CampaignOrder(arguments) }
  }

  @Test func `the help names every campaign and option, in lines that fit`() {
    let lines = CampaignTool.usage.split(separator: "\n")
    for campaign in CampaignList.all {
      #expect(lines.contains { $0.hasPrefix("  \(campaign.name) ") })
      for number in campaign.numbers {
        #expect(lines.contains { $0.hasPrefix("    --\(number.name) NUMBER ") })
      }
      for flag in campaign.flags { #expect(lines.contains { $0.hasPrefix("    --\(flag.name) ") }) }
    }
    #expect(lines.allSatisfy { $0.count <= 100 })
  }
}
