// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import PosixFiles

/// The command `chidao-simulate`: runs campaigns, prints what came of them, and ends with a status.
///
/// 0: all was well. 1: something failed. 64: the command line was not understood. 74: the help
/// could not be written.
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
    guard !order.wantsHelp else { ProcessEnd.exit(help()) }
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

  /// Writes the help, and answers the status to end with.
  private static func help() -> Int32 {
    do throws(FileError) {
      try StandardStream.output.write(usage + "\n")
    } catch {
      // Whoever reads no further has seen enough.
      guard error.reason != .brokenPipe else { return 0 }
      say(
        "chidao-simulate: The help could not be written to \(error.path) (errno \(error.code));"
          + " write it elsewhere.", to: .error)
      return 74
    }
    return 0
  }

  /// Writes a line; whoever went away is not told.
  private static func say(_ text: String, to stream: StandardStream) {
    // A reader that went away does not change whether the log is sound.
    try? stream.write(text + "\n")
  }

  /// The help.
  static var usage: String {
    var rows: [(name: String, meaning: String)] = []
    for campaign in CampaignList.all {
      rows.append((campaign.name, campaign.summary))
      for number in campaign.numbers { rows.append(("  --\(number.name) NUMBER", number.meaning)) }
      for flag in campaign.flags { rows.append(("  --\(flag.name)", flag.meaning)) }
    }
    rows.append(("all", "All of them, one after the other."))
    var lines = [
      "Attacks the log of directives and counts what came of it.", "",
      "usage: chidao-simulate CAMPAIGN… [--seed NUMBER] [--quick] [--json]", "", "Campaigns:",
    ]
    lines += aligned(rows)
    lines += ["", "Options of every campaign:"]
    lines += aligned([
      ("--seed NUMBER", "where chance begins; the same seed makes the same run (1 by default)"),
      ("--quick", "minutes for all of them, instead of hours"),
      ("--json", "one JSON object a campaign"),
    ])
    lines += [
      "", "Status 0: all was well. 1: something failed; the line to run it again is printed.",
      "What a machine cannot try is SKIPPED; with CHIDAO_REQUIRE_ALL=1 that is a failure.",
    ]
    return lines.joined(separator: "\n")
  }

  /// Rows of two columns; a meaning that is too long for the line goes on below itself.
  private static func aligned(_ rows: [(name: String, meaning: String)]) -> [String] {
    let width = (rows.map(\.name.utf8.count).max() ?? 0) + 4
    return rows.flatMap { name, meaning -> [String] in
      var lines = [""]
      for word in meaning.split(separator: " ") {
        let last = lines[lines.count - 1]
        if width + last.count + word.count < 100 {
          lines[lines.count - 1] += (last.isEmpty ? "" : " ") + word
        } else {
          lines.append(String(word))
        }
      }
      return lines.enumerated().map { index, line in
        let start = index == 0 ? "  " + name : ""
        return start + String(repeating: " ", count: width - start.utf8.count) + line
      }
    }
  }
}
