// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

/// One way to attack the log, with a name: a sub-command of `chidao-simulate`.
public struct Campaign: Sendable {
  /// The name of the sub-command.
  public let name: String
  /// What it does, in one line.
  public let summary: String
  /// The numbers it takes beside the common options: the name without dashes, and what it means.
  public let numbers: [(name: String, meaning: String)]
  /// The options it takes that are given without a number: the name, and what it does.
  public let flags: [(name: String, meaning: String)]
  /// Runs it.
  public let run: @Sendable (CampaignSettings) -> CampaignReport

  /// Describes a campaign.
  public init(
    _ name: String, _ summary: String, numbers: [(name: String, meaning: String)] = [],
    flags: [(name: String, meaning: String)] = [],
    run: @escaping @Sendable (CampaignSettings) -> CampaignReport
  ) {
    self.name = name
    self.summary = summary
    self.numbers = numbers
    self.flags = flags
    self.run = run
  }
}
