// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

/// Why a campaign cannot go on, in words.
struct CampaignFault: Error, Hashable {
  /// The words.
  let sentence: String

  /// Takes the words.
  init(_ sentence: String) { self.sentence = sentence }

  /// Runs a program that must succeed.
  @discardableResult
  static func require(_ words: [String]) throws(CampaignFault) -> String {
    let run = ProgramRun(words)
    guard run.isFine else {
      throw CampaignFault("\(words.joined(separator: " ")): \(run.summary)")
    }
    return run.output
  }
}
