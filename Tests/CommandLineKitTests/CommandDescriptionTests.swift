// Directive ledger · CommandLineKitTests — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Testing

/// Holds the checks of descriptions.
@Suite struct CommandDescriptionTests {
  /// A text that is not empty.
  private let text = LocalizedText("x")

  /// The sample is sound.
  @Test func `a sound description has no flaws`() {
    #expect(SampleCommand.root.flaws.isEmpty)
  }

  /// Each flaw is found.
  @Test func `every flaw is found, in subcommands too`() {
    let inner = CommandDescription(
      name: "Inner", summary: LocalizedText(vi: "", en: "x"),
      operands: [
        OperandDescription("a", text, count: .any, summary: text),
        OperandDescription("b", text, summary: text),
        OperandDescription("b", text, summary: text),
      ],
      options: [
        .flag("at", letter: "h", summary: text), .flag("help", letter: "x", summary: text),
        .flag("other", letter: "x", summary: text),
      ],
      examples: [CommandExample("elsewhere run", text)])
    let root = CommandDescription(
      name: "t", summary: text, options: [.flag("at", summary: text)], subcommands: [inner, inner])
    #expect(root.flaws.first == "t: the command Inner is declared twice")
    #expect(
      Set(root.flaws.filter { $0.hasPrefix("t Inner: ") }.map { $0.dropFirst(9) }) == [
        "--at is declared twice", "--help is declared twice", "-x is declared twice",
        "-h is declared twice", "the operand b is declared twice",
        "the operand a takes all, but is not the last",
        "the required operand b follows an optional one", "a text is empty",
        "the example elsewhere run is not of this executable",
      ])
    #expect(root.flaws.contains("t: Inner is not a name"))
  }
}
