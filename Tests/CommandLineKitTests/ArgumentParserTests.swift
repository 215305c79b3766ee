// Directive ledger · CommandLineKitTests — SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CommandLineKit

/// Holds the reading of command lines.
@Suite struct ArgumentParserTests {
  /// Reads a line of the sample, split at blanks.
  private func parse(_ line: String) throws(UsageError) -> Invocation {
    try ArgumentParser(SampleCommand.root).parse(line.split(separator: " ").map(String.init))
  }

  /// Reads a line that runs a command.
  private func run(_ line: String) throws -> ParsedArguments {
    guard case .run(let arguments) = try parse(line) else {
      throw UsageError.unknownCommand(line, path: [], suggestions: [])
    }
    return arguments
  }

  /// All the ways to write the same thing.
  @Test(arguments: [
    "record report d/1 done --party so", "record report --party so d/1 done",
    "record --limit 1 report d/1 --party=so done", "record report d/1 -p so done",
    "record report d/1 -pso done", "record report -p=so -- d/1 done",
    "--limit=1 record report --party so d/1 -- done",
  ])
  func `options may stand before or after operands in any form`(line: String) throws {
    let arguments = try run(line)
    #expect(arguments.path == ["record", "report"])
    #expect(arguments.operand("directive") == "d/1" && arguments.operand("status") == "done")
    #expect(arguments.string("party") == "so")
    #expect(arguments.strings("document").isEmpty && !arguments.flag("quiet"))
  }

  /// Values that look like something else.
  @Test func `values keep their equals signs, blanks and hyphens`() throws {
    let words = [
      "record", "report", "-", "done", "--party", "-5", "--document=a=b", "-d", "", "-qw",
    ]
    guard case .run(let arguments) = try ArgumentParser(SampleCommand.root).parse(words) else {
      Issue.record("not a command to run")
      return
    }
    #expect(arguments.operand("directive") == "-" && arguments.string("party") == "-5")
    #expect(arguments.strings("document") == ["a=b", ""])
    #expect(arguments.flag("quiet") && arguments.flag("wait"))
    #expect(try run("board -- --overdue -x").operands("files") == ["--overdue", "-x"])
    #expect(try run("board board record").operands("files") == ["board", "record"])
    #expect(try run("append").operand("file") == nil)
    #expect(try run("board --limit -12").integer("limit") == -12)
    #expect(try run("board --ledger=").string("ledger") == "")
  }

  /// Requests that run nothing.
  @Test(
    arguments: [
      ("--help", .help(path: [])), ("-h", .help(path: [])), ("help", .help(path: [])),
      ("record -h", .help(path: ["record"])),
      ("record report --help", .help(path: ["record", "report"])),
      ("help record report", .help(path: ["record", "report"])), ("--version", .version),
      ("record report --party --help", .help(path: ["record", "report"])),
      ("board --nonsense -h", .help(path: ["board"])),
      ("--lang vi help board", .help(path: ["board"])),
      ("record report -qh", .help(path: ["record", "report"])),
      ("help help", .help(path: [])),
      ("help completions", .topic(BuiltInCommand.completionsPage(of: "demo"))),
      ("completions --help", .topic(BuiltInCommand.completionsPage(of: "demo"))),
      ("help exit-statuses", .topic(CommandStatus.topic)),
      ("completions fish", .completions(.fish)),
    ] as [(String, Invocation)])
  func `help, version and completions are understood everywhere`(
    line: String, expected: Invocation
  ) throws {
    #expect(try parse(line) == expected)
  }

