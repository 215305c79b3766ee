// Directive ledger · InquiriesTests — SPDX-License-Identifier: Apache-2.0

import CanonicalJSON
import CommandLineKit
import Testing

@testable import Inquiries

/// Every command of the auditor's program, run in process.
struct CommandTests {
  /// Every command, with operands that it takes.
  static let lines: [[String]] = [
    ["overview"], ["who", "d"], ["who", "e"], ["show", "d"], ["board"], ["due"], ["score"],
    ["history", "d"], ["history", "--party", "so-moi"], ["events"], ["findings"],
    ["diff", "--from", "5"], ["explain", "d", "responsible"], ["explain", "d", "due"],
    ["explain", "d", "status"], ["explain", "e", "cell"], ["explain", "d", "late"], ["notices"],
    ["parties"], ["parties", "so-moi"], ["signers"], ["verify"],
  ]

  /// The commands that answer with a table for programs.
  static let tables = ["board", "due", "score", "events", "findings", "notices", "parties"]

  @Test func `the description of the program has no flaws`() {
    #expect(ReplayProgram.program.description.flaws == [])
  }

  @Test func `every command is tried here`() {
    let names = Set(InquiryCommands.all.map(\.description.name))
    #expect(names == Set(Self.lines.compactMap(\.first)))
  }

  @Test(arguments: lines)
  func `every command answers in both languages and in canonical JSON`(_ line: [String]) throws {
    let desk = try Desks.full()
    for language in ["en", "vi"] {
      let answer = desk.run(line, language: language)
      #expect(answer.status == .fine, "\(answer.messages)")
      #expect(!answer.output.isEmpty)
      #expect(answer.messages.isEmpty)
      #expect(!answer.output.contains("\u{1B}"))
      for row in answer.output.split(separator: "\n") { #expect(row.count <= 80, "\(row)") }
    }
    let json = desk.run(line + ["--json"])
    #expect(json.status == .fine)
    #expect(json.output.last == "\n")
    let limits = JSONLimits(byteCount: 1 << 24, depth: 16)
    let value = try JSONValue(parsing: Array(json.output.utf8.dropLast()), limits: limits)
    if line != ["verify"] {
      let head = try #require(value.objectValue?["head"]?.objectValue)
      #expect(head["origin"]?.stringValue == "ledger.example/test")
      #expect(head["at"]?.stringValue == "2026-06-15T12:00:00+07:00")
    }
  }

  @Test(arguments: tables)
  func `tables for programs have as many fields in each row as in the header`(_ name: String) throws
  {
    let answer = try Desks.full().run(name, "--csv")
    let rows = answer.output.split(separator: "\r\n")
    let count = rows.first?.split(separator: ",").count
    #expect(rows.count > (name == "due" ? 0 : 1))
    for row in rows where !row.contains("\"") {
      #expect(row.split(separator: ",", omittingEmptySubsequences: false).count == count)
    }
  }

  @Test(arguments: lines.compactMap(\.first))
  func `every command has help with an example in both languages`(_ name: String) throws {
    let desk = try Desks.full()
    #expect(desk.run("help", name, named: false).output.contains("Examples"))
    #expect(desk.run("help", name, language: "vi", named: false).output.contains("Ví dụ"))
  }

  @Test func `without a command the ledger is shown at a glance, without a verdict`() throws {
    let desk = try Desks.full()
    let answer = desk.run(desk.ledger, named: false)
    #expect(answer.output == desk.run("overview").output)
    #expect(answer.output.contains("not verified"))
    #expect(!answer.output.contains("INTACT"))
  }

  @Test(arguments: [
    (["who", "dd"], CommandStatus.badInput, "did you mean d"),
    (["who", "dd", "--at", "2026-04-01"], .badInput, "“board” lists them all"),
    (["whoo", "d"], .misuse, "did you mean who"),
    (["history", "--party", "so-mi"], .badInput, "so-moi"),
    (["who", "d", "--at", "2026-06-31"], .misuse, "is no time of the calendar"),
    (["who", "d", "--at", "2026-04-01"], .conditionNotMet, "not issued"),
    (["who"], .misuse, "DIRECTIVE"), (["history"], .misuse, "either"),
    (["history", "d", "--party", "so-moi"], .misuse, "either"),
    (["findings", "two-leeds"], .misuse, "two-leads"),
    (["events", "--type", "statas"], .misuse, "status"),
    (["events", "--raw", "--csv"], .misuse, "--raw prints the stored lines"),
    (["due", "--within", "-3"], .misuse, "--within"), (["board", "--sort", "x"], .misuse, "late"),
    (["explain", "d", "why"], .misuse, "responsible"),
  ])
  func `what is wrong is said in one sentence with its status`(
    _ line: [String], _ status: CommandStatus, _ hint: String
  ) throws {
    let answer = try Desks.full().run(line)
    #expect(answer.status == status, "\(answer.messages)")
    #expect(answer.output.isEmpty)
    #expect(answer.messages.contains(hint), "\(answer.messages)")
    #expect(answer.messages.split(separator: "\n").count == 1)
  }

  @Test func `a mistyped command is not taken for a ledger that is not there`() throws {
    let answer = try Desks.full().run("whoo", named: false)
    #expect(answer.status == .misuse)
    #expect(
      answer.messages == "chidao-replay: chidao-replay has no command “whoo”; did you mean who?\n")
  }

  @Test func `a path that is no ledger has its own status`() throws {
    let desk = try Desks.full()
    #expect(desk.run("/nowhere", named: false).status == .notALedger)
    #expect(desk.run("board", "/tmp", named: false).status == .notALedger)
    #expect(desk.run("board", named: false).status == .misuse)
  }
}
