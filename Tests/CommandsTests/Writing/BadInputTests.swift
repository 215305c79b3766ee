// Directive ledger · CommandsTests — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Foundation
import Testing

/// Lines that may not enter: refused by file and line, and nothing is written.
@Suite struct BadInputTests {
  /// A bad line, with a word that the message must hold.
  struct Row: CustomTestStringConvertible, Sendable {
    /// What is wrong.
    let name: String
    /// The bytes.
    let line: [UInt8]
    /// A word of the message.
    let word: String
    /// What is wrong, for the report of the test.
    var testDescription: String { name }

    /// A line of text.
    init(_ name: String, _ line: String, _ word: String) {
      self.init(name, bytes: Array(line.utf8), word)
    }

    /// A line of bytes.
    init(_ name: String, bytes: [UInt8], _ word: String) {
      self.name = name
      line = bytes
      self.word = word
    }
  }

  /// A good line in which a name is put.
  private static func named(_ name: String) -> String {
    SmallLedger.line(data: "{\"name\":\"\(name)\"}")
  }

  /// A good line in which the name is bytes.
  private static func named(_ name: [UInt8]) -> [UInt8] {
    let parts = named("?").split(separator: "?").map { Array($0.utf8) }
    return parts[0] + name + parts[1]
  }

  /// Every kind of bad line.
  static let rows = [
    Row("white space", SmallLedger.line().replacing(",\"id\"", with: ", \"id\""), "byte"),
    Row(
      "keys in another order", SmallLedger.line(data: "{\"name\":\"A\",\"basis\":\"B\"}"),
      "alphabet"),
    Row("no JSON", "Sở A", "not begin with “{”"),
    Row("an empty line", "", "empty; delete"),
    Row("two documents", SmallLedger.line() + SmallLedger.line(), "byte"),
    Row("no CloudEvents", "{\"name\":\"Sở A\"}", "name"),
    Row("another version", SmallLedger.line().replacing("1.0", with: "0.3"), "specversion"),
    Row(
      "another source", SmallLedger.line().replacing("example/test", with: "example/other"),
      "source"),
    Row("an unknown type", SmallLedger.line(type: "party.painted"), "party.painted"),
    Row(
      "an unknown field", SmallLedger.line(data: "{\"colour\":\"red\",\"name\":\"A\"}"), "colour"),
    Row("a missing field", SmallLedger.line(data: "{}"), "name"),
    Row(
      "a sequence of its own",
      SmallLedger.line().replacing(",\"actor\"", with: ",\"sequence\":\"000000000007\",\"actor\""),
      "sequence"),
    Row("a broken rule", SmallLedger.line(subject: "so-x"), "so-x"),
    Row("a wrong due", dueWrong, "due"),
    Row("30 February", SmallLedger.line(time: "2026-02-30T00:00:00+07:00"), "time"),
    Row("another offset", SmallLedger.line(time: "2026-06-01T00:00:00+08:00"), "time"),
    Row("a leap second", SmallLedger.line(time: "2026-06-30T23:59:60+07:00"), "time"),
    Row(
      "deep nesting",
      SmallLedger.line(data: String(repeating: "[", count: 100_000).prefix(60_000) + ""), "16"),
    Row("a duplicate key", SmallLedger.line(data: "{\"name\":\"A\",\"name\":\"B\"}"), "twice"),
    Row("a huge number", SmallLedger.line(data: "{\"name\":1e999}"), "integer"),
    Row(
      "an overlong number",
      SmallLedger.line(data: "{\"name\":" + String(repeating: "9", count: 400) + "}"), "number"),
    Row("a null", SmallLedger.line(data: "{\"name\":null}"), "null"),
    Row("an escaped surrogate", named("\\ud83d"), "\\u"),
    Row("half a surrogate pair", bytes: named([0xED, 0xA0, 0xBD]), "surrogate"),
    Row("invalid UTF-8", bytes: named([0xC3, 0x28]), "UTF-8"),
    Row("an overlong form", bytes: named([0xC0, 0xAF]), "UTF-8"),
    Row("a NUL", bytes: named([0x41, 0x00]), "control"),
    Row("a carriage return", bytes: Array(SmallLedger.line().utf8) + [0x0D], "CR LF"),
    Row("a byte order mark", bytes: [0xEF, 0xBB, 0xBF] + Array(SmallLedger.line().utf8), "byte 0"),
    Row("a bidi control", named("A\u{202E}B"), "direction"),
    Row("a zero-width space", named("A\u{200B}B"), "invisible"),
    Row("decomposed Vietnamese", named("So\u{31B}\u{309} A"), "NFC"),
    Row("a line over the limit", named(String(repeating: "a", count: 70_000)), "65,535"),
  ]