  /// Everything that can be wrong.
  @Test(
    arguments: [
      ("", .missingCommand(path: ["demo"])), ("record", .missingCommand(path: ["demo", "record"])),
      ("bord", .unknownCommand("bord", path: ["demo"], suggestions: ["board"])),
      (
        "record reprot",
        .unknownCommand("reprot", path: ["demo", "record"], suggestions: ["report"])
      ),
      ("xyzzy", .unknownCommand("xyzzy", path: ["demo"], suggestions: [])),
      ("help bord", .unknownCommand("bord", path: ["demo"], suggestions: ["board"])),
      (
        "help exit-status",
        .unknownCommand("exit-status", path: ["demo"], suggestions: ["exit-statuses"])
      ),
      (
        "help record notise",
        .unknownCommand("notise", path: ["demo", "record"], suggestions: ["notice"])
      ),
      ("board --overdu", .unknownOption("--overdu", suggestions: ["--overdue"])),
      ("board --xyzzy=1", .unknownOption("--xyzzy", suggestions: [])),
      ("board --overdue=yes", .unexpectedValue(flag: "--overdue")),
      ("board -z", .unknownOption("-z", suggestions: [])),
      ("board --quiet", .unknownOption("--quiet", suggestions: [])),
      ("board --limit", .missingValue(option: "--limit", placeholder: LocalizedText("N"))),
      (
        "board --limit --overdue", .missingValue(option: "--limit", placeholder: LocalizedText("N"))
      ),
      ("record report -p", .missingValue(option: "-p", placeholder: LocalizedText("ID"))),
      ("board --limit 1 --limit 2", .repeatedOption("--limit")),
      ("record report d done", .missingOption("--party", placeholder: LocalizedText("ID"))),
      ("record report -p x d", .missingOperand(LocalizedText("STATUS"))),
      ("record report -p x d done more", .tooManyOperands("more")),
      ("append a b", .tooManyOperands("b")), ("record notice x", .tooManyOperands("x")),
      (
        "record report -p x d finished",
        .notAChoice(
          value: "finished", place: LocalizedText("STATUS"), allowed: ["underway", "done"])
      ),
      (
        "--lang fr board",
        .notAChoice(value: "fr", place: LocalizedText("--lang"), allowed: ["vi", "en"])
      ),
      ("completions", .missingOperand(LocalizedText("SHELL"))),
      (
        "completions csh",
        .notAChoice(value: "csh", place: LocalizedText("SHELL"), allowed: ["bash", "zsh", "fish"])
      ),
      ("completions bash zsh", .tooManyOperands("zsh")),
    ] as [(String, UsageError)])
  func `what is wrong is named and has a sentence in both languages`(
    line: String, error: UsageError
  ) {
    #expect(throws: error) { _ = try parse(line) }
    for language in LanguageChoice.allCases {
      let sentence = error.sentence(in: language)
      #expect(sentence.hasSuffix(".") || sentence.hasSuffix("?"))
      #expect(!sentence.contains("\n") && sentence.count > 10)
    }
  }

  /// A mistyped command is not mistaken for an operand.
  @Test func `where a command takes an operand too, a mistyped subcommand is still named`() throws {
    let tool = CommandDescription(
      name: "replay", summary: LocalizedText("x"),
      operands: [
        OperandDescription(
          "ledger", LocalizedText("DIR"), count: .optional, summary: LocalizedText("x"))
      ],
      subcommands: [
        CommandDescription(
          name: "who", summary: LocalizedText("x"),
          operands: [OperandDescription("id", LocalizedText("ID"), summary: LocalizedText("x"))])
      ])
    let parser = ArgumentParser(tool)
    #expect(throws: UsageError.unknownCommand("whoo", path: ["replay"], suggestions: ["who"])) {
      _ = try parser.parse(["whoo", "d/1"])
    }
    guard case .run(let overview) = try parser.parse(["EventLogs/lang-son"]),
      case .run(let empty) = try parser.parse([]),
      case .run(let who) = try parser.parse(["who", "d"])
    else {
      Issue.record("not commands to run")
      return
    }
    #expect(overview.operand("ledger") == "EventLogs/lang-son" && overview.path.isEmpty)
    #expect(empty.operand("ledger") == nil && who.operand("id") == "d" && who.path == ["who"])
  }

  /// Numbers are checked when asked for.
  @Test func `a number that is none is refused when it is asked for`() throws {
    let arguments = try run("board --limit 7d")
    #expect(throws: UsageError.notAnInteger(option: "limit", value: "7d")) {
      _ = try arguments.integer("limit")
    }
    #expect(
      UsageError.notAnInteger(option: "limit", value: "7d").sentence(in: .english)
        == "--limit needs an integer, not “7d”.")
  }

  /// A bug in a command shows at once.
  @Test func `asking for an option that is not declared stops the program`() async {
    await #expect(processExitsWith: .failure) {
      if case .run(let arguments) = try ArgumentParser(SampleCommand.root).parse(["append"]) {
        _ = arguments.string("nothing")
      }
    }
  }
}
