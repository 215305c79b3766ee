// Directive ledger · SecondVerifierTests — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import CommandTestSupport
import Directives
import Foundation
import Inquiries
import PosixFiles
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

  /// What `chidao-replay verify` says of a ledger, and its status.
  private func ours(_ arguments: [String]) throws -> (status: Int32, answer: SecondVerifier.Answer)
  {
    let (output, messages) = (GatheredText(), GatheredText())
    let context = CommandContext(
      arguments: ["verify", "--json"] + arguments, environment: { _ in nil },
      workingDirectory: SecondVerifier.root, now: { .distantPast },
      readFile: { path, limit in
        Result { () throws(InputFile.Failure) in try InputFile.bytes(path: path, limit: limit) }
      },
      output: output.sink(), messages: messages.sink())
    let status = ReplayProgram.program.run(context)
    let value = try JSONSerialization.jsonObject(with: Data(output.text.utf8))
    let object = try #require(value as? [String: Any], "\(messages.text)")
    return (
      status.rawValue,
      SecondVerifier.Answer(
        word: try #require(object["verdict"] as? String),
        size: try #require(object["size"] as? Int), root: try #require(object["root"] as? String))
    )
  }

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
    let ours = try ours(arguments)
    let theirs = try SecondVerifier.answers(arguments)
    #expect(theirs.answers == [ours.answer])
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
