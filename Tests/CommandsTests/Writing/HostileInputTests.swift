// Directive ledger · CommandsTests — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import CommandTestSupport
import Foundation
import Testing

/// What a hostile or unlucky user gives: refused in one sentence that says what to do.
@Suite struct HostileInputTests {
  @Test(arguments: [
    (
      SmallLedger.line() + "\r\n",
      "standard input:1: the line ends in the Windows way (CR LF); save the file with Unix line"
    ),
    (SmallLedger.line() + "\n\n", "standard input:2: the line is empty; delete it."),
    ("\u{FEFF}" + SmallLedger.line(), "save the file as UTF-8 without BOM"),
    ("id;type\n", "an event is one line from “{” to “}”"),
    (SmallLedger.line(time: "2026-06-01T24:00:00+07:00"), "the hours go from 00 to 23"),
    (SmallLedger.line(data: "{\"name\":\"\"}"), "fill it in"),
    (
      SmallLedger.line(type: "group.joined", data: "{\"member\":\"so-b\"}"),
      "subject: so-a is registered as “organisation”, and “group” is needed."
    ),
    (
      SmallLedger.line(
        type: "party.registered", subject: "nhom",
        data: "{\"kind\":\"group\",\"members\":[\"so-a\",\"so-b\"],\"name\":\"N\","
          + "\"scope\":\"closed\",\"size\":1}"), "size: 1 is too small; it is at least 2."
    ),
  ])
  func `the sentence says what to do`(input: String, sentence: String) throws {
    let ledger = try SmallLedger()
    let before = try Scratch.contents(of: ledger.path)
    let answer = ledger.run(["append", "-"], input: Array(input.utf8))
    #expect(answer.status == .badInput)
    #expect(answer.messages.contains(sentence), "\(answer.messages)")
    #expect(try Scratch.contents(of: ledger.path) == before)
  }

  @Test(arguments: [
    (["append", ""], CommandStatus.misuse, "write - for standard input"),
    (["board", "--ledger", ""], .misuse, "name of the ledger is empty"),
    (["board", "--json", "--csv"], .misuse, "not both"),
    (["board", "--at", "9999-12-31"], .misuse, "no time of the calendar"),
    (["board", "--at", "0001-01-01"], .misuse, "no time of the calendar"),
    (["board", "--known", "99999999999999999999"], .misuse, "neither the number of an event"),
    (["diff", "--from", "5", "--to", "2"], .misuse, "exchange them"),
    (["xyz"], .misuse, "see --help"),
    (["append", "-", "--expect", "=5"], .misuse, "not of the form"),
    (["append", "-", "--expect", "so-x=5"], .conditionNotMet, "no event about so-x"),
    (["append", "-", "--expect", "so-b=none"], .conditionNotMet, "about so-b already, #2"),
    (["verify", "--against", "/dev/null"], .badInput, "neither a receipt nor"),
    (["verify", "--against", "/nowhere"], .badInput, "no such file"),
    (["record", "calendar", "99999", "--holiday", "1/1/2026"], .badInput, "form 2026"),
    (["board", "--party", "\u{1B}[31m"], .badInput, "<1b>"),
  ])
  func `what cannot be meant is refused`(arguments: [String], status: CommandStatus, hint: String)
    throws
  {
    let answer = try SmallLedger().run(arguments)
    #expect(answer.status == status)
    #expect(answer.messages.contains(hint), "\(answer.messages)")
    #expect(!answer.messages.contains("\u{1B}"))
  }

  @Test(arguments: ["/events/inner", "/events", "/cache", "/quarantine/a", "/../alias/a/b"])
  func `no ledger is made inside another`(place: String) throws {
    let ledger = try SmallLedger()
    try FileManager.default.createSymbolicLink(
      atPath: ledger.path + "/../alias", withDestinationPath: ledger.path + "/events")
    let answer = ledger.run([
      "init", ledger.path + place, "--origin", "ledger.example/inner", "--name", "N",
    ])
    #expect(answer.status == .notAllowed)
    #expect(answer.messages.contains("lies in a ledger"))
    #expect(!FileManager.default.fileExists(atPath: ledger.path + place + "/commit"))
  }

