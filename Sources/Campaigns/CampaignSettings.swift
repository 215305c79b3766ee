// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

/// What the command line says to a campaign.
public struct CampaignSettings: Sendable {
  /// Where chance begins; the same seed makes the same run.
  public var seed: UInt64
  /// Whether there are seconds and not hours.
  public var isQuick: Bool
  /// The numbers that were given by name.
  public var numbers: [String: Int]
  /// The options that were given without a number.
  public var flags: Set<String>
  /// Shows a line of progress.
  public var progress: @Sendable (String) -> Void

  /// Takes what was said.
  public init(
    seed: UInt64 = 1, isQuick: Bool = false, numbers: [String: Int] = [:],
    flags: Set<String> = [],
    progress: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    self.seed = seed
    self.isQuick = isQuick
    self.numbers = numbers
    self.flags = flags
    self.progress = progress
  }

  /// The number given by this name, or what stands for it.
  public func number(_ name: String, quick: Int, thorough: Int) -> Int {
    numbers[name] ?? (isQuick ? quick : thorough)
  }
}
