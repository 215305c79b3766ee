// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

/// What the command line asks for.
struct CampaignOrder {
  /// Why a command line is not understood.
  enum Misunderstanding: Error, Hashable {
    /// No campaign is named.
    case nothing
    /// There is no such campaign.
    case noSuchCampaign(String)
    /// There is no such option.
    case noSuchOption(String)
    /// The option takes a number that is at least 1, or 0 where that means something.
    case noNumber(option: String, value: String?)

    /// The sentence for people.
    var sentence: String {
      switch self {
      case .nothing: "Name a campaign."
      case .noSuchCampaign(let name): "There is no campaign “\(name)”."
      case .noSuchOption(let name): "There is no option “\(name)” here."
      case .noNumber(let option, let value): "\(option) takes a number, not “\(value ?? "")”."
      }
    }
  }

  /// What is to be run.
  private(set) var campaigns: [Campaign] = []
  /// How.
  private(set) var settings = CampaignSettings()
  /// Whether the reports are JSON.
  private(set) var wantsJSON = false
  /// Whether only help is asked for.
  private(set) var wantsHelp = false

  /// The options of which 0 means all, or the first.
  private static let mayBeZero: Set = ["trials", "first"]
  /// More than any campaign can do.
  private static let limit = 1_000_000_000

  /// Reads the words of a command line.
  init(_ arguments: [String]) throws(Misunderstanding) {
    var rest = arguments[...]
    while let word = rest.popFirst() {
      switch word {
      case "--help", "-h", "help": wantsHelp = true
      case "--quick": settings.isQuick = true
      case "--json": wantsJSON = true
      case _ where word.hasPrefix("--"): try takeOption(word, &rest)
      case "all": campaigns = CampaignList.all
      default:
        guard let campaign = CampaignList.all.first(where: { $0.name == word }) else {
          throw .noSuchCampaign(word)
        }
        campaigns.append(campaign)
      }
    }
    guard wantsHelp || !campaigns.isEmpty else { throw .nothing }
    let known = campaigns.flatMap { $0.numbers.map(\.name) + $0.flags.map(\.name) }
    for name in settings.flags.sorted() + settings.numbers.keys.sorted()
    where !wantsHelp && !known.contains(name) {
      throw .noSuchOption("--" + name)
    }
  }

  /// Takes the seed, or an option that only some campaigns know.
  private mutating func takeOption(
    _ word: String, _ rest: inout ArraySlice<String>
  ) throws(Misunderstanding) {
    let name = String(word.dropFirst(2))
    guard !CampaignList.all.contains(where: { $0.flags.contains { $0.name == name } }) else {
      settings.flags.insert(name)
      return
    }
    let isKnown = CampaignList.all.contains { $0.numbers.contains { $0.name == name } }
    guard isKnown || name == "seed" else { throw .noSuchOption(word) }
    let value = rest.popFirst()
    guard let number = value.flatMap({ UInt64($0) }) else {
      throw .noNumber(option: word, value: value)
    }
    if name == "seed" {
      settings.seed = number
    } else if number >= (Self.mayBeZero.contains(name) ? 0 : 1), number <= Self.limit {
      settings.numbers[name] = Int(number)
    } else {
      throw .noNumber(option: word, value: value)
    }
  }

  /// The options that make the same run again.
  var reproduction: String {
    let numbers = settings.numbers.sorted { $0.key < $1.key }.map { " --\($0.key) \($0.value)" }
    let flags = settings.flags.sorted().map { " --\($0)" }
    return " --seed \(settings.seed)" + (settings.isQuick ? " --quick" : "")
      + (numbers + flags).joined()
  }
}
