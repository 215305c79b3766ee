// Directive ledger · CommandsTests — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Commands
import Foundation
import Inquiries
import Testing

/// What `append`, `rebuild` and the help promise.
@Suite struct AppendingTests {
  @Test func `the loser of two who expect the same is told what is so`() throws {
    let ledger = try SmallLedger()
    let first = Array((SmallLedger.line(id: "e1") + "\n").utf8)
    let second = Array((SmallLedger.line(id: "e2", data: "{\"name\":\"Khác\"}") + "\n").utf8)
    let expect = ["append", "-", "--expect", "so-a=1"]
    #expect(ledger.run(expect, input: first).status == .fine)
    let loser = ledger.run(expect, input: second)
    #expect(loser.status == .conditionNotMet)
    #expect(loser.messages.contains("#7, not #1"), "\(loser.messages)")
    #expect(ledger.run(expect, input: first).output.contains("already recorded"))
    let size = ledger.run(["append", "-", "--expect-size", "7"], input: second)
    #expect(size.status == .conditionNotMet)
    #expect(size.messages.contains("8 events"))
    #expect(ledger.run(["append", "-", "--expect", "so-a"], input: second).status == .misuse)
  }

  @Test func `kept receipts prove that the ledger still holds them`() throws {
    let ledger = try SmallLedger()
    let answer = ledger.run(
      ["append", "-", "--json"], input: SurroundingsTests.batch(3))
    let kept = try ledger.scratch.write(Array(answer.output.utf8), to: "receipts.jsonl")
    try ledger.record(["rename", "so-a", "--name", "Sau"])
    #expect(ledger.run(["verify", "--against", kept]).status == .fine)
    let other = try SmallLedger()
    #expect(other.run(["verify", "--against", kept]).status != .fine)
  }

  @Test func `a cache is the same from memory, from the log and a second time`() throws {
    let ledger = try SmallLedger()
    #expect(ledger.run(["rebuild"]).status == .fine)
    let caches = { try Scratch.contents(of: ledger.path + "/cache") }
    let first = try caches()
    #expect(first.keys.sorted().count == 9)
    #expect(ledger.run(["rebuild", "--lang", "vi"]).status == .fine)
    #expect(try caches() == first)
    #expect(
      ledger.run(["append", "-", "--rebuild"], input: SurroundingsTests.batch(2)).status == .fine)
    let incremental = try caches()
    #expect(incremental != first)
    #expect(ledger.run(["rebuild", "--check"]).status == .fine)
    #expect(ledger.run(["rebuild"]).status == .fine)
    #expect(try caches() == incremental)
    try Data("x".utf8).write(to: URL(fileURLWithPath: ledger.path + "/cache/score.jsonl"))
    let check = ledger.run(["rebuild", "--check"])
    #expect(check.status == .conditionNotMet)
    #expect(check.messages.contains("cache/score.jsonl"))
  }

  @Test func `sha256sum accepts the digests of the cache`() throws {
    let ledger = try SmallLedger()
    #expect(ledger.run(["rebuild"]).status == .fine)
    let isAccepted = try Surroundings.run(
      "sh", ["-c", "cd \"$0\" && sha256sum --strict -c SHA256SUMS", ledger.path + "/cache"])
    #expect(isAccepted)
  }

  @Test func `the real submissions are accepted as they stand`() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../EventLogs/lang-son/submissions").standardized.path
    let scratch = try Scratch()
    let path = scratch.file("lang-son")
    let made = Answer.to([
      "init", path, "--origin", "ledger.example/lang-son", "--name", "Sổ", "--actor",
      "chidao.transcriber",
    ])
    #expect(made.status == .fine, "\(made.messages)")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(files.count == 7)
    for file in files {
      let answer = Answer.to(["append", folder + "/" + file], in: path)
      #expect(answer.status == .fine, "\(file): \(answer.messages)")
    }
    #expect(Answer.to(["verify"], in: path).output.contains("547 events"))
  }

  @Test func `every command is described without flaw, in both languages`() {
    #expect(Chidao.program.description.flaws == [])
    for language in ["en", "vi"] {
      let topic = Answer.to(["help", "deadlines", "--lang", language])
      #expect(topic.status == .fine)
      #expect(topic.output.contains("workdays:10@2026-05-28"))
    }
  }

  @Test func `without a command the ledger at hand is shown, or a word of help`() throws {
    let ledger = try SmallLedger()
    let overview = ledger.run(["overview"])
    #expect(overview.status == .fine)
    #expect(ledger.run([]).output == overview.output)
    #expect(Answer.to(["--ledger", ledger.path]).output == overview.output)
    #expect(Answer.to(["--lang", "vi"], in: ledger.path).output.contains("Sở A"))
    let inside = try BuiltProgram.chidao.run(script: #"cd "$1" && exec "$0""#, [ledger.path])
    #expect(inside.status == 0, "\(inside.text)")
    #expect(inside.text.contains("Sở A"))
    let outside = Answer.to([])
    #expect(outside.status == .misuse)
    #expect(outside.output == "")
    #expect(outside.messages.contains("chidao --help"), "\(outside.messages)")
    #expect(outside.messages.split(separator: "\n").count < 10)
    #expect(Answer.to(["boadr"], in: ledger.path).messages.contains("board"))
  }
}
