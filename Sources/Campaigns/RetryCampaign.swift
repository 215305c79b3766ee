// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

/// Clients that send again, and clients that race: each event once, each race one winner.
enum RetryCampaign {
  /// The sub-command.
  static let campaign = Campaign(
    "retries", "Retries after lost acknowledgements, races for one place, and many readers.",
    numbers: [
      ("rounds", "how many retries and races (40; 6 with --quick)"),
      ("racers", "how many processes race (8)"),
      ("readers", "how many readers there are (32)"),
    ]
  ) { settings in
    var report = CampaignReport(name: "retries", seed: settings.seed)
    do {
      try ScratchFolder.with("retries") { folder in
        let program = try RealProgram()
        let rounds = settings.number("rounds", quick: 6, thorough: 40)
        try LostAcknowledgements(program, folder).run(rounds, settings.seed, into: &report)
        var races = try Races(
          program, folder, racers: settings.number("racers", quick: 8, thorough: 8))
        try races.run(rounds, into: &report)
        let readers = ManyReaders(
          program: program, folder: folder,
          readers: settings.number("readers", quick: 32, thorough: 32))
        try readers.run(rounds * 5, settings.seed, into: &report)
      }
    } catch {
      report.fail("\(error)")
    }
    return report
  }
}
