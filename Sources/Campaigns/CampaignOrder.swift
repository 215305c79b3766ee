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
    /// The option takes a number that is at least 0.
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

  /// Reads the words of a command line.
  init(_ arguments: [String]) throws(Misunderstanding) {
    var rest = arguments[...]
    while let word = rest.popFirst() {
      switch word {
      case "--help", "-h", "help": wantsHelp = true
      case "--quick": settings.isQuick = true
      case "--json": wantsJSON = true
      case "--trace": try take(word, 1)
      case _ where word.hasPrefix("--"):
        let value = rest.popFirst()
        guard let value, let number = UInt64(value) else {
          throw .noNumber(option: word, value: value)
        }
        if word == "--seed" { settings.seed = number } else { try take(word, number) }
      case "all": campaigns = CampaignList.all
      default:
        guard let campaign = CampaignList.all.first(where: { $0.name == word }) else {
          throw .noSuchCampaign(word)
        }
        campaigns.append(campaign)
      }
    }
    guard wantsHelp || !campaigns.isEmpty else { throw .nothing }
    let known = Set(campaigns.flatMap { $0.numbers.map(\.name) })
    for name in settings.numbers.keys where !known.contains(name) {
      throw .noSuchOption("--" + name)
    }
  }

  /// Takes a number that only some campaigns know.
  private mutating func take(_ word: String, _ number: UInt64) throws(Misunderstanding) {
    guard let number = Int(exactly: number) else {
      throw .noNumber(option: word, value: String(number))
    }
    settings.numbers[String(word.dropFirst(2))] = number
  }

  /// The options that make the same run again.
  var reproduction: String {
    let numbers = settings.numbers.sorted { $0.key < $1.key }.map { name, number in
      name == "trace" ? " --trace" : " --\(name) \(number)"
    }
    return " --seed \(settings.seed)" + (settings.isQuick ? " --quick" : "") + numbers.joined()
  }
}
