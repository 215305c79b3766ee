// Directive ledger · SecondVerifierTests — SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Every ledger that is committed, good and damaged, verified by both programs.
struct KnownLedgersTests {
  /// The directories under `EventLogs` that hold events.
  static let ledgers: [String] = {
    let top = SecondVerifier.root + "/EventLogs"
    let walk = FileManager.default.enumerator(atPath: top)
    return (walk?.compactMap { $0 as? String } ?? [])
      .filter { $0.hasSuffix("/events") }
      .map { String($0.dropLast("/events".count)) }.sorted()
  }()

  /// The policy that lies beside or in a ledger, as both programs take it.
  private func policy(of path: String) -> [String] {
    let files = [path + "/policy", path + "/checkpoints/policy"]
    let found = files.first { FileManager.default.fileExists(atPath: $0) }
    return found.map { ["--policy-file", $0] } ?? []
  }

  @Test(arguments: ledgers)
  func `both programs say the same word, size and root, and end alike`(_ ledger: String) throws {
    guard SecondVerifier.isThere() else { return }
    let path = SecondVerifier.root + "/EventLogs/" + ledger
    try Agreement.word(ledger, [path] + policy(of: path))
    try Agreement.word(ledger + ", no key", [path])
  }

  @Test(arguments: ledgers.filter { $0.hasPrefix("damaged/") })
  func `held against the checkpoints of the other damaged ledgers both say the same`(
    _ ledger: String
  ) throws {
    guard SecondVerifier.isThere() else { return }
    let top = SecondVerifier.root + "/EventLogs/"
    for other in Self.ledgers where other.hasPrefix("damaged/") {
      let folder = top + other + "/checkpoints"
      // A ledger that was never signed has no such folder.
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      for name in names.sorted() where name.hasSuffix(".note") {
        let note = folder + "/" + name
        let arguments = [top + ledger, "--against", note]
        try Agreement.word("\(ledger) against \(other)/\(name)", arguments)
        try Agreement.word(
          "\(ledger) against \(other)/\(name), policy", arguments + policy(of: top + other))
      }
    }
  }

  @Test func `there are ledgers, good ones and damaged ones`() {
    #expect(Self.ledgers.contains("lang-son"))
    #expect(Self.ledgers.contains { $0.hasPrefix("golden/") })
    #expect(Self.ledgers.contains { $0.hasPrefix("damaged/") })
  }

  @Test func `the second program agrees with what the sources of the formats publish`() throws {
    guard SecondVerifier.isThere() else { return }
    let (status, output) = try SecondVerifier.run(["--self-test"])
    #expect(status == 0)
    #expect(output.hasPrefix("self-test: "))
  }
}
