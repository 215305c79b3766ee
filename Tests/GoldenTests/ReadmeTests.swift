// Directive ledger · GoldenTests — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Foundation
import Testing

/// The commands that the README shows are commands that work.
struct ReadmeTests {
  /// The commands of the README, as a script that a newcomer plays in autumn 2026.
  private static func script() throws -> String {
    let root = URL(fileURLWithPath: GoldenLedger.folder).deletingLastPathComponent()
    let text = try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
    let commands = text.split(separator: "\n").filter { $0.hasPrefix("chidao") }.map { line in
      line.split(separator: "  #").first.map(String.init) ?? ""
    }
    let setting = [
      "at 2026-11-21T09:00:00+07:00", "export CHIDAO_ACTOR=van-phong",
      "export CHIDAO_LEDGER=\(Performance.ledger)",
    ]
    return (setting + commands).joined(separator: "\n")
      .replacing("~/so-chi-dao", with: Performance.ledger) + "\n"
  }

  @Test func `every command of the README ends well, and the last says that the ledger is intact`()
    throws
  {
    let script = try Script(Self.script())
    #expect(script.steps.count > 12)
    let transcript = try Performance(script, in: .english, folder: "/").transcript
    #expect(!transcript.contains("(exit"), "\(transcript)")
    #expect(transcript.contains("INTACT: every byte of 8 events"))
  }
}
