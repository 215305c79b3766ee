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

  /// The policy that lies in a ledger, as both programs take it.
  private func policy(of path: String) -> [String] {
    let file = path + "/checkpoints/policy"
    return FileManager.default.fileExists(atPath: file) ? ["--policy-file", file] : []
  }

  @Test(arguments: ledgers)
  func `both programs say the same word, size and root, and end alike`(_ ledger: String) throws {
    guard SecondVerifier.isThere() else { return }
    let path = SecondVerifier.root + "/EventLogs/" + ledger
    let arguments = [path] + policy(of: path)
    let ours = try FirstVerifier.answer(arguments)
    let theirs = try SecondVerifier.answers(arguments)
    #expect(theirs.answers == [try #require(ours.answer)])
    #expect(theirs.status == ours.status)
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
