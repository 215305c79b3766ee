// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import PosixFiles

/// The command `chidao-simulate`: runs campaigns, prints what came of them, and ends with a status.
///
/// 0: all was well. 1: something failed. 64: the command line was not understood.
public enum CampaignTool {
  /// Runs the command and ends the process.
  public static func runAndExit(arguments: [String]) -> Never {
    StandardStream.ignoreSignals()
    let order: CampaignOrder
    do throws(CampaignOrder.Misunderstanding) {
      order = try CampaignOrder(arguments)
    } catch {
      say(error.sentence + "\n\n" + usage, to: .error)
      ProcessEnd.exit(64)
    }
    guard !order.wantsHelp else {
      say(usage, to: .output)
      ProcessEnd.exit(0)
    }
    ProcessEnd.exit(order.campaigns.map { run($0, order) }.allSatisfy { $0 } ? 0 : 1)
  }

  /// Runs one campaign and answers whether all was well.
  private static func run(_ campaign: Campaign, _ order: CampaignOrder) -> Bool {
    let isComplete = ProcessFacts.environment("CHIDAO_REQUIRE_ALL") == "1"
    let start = SystemClock.elapsed()
    var report = campaign.run(order.settings)
    let tenths = (SystemClock.elapsed() - start) / 100
    report.note("took \(tenths / 10).\(tenths % 10) s")
    let isPassed = report.isPassed(isComplete: isComplete)
    if order.wantsJSON {
      say(report.json(isComplete: isComplete), to: .output)
    } else {
      say(report.lines(isComplete: isComplete).joined(separator: "\n"), to: .output)
    }
    if !isPassed {
      say("again: chidao-simulate \(campaign.name)\(order.reproduction)", to: .error)
    }
    return isPassed
  }

  /// Writes a line; whoever went away is not told.
  private static func say(_ text: String, to stream: StandardStream) {
    // A reader that went away does not change whether the log is sound.
    try? stream.write(text + "\n")
  }

  /// The help.
  static var usage: String {
    let all = CampaignList.all
    let width = (all.map(\.name.utf8.count).max() ?? 0) + 2
    func row(_ name: String, _ meaning: String) -> String {
      "  \(name)\(String(repeating: " ", count: max(1, width - name.utf8.count)))\(meaning)"
    }
    var lines = [
      "usage: chidao-simulate CAMPAIGN [--seed NUMBER] [--quick] [--json]", "", "Campaigns:",
    ]
    for campaign in all {
      lines.append(row(campaign.name, campaign.summary))
      lines += campaign.numbers.map { "      --\($0.name) NUMBER: \($0.meaning)" }
    }
    lines.append(row("all", "All of them, one after the other."))
    lines += [
      "", "--seed   where chance begins; the same seed makes the same run (1 by default)",
      "--quick  seconds instead of hours", "--json   one JSON object a campaign",
      "CHIDAO_REQUIRE_ALL=1 makes whatever is skipped a failure.",
    ]
    return lines.joined(separator: "\n")
  }
}
