// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import Foundation

/// The real `chidao`, which lies beside `chidao-simulate`.
struct RealProgram: Sendable {
  /// Where it lies.
  let path: String

  /// The origin of every ledger that is made.
  static let origin = "ledger.example/campaign"
  /// The name of the event that opens a ledger.
  static let opening = "ledger#opened"

  /// Looks for a program beside the one that runs.
  init(_ name: String = "chidao") throws(CampaignFault) {
    let own = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    path = own.deletingLastPathComponent().appendingPathComponent(name).path
    guard FileManager.default.isExecutableFile(atPath: path) else {
      throw CampaignFault("there is no \(path); build it with “swift build -c release”")
    }
  }

  /// The words that make a ledger.
  func initWords(_ ledger: String) -> [String] {
    [
      path, "init", ledger, "--origin", Self.origin, "--name", "Campaign", "--actor", "campaign",
      "--allow-any-filesystem", "--json", "--lang", "en",
    ]
  }

  /// The words that append a file.
  func appendWords(_ file: String, to ledger: String, in language: String = "en") -> [String] {
    [
      path, "append", file, "--ledger", ledger, "--allow-any-filesystem", "--json", "--lang",
      language,
    ]
  }

  /// Makes a ledger, and notes it.
  func makeLedger(_ ledger: String) throws(CampaignFault) -> AcknowledgementJournal {
    var journal = AcknowledgementJournal()
    journal.submit([Self.opening])
    journal.take(receiptsIn: try CampaignFault.require(initWords(ledger)))
    return journal
  }

  /// Appends a file that must be taken, and notes it.
  func append(
    _ batch: RealBatch, to ledger: String, _ journal: inout AcknowledgementJournal
  ) throws(CampaignFault) {
    journal.submit(batch.names)
    journal.take(receiptsIn: try CampaignFault.require(appendWords(batch.file, to: ledger)))
  }
}
