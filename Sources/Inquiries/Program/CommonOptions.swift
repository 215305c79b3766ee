// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

/// The options that mean the same in every command that takes them.
public struct CommonOptions: OptionSet, Hashable, Sendable {
  /// One bit for each.
  public let rawValue: Int

  /// Takes the bits.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// `--json`: the answer as JSON.
  public static let json = CommonOptions(rawValue: 1)
  /// `--csv`: the table of the answer as CSV.
  public static let csv = CommonOptions(rawValue: 2)
  /// `--at`: the instant that is asked about.
  public static let at = CommonOptions(rawValue: 4)
  /// `--known`: what was known.
  public static let known = CommonOptions(rawValue: 8)
  /// `--policy` and `--count`: how deadlines and completion are judged.
  public static let rules = CommonOptions(rawValue: 16)
  /// `--actor`: who records.
  public static let actor = CommonOptions(rawValue: 32)

  /// Everything by which a viewpoint is chosen.
  public static let viewpoint: CommonOptions = [.at, .known, .rules]

  /// The names of the options with what each belongs to.
  static let names: [(option: CommonOptions, name: String)] = [
    (.json, "json"), (.csv, "csv"), (.at, "at"), (.known, "known"), (.rules, "policy"),
    (.rules, "count"), (.actor, "actor"),
  ]
}