  @Test func `nobody is told to mend what was recorded`() throws {
    let ledger = try SmallLedger()
    let segment = "ledger/events/000000000000.jsonl"
    var bytes = try ledger.scratch.bytes(of: segment)
    let name = try #require(bytes.firstRange(of: Array("Sở A".utf8)))
    bytes[name.lowerBound] = 1
    _ = try ledger.scratch.write(bytes, to: segment)
    for command in ["board", "overview", "rebuild", "doctor", "verify", "append"] {
      let words = command == "append" ? [command, "-"] : [command]
      let answer = ledger.run(words + ["--lang", "en"], input: Array("{}\n".utf8))
      let text = (answer.output + answer.messages).split(whereSeparator: \.isWhitespace)
        .joined(separator: " ")
      #expect(answer.status == .tampered, "\(command): \(text)")
      #expect(text.contains("control character"), "\(command): \(text)")
      #expect(!text.contains("delete it"), "\(command): \(text)")
    }
  }

  @Test func `of two ledgers none is taken`() throws {
    let (one, other) = (try SmallLedger(), try SmallLedger())
    for command in ["verify", "board", "rebuild", "adopt", "doctor", "overview"] {
      let answer = Answer.to([command, other.path, "--ledger", one.path, "--lang", "en"])
      #expect(answer.status == .misuse, "\(command)")
      #expect(answer.messages.contains("Two ledgers are named"), "\(command)")
    }
    #expect(Answer.to(["verify", one.path, "--ledger", one.path]).status == .fine)
  }

  @Test(arguments: [BuiltProgram.chidao, .replay, .bench])
  func `a word that is no UTF-8 is refused and not put right`(program: BuiltProgram) throws {
    for (language, hint) in [("C", "is not UTF-8"), ("vi_VN.UTF-8", "không phải UTF-8")] {
      let outcome = try program.run(
        script: "LC_ALL=\(language) exec \"$0\" verify \"$(printf 'x\\377')\"", [])
      #expect(outcome.status == CommandStatus.misuse.rawValue)
      #expect(outcome.text.contains(hint), "\(outcome.text)")
    }
  }

  @Test(arguments: [
    ([], "--value"), (["--numerator", "3"], "--denominator"),
    (["--denominator", "3"], "--numerator"),
    (["--value", "1", "--numerator", "3"], "--denominator"),
  ])
  func `a figure is a value, a fraction or its parts`(figures: [String], hint: String) throws {
    let ledger = try SmallLedger()
    let words = ["record", "measure", "so-a", "--source", "tb-1", "--metric", "m", "--unit", "%"]
    let answer = ledger.run(words + figures)
    #expect(answer.status != .fine)
    #expect(answer.messages.contains(hint), "\(answer.messages)")
    #expect(ledger.run(words + ["--part", "a=1"]).status == .fine)
  }

  @Test func `no ledger is made in the place of a file`() throws {
    let scratch = try Scratch()
    let path = try scratch.write([1], to: "file")
    let answer = Answer.to(["init", path, "--origin", "ledger.example/x", "--name", "N"])
    #expect(answer.status == .cannotCreate)
  }

  @Test func `receipts are given even where the cache cannot be rebuilt`() throws {
    let ledger = try SmallLedger()
    try Data("x".utf8).write(to: URL(fileURLWithPath: ledger.path + "/cache"))
    let answer = ledger.run(
      ["append", "-", "--rebuild"], input: Array(SmallLedger.line().utf8))
    #expect(answer.status == .cannotCreate)
    #expect(answer.output.contains("#\(SmallLedger.size)  e1"))
    #expect(answer.messages.contains("The events are recorded, but cache/ could not be rebuilt"))
    #expect(ledger.run(["rebuild", "--check"]).status == .conditionNotMet)
    #expect(ledger.run(["doctor"]).output.contains("Delete cache/"))
  }

  @Test func `a commit file that is unreadable is told of without a line`() throws {
    let ledger = try SmallLedger()
    try Data(repeating: 0, count: 8_192).write(to: URL(fileURLWithPath: ledger.path + "/commit"))
    let answer = ledger.run(["verify"])
    #expect(answer.status == .tampered)
    #expect(answer.output.contains("both slots of the commit file"))
    #expect(!answer.output.contains("event #") && !answer.output.contains("next write renews"))
  }
}
