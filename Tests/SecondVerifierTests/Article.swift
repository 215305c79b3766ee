// Directive ledger · SecondVerifierTests — SPDX-License-Identifier: Apache-2.0

import Foundation

/// The article “Verify without us”: its commands, each with all that it says they print.
struct Article {
  /// A block of commands.
  struct Step: Hashable, Sendable, CustomStringConvertible {
    /// The line of the article on which it begins, from 1.
    let line: Int
    /// The commands.
    let commands: String
    /// What they print.
    let output: String

    /// How failures name it.
    var description: String { "line \(line)" }
  }

  /// The blocks in their order.
  private(set) var steps: [Step] = []

  /// Reads the article.
  init() throws {
    let path = "/Sources/Inquiries/Inquiries.docc/VerifyWithoutUs.md"
    let text = try String(contentsOfFile: SecondVerifier.root + path, encoding: .utf8)
    var kind: Substring?
    var block = ""
    var commands = (line: 0, text: "")
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if kind == nil, line.hasPrefix("```") {
        kind = line.dropFirst(3)
        block = ""
        if kind == "sh" { commands.line = index + 1 }
      } else if line == "```" {
        if kind == "sh" { commands.text = block }
        if kind == "text" {
          steps.append(Step(line: commands.line, commands: commands.text, output: block))
        }
        kind = nil
      } else {
        block += line + "\n"
      }
    }
  }
}