  /// A deadline whose due instant is not what its rule gives.
  private static let dueWrong = SmallLedger.line(
    type: "deadline.changed", subject: "tb-1/1",
    data: "{\"by\":\"van-phong\",\"deadline\":{\"date\":\"2026-08-01\",\"due\":"
      + "\"2026-08-02T00:00:00+07:00\",\"phrase\":\"trước ngày 1/8/2026\",\"rule\":\"before\"},"
      + "\"reason\":\"chờ\"}")

  @Test(arguments: rows)
  func `a bad line is refused with its place and its whole batch is left out`(row: Row) throws {
    let ledger = try SmallLedger()
    let before = try Scratch.contents(of: ledger.path)
    let good = Array((SmallLedger.line(id: "e0", data: "{\"name\":\"Tên khác\"}") + "\n").utf8)
    let file = try ledger.scratch.write(good + row.line + [0x0A] + good, to: "batch.jsonl")
    for language in ["en", "vi"] {
      let answer = ledger.run(["append", file, "--lang", language])
      #expect(answer.status == .badInput, "\(answer.messages)")
      #expect(answer.output.isEmpty)
      #expect(answer.messages.contains("\(file):2: "), "\(answer.messages)")
      if language == "en" {
        #expect(answer.messages.contains(row.word), "\(answer.messages)")
        #expect(answer.messages.contains("Nothing was recorded."))
      }
      #expect(answer.messages.utf8.count < 2_000)
    }
    #expect(try Scratch.contents(of: ledger.path) == before)
  }

  @Test func `a good batch of the same shape is recorded`() throws {
    let ledger = try SmallLedger()
    let answer = ledger.run(["append", "-"], input: Array((SmallLedger.line() + "\n").utf8))
    #expect(answer.status == .fine, "\(answer.messages)")
    #expect(answer.lines.first?.hasPrefix("#7  e1  ") == true)
  }

  @Test func `what people type decomposed is recorded composed`() throws {
    let ledger = try SmallLedger()
    try ledger.record(["rename", "so-a", "--name", "So\u{31B}\u{309} A mo\u{31B}\u{301}i"])
    let line = try ledger.scratch.bytes(of: "ledger/events/000000000000.jsonl")
    let text = String(decoding: line, as: UTF8.self)
    #expect(Array(text.utf8).firstRange(of: Array("Sở A mới".utf8)) != nil)
  }

  @Test(arguments: ["a\u{0}b", "a\u{202E}b", "a\u{200B}b", "   "])
  func `what normalising does not mend is refused where it was typed`(name: String) throws {
    let ledger = try SmallLedger()
    let before = try Scratch.contents(of: ledger.path)
    let answer = ledger.run(["record", "rename", "so-a", "--name", name])
    #expect(answer.status == .badInput)
    #expect(answer.messages.contains("--name"))
    #expect(try Scratch.contents(of: ledger.path) == before)
  }

  @Test func `a policy that states nothing is asked for what it may state`() throws {
    let ledger = try SmallLedger()
    for (language, sentence) in [
      ("en", "Give one of these: strict; inclusive; inclusive-rolled; --signatures."),
      ("vi", "Hãy nêu một trong các mục sau: strict; inclusive; inclusive-rolled; --signatures."),
    ] {
      let answer = ledger.run(["record", "policy", "--lang", language])
      #expect(answer.status == .misuse || answer.status == .badInput)
      #expect(answer.messages.contains(sentence), "\(answer.messages)")
    }
  }
}
