// Directive ledger · ReportsTests — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import PosixFiles
import PosixProcesses
import Reports
import Signatures
import SigningTools
import Testing

/// The sentences about tools and keys.
@Suite struct SigningWordsTests {
  /// Something for the operating system to have refused.
  private static let refused = FileError(call: "open", path: "/x", code: 13)

  /// Every kind of error.
  private static func errors() throws -> [KeyFileError] {
    let name = try KeyName("a.example/b")
    let runs: [ToolRunError] = [
      .missing(name: "openssl", places: ["/usr/bin"]), .system(refused),
      .timedOut(path: "/x", milliseconds: 10_000), .tooMuchOutput(path: "/x", limit: 1000),
      .killed(path: "/x", signal: 9),
    ]
    let signing: [SigningError] =
      runs.map { .tool($0) }
      + SigningError.Action.allCases.map {
        .failed(tool: "/x", $0, status: 1, message: "words \u{1B}[31m")
      } + [
        .unexpectedOutput(tool: "/x", .sign, byteCount: 7), .producedInvalidSignature(tool: "/x"),
      ]
    return signing.map { .tool($0, path: "/x") } + [
      .secret(.file(refused)), .secret(.notPlain(path: "/x")),
      .secret(.exposed(path: "/x", mode: 0o644)), .secret(.foreign(path: "/x", owner: 7)),
      .secret(.tooLarge(path: "/x", limit: 9)), .statement(.verifierKeyParts, path: "/x"),
      .purpose(path: "/x", stated: .cosignature, wanted: .ed25519),
      .name(path: "/x", stated: name, wanted: name), .otherKey(path: "/x"), .nameless(path: "/x"),
    ]
  }

  @Test func `every error is one sentence of its own in each language`() throws {
    for language in [Words(.english), Words(.vietnamese)] {
      let sentences = try Self.errors().map { language.sentence($0) }
      #expect(Set(sentences).count == sentences.count)
      for sentence in sentences {
        #expect(!sentence.contains("\n") && !sentence.contains("\u{1B}") && sentence.count > 20)
      }
    }
    let pairs = try Self.errors().map {
      (Words(.english).sentence($0), Words(.vietnamese).sentence($0))
    }
    for (english, vietnamese) in pairs { #expect(english != vietnamese) }
  }
}
