// Directive ledger · CommandLineKitTests — SPDX-License-Identifier: Apache-2.0

import CommandLineKit

/// An executable with one of everything, for the tests of this module.
enum SampleCommand {
  /// A text that is the same in both languages but for its mark.
  static func text(_ english: String) -> LocalizedText {
    LocalizedText(vi: "vi:" + english, en: english)
  }

  /// The command `demo record report`.
  static let report = CommandDescription(
    name: "report", summary: text("Report a status."), discussion: text("It's for agencies."),
    operands: [
      OperandDescription("directive", LocalizedText("ID"), summary: text("The directive.")),
      OperandDescription(
        "status", LocalizedText("STATUS"), kind: .choice(["underway", "done"]),
        summary: text("The status.")),
    ],
    options: [
      .option("party", letter: "p", LocalizedText("ID"), isRequired: true, summary: text("Who.")),
      .option(
        "document", letter: "d", LocalizedText(vi: "TỆP", en: "FILE"), kind: .file,
        isRepeatable: true, summary: text("A document.")),
      .flag("quiet", letter: "q", summary: text("Say less.")),
      .flag("wait", letter: "w", summary: text("Wait.")),
    ],
    examples: [CommandExample("demo record report d/1 done --party so", text("Says it is done."))])

  /// The executable.
  static let root = CommandDescription(
    name: "demo", summary: text("Keeps a ledger."),
    options: [
      .option(
        "lang", LocalizedText("LANG"), kind: .choice(["vi", "en"]), summary: text("The language.")),
      .option("ledger", LocalizedText("DIR"), kind: .directory, summary: text("The ledger.")),
      .option("limit", LocalizedText("N"), summary: text("The limit.")),
    ],
    subcommands: [
      CommandDescription(
        name: "record", summary: text("Record an event."),
        subcommands: [
          report, CommandDescription(name: "notice", summary: text("Enter a notice.")),
        ]),
      CommandDescription(
        name: "board", summary: text("Show the board."),
        operands: [
          OperandDescription(
            "files", LocalizedText("FILE"), count: .any, kind: .file, summary: text("Files."))
        ],
        options: [.flag("overdue", summary: text("Only what is overdue: all of it."))]),
      CommandDescription(
        name: "append", summary: text("Append a file."),
        operands: [
          OperandDescription(
            "file", LocalizedText("FILE"), count: .optional, kind: .file, summary: text("It."))
        ]),
    ],
    topics: [CommandStatus.topic])
}
