// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc

/// Streams of a gibibyte from a stranger: each is refused in one sentence and in little memory.
enum HostileCampaign {
  /// The sub-command.
  static let campaign = Campaign(
    "hostile", "A gibibyte of hostile standard input under 64 MiB of memory is refused.",
    numbers: [
      ("mebibytes", "how much each stream has at most (1,024)"),
      ("memory", "how many MiB of private memory a command may have (64)"),
    ]
  ) { settings in
    var report = CampaignReport(name: "hostile", seed: settings.seed)
    do {
      try ScratchFolder.with("hostile") { try run(settings, in: $0, &report) }
    } catch {
      report.fail("\(error)")
    }
    return report
  }

  /// A command that reads standard input.
  private enum Reader: String, CaseIterable {
    /// Lines of a batch.
    case append = "append -"
    /// Lines of receipts.
    case verify = "verify --against -"
    /// The bytes of a document, of which only too many are refused.
    case file = "record notice --file -"

    /// The words after the name of the program.
    func words(_ ledger: String) -> [String] {
      switch self {
      case .append: ["append", "-", "--ledger", ledger, "--allow-any-filesystem"]
      case .verify: ["verify", "--against", "-", ledger]
      case .file:
        [
          "record", "notice", "tb-1", "--title", "T", "--issuer", "party-0", "--decided",
          "1/6/2026", "--file", "-", "--ledger", ledger, "--actor", "campaign",
          "--allow-any-filesystem",
        ]
      }
    }
  }

  /// Sends every stream to every command.
  private static func run(
    _ settings: CampaignSettings, in folder: ScratchFolder, _ report: inout CampaignReport
  ) throws {
    guard ProgramRun.exists("prlimit") else {
      return report.skip("everything", because: "there is no prlimit")
    }
    guard ProgramRun(["time", "-q", "-f", "%M", "true"]).isFine else {
      return report.skip("everything", because: "there is no time")
    }
    // A reader that went away must not end this process.
    signal(SIGPIPE, SIG_IGN)
    let program = try RealProgram()
    let memory = settings.number("memory", quick: 64, thorough: 64) << 20
    let byteCount = settings.number("mebibytes", quick: 1_024, thorough: 1_024) << 20
    let ledger = folder["ledger"]
    var journal = try program.makeLedger(ledger)
    let batch = try RealBatch(1, prefix: "party", in: folder)
    try program.append(batch, to: ledger, &journal)
    var peak = 0
    for reader in Reader.allCases {
      for stream in HostileStream.allCases {
        // To a digest all bytes are alike.
        if reader == .file, stream != .endlessLine { continue }
        let run = try FedRun(
          ["prlimit", "--data=\(memory)", program.path] + reader.words(ledger) + ["--lang", "en"],
          with: stream, byteCount: byteCount, measuredIn: folder["peak"])
        peak = max(peak, run.peakByteCount)
        report.count(
          "\(reader.rawValue), \(stream.rawValue): refused",
          failure: failure(of: run, memory) ?? journal.fault(inLedgerAt: ledger, isSettled: true))
        report.note(
          "\(reader.rawValue), \(stream.rawValue): \(run.messages.trimmingPrefix("chidao: "))"
            .replacing("\n", with: ""))
      }
    }
    report.note("most memory of a command: \(peak >> 20) MiB resident, shared libraries included")
  }

  /// What is not as it must be, or nil.
  private static func failure(of run: FedRun, _ memory: Int) -> String? {
    guard case .exited(let status) = run.end, status == 65 else {
      return "ended with \(run.end): \(run.messages.suffix(200))"
    }
    guard run.output.isEmpty else { return "it answers: \(run.output.prefix(200))" }
    guard run.messages.hasPrefix("chidao: "), run.messages.hasSuffix(".\n"),
      run.messages.utf8.count < 500, run.messages.filter({ $0 == "\n" }).count == 1
    else { return "it does not say why in one line: \(run.messages.prefix(200))" }
    guard run.peakByteCount <= memory else { return "\(run.peakByteCount) bytes were resident" }
    return nil
  }
}
