// Directive ledger · CommandsTests — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Foundation
import Testing

/// What `chidao-bench` cannot do it says in one sentence, as every program here does.
struct BenchFailureTests {
  @Test(
    arguments: [
      ["durability", "/proc/none"], ["verify", "/nonexistent"], ["rebuild", "/etc/passwd"],
      ["scale", "/proc/none", "--sizes", "100"], ["proof", "/proc/none"],
      ["write", "chidao", "/proc/none"], ["generate", "/proc/none/ledger"],
      ["generate", "/proc/none", "--events", "10"], ["query", "/etc"],
    ])
  func `a place that will not do is one sentence, in both languages`(arguments: [String]) throws {
    for (language, words) in [
      ("en", ["no such", "folder", "ledger", "least"]),
      ("vi", ["không có", "thư mục", "sổ", "trở lên"]),
    ] {
      let outcome = try BuiltProgram.bench.run(arguments + ["--lang", language])
      let sentence = outcome.text.split(separator: "\n").last ?? ""
      #expect(outcome.status > 0)
      #expect(sentence.hasPrefix("chidao-bench: ") && sentence.hasSuffix("."), "\(sentence)")
      #expect(words.contains { sentence.contains($0) }, "\(sentence)")
      #expect(!sentence.contains("FileError") && !sentence.contains("Domain="), "\(sentence)")
    }
  }

  @Test func `no table is made of lines that are not in order`() throws {
    let ledger = try SmallLedger()
    let path = ledger.path + "/events/000000000000.jsonl"
    var lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    lines.swapAt(2, 3)
    try (lines.joined(separator: "\n") + "\n")
      .write(toFile: path, atomically: true, encoding: .utf8)
    let outcome = try BuiltProgram.bench.run([
      "fold", ledger.path, ledger.scratch.path, "--lang", "en",
    ])
    #expect(outcome.status == CommandStatus.tampered.rawValue)
    #expect(
      outcome.text.contains("Not every line of \(ledger.path) is in order"), "\(outcome.text)")
    #expect(!FileManager.default.fileExists(atPath: ledger.scratch.file("state.tsv")))
  }

  @Test func `tables are made of every kind of deadline`() throws {
    let ledger = try SmallLedger()
    try ledger.record([
      "directive", "tb-1/2", "--summary", "Báo cáo", "--deadline", "trong tháng 7/2026", "--lead",
      "so-a",
    ])
    let outcome = try BuiltProgram.bench.run([
      "fold", ledger.path, ledger.scratch.file("new/tables"),
    ])
    #expect(outcome.status == 0, "\(outcome.text)")
    let states = try String(
      contentsOfFile: ledger.scratch.file("new/tables/state.tsv"), encoding: .utf8)
    #expect(states.contains("tb-1/2\ttb-1\t000000000007\t2026-08-01T00:00:00+07:00\t\tso-a\n"))
  }

  @Test(arguments: [
    (["generate", "none", "--events", "abc"], 2 as Int32, "“abc”"),
    (["generate", "ledger", "--events", "3000"], 73, "is a ledger already"),
  ])
  func `no error is told in the words of the source`(
    arguments: [String], status: Int32, hint: String
  ) throws {
    let ledger = try SmallLedger()
    let words = [arguments[0], ledger.scratch.file(arguments[1])] + arguments.dropFirst(2)
    let outcome = try BuiltProgram.bench.run(
      words + ["--allow-any-filesystem", "--lang", "en"])
    #expect(outcome.status == status)
    #expect(outcome.text.contains(hint), "\(outcome.text)")
  }

  @Test func `more directives than can be counted are refused`() throws {
    let scratch = try Scratch()
    let outcome = try BuiltProgram.bench.run([
      "generate", scratch.path, "--events", "3000", "--directives", "\(Int.max)",
    ])
    #expect(outcome.status == CommandStatus.misuse.rawValue)
  }

  @Test(arguments: ["200", "999", "0", "-5"])
  func `a ledger too small to prove anything is refused in one sentence`(events: String) throws {
    for (language, words) in [("en", "--events must be at least"), ("vi", "--events phải từ")] {
      let scratch = try Scratch()
      let outcome = try BuiltProgram.bench.run([
        "proof", scratch.file("small"), "--events=\(events)", "--lang", language,
      ])
      #expect(outcome.status == CommandStatus.misuse.rawValue)
      #expect(outcome.text.contains(words), "\(outcome.text)")
      #expect(outcome.text.split(separator: "\n").count == 1, "\(outcome.text)")
      #expect(!FileManager.default.fileExists(atPath: scratch.file("small")))
    }
  }

  @Test func `a ledger that is there and too small is refused in one sentence`() throws {
    let scratch = try Scratch()
    let made = try BuiltProgram.bench.run([
      "generate", scratch.file("ledger"), "--events", "200", "--allow-any-filesystem",
    ])
    #expect(made.status == 0, "\(made.text)")
    for (language, words) in [("en", "has only 200 events"), ("vi", "chỉ có 200 sự kiện")] {
      let outcome = try BuiltProgram.bench.run([
        "proof", scratch.path, "--proofs", "1", "--lang", language,
      ])
      #expect(outcome.status == CommandStatus.misuse.rawValue)
      #expect(outcome.text.contains(words), "\(outcome.text)")
      #expect(outcome.text.split(separator: "\n").count == 1, "\(outcome.text)")
    }
  }
}
