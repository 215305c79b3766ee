// Directive ledger · CommandsTests — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Foundation
import Testing

/// Indexes make answers quick and never other.
@Suite struct IndexingTests {
  /// The index of the first segment.
  private static func index(of ledger: SmallLedger) -> URL {
    URL(fileURLWithPath: ledger.path + "/cache/000000000000.index")
  }

  /// What questions are answered that are not asked of every line.
  private static func answers(_ ledger: SmallLedger) -> [String] {
    let questions = [
      ["who", "tb-1/1"], ["show", "tb-1/1", "--json"], ["history", "tb-1/1"],
      ["explain", "tb-1/1", "deadline"], ["history", "--party", "so-a"], ["who", "tb-1/1x"],
      ["who", "tb-1/1", "--known", "5"], ["who", "tb-1/1", "--at", "2020-01-01"],
      ["board"], ["board", "--open", "--sort", "late", "--party", "so-a"],
      ["board", "--at", "2020-01-01"], ["board", "--policy", "inclusive"], ["board", "--all"],
      ["board", "--csv"], ["board", "--json", "--open"], ["board", "--csv", "--party", "so-a"],
      ["board", "--text", "viec"], ["due", "--within", "90d"],
      ["parties"], ["parties", "so-a"], ["parties", "so-a", "--json"],
      ["notices"], ["notices", "--json"], ["notices", "--at", "2020-01-01"],
      ["notices", "--known", "40"], ["notices", "--policy", "inclusive"],
      ["notices", "--count", "claimed"], ["score"], ["score", "--party", "so-a", "--json"],
      ["overview"], ["overview", "--json"],
      ["overview", "--policy", "inclusive"], ["diff", "--from", "5", "--to", "60"],
    ]
    return questions.map { question in
      let answer = ledger.run(question)
      return "\(answer.status) \(answer.output) \(answer.messages)"
    }
  }

  /// A ledger of which all but a few events have an index.
  private static func indexed() throws -> SmallLedger {
    let ledger = try SmallLedger()
    #expect(!FileManager.default.fileExists(atPath: index(of: ledger).path))
    #expect(ledger.run(["append", "-"], input: SurroundingsTests.batch(90)).status == .fine)
    #expect(FileManager.default.fileExists(atPath: index(of: ledger).path))
    try ledger.record(["report", "tb-1/1", "--party", "so-a", "--status", "underway"])
    return ledger
  }

  @Test func `questions are answered alike with an index, with a damaged one and without`() throws {
    let ledger = try Self.indexed()
    let file = try Data(contentsOf: Self.index(of: ledger))
    let answers = Self.answers(ledger)
    for page in stride(from: 20, to: file.count, by: 1024) {
      var changed = file
      changed[page] ^= 1
      try changed.write(to: Self.index(of: ledger))
      #expect(Self.answers(ledger) == answers, "\(page)")
    }
    try FileManager.default.removeItem(atPath: ledger.path + "/cache")
    #expect(Self.answers(ledger) == answers)
  }

  @Test func `an overview judges who had to sign as it does of every line`() throws {
    let ledger = try Self.indexed()
    try ledger.record(["policy", "--signatures", "optional"])
    let batch = SurroundingsTests.batch(90, prefix: "s")
    #expect(ledger.run(["append", "-"], input: batch).status == .fine)
    let overview = ledger.run(["overview"]).output
    try FileManager.default.removeItem(atPath: ledger.path + "/cache")
    #expect(ledger.run(["overview"]).output == overview)
  }

  @Test func `a board is counted from the snapshot, whatever was recorded since`() throws {
    let ledger = try Self.indexed()
    let snapshot = URL(fileURLWithPath: ledger.path + "/cache/board.snapshot")
    try #require(FileManager.default.fileExists(atPath: snapshot.path))
    let boards = [
      ["board"], ["board", "--open"], ["board", "--party", "so-b", "--sort", "due"], ["notices"],
      ["board", "--party", "so-a", "--csv"], ["board", "--notice", "tb-1", "--open", "--all"],
      ["due", "--within", "90d"],
    ]
    for record in [
      ["directive", "tb-1/2", "--summary", "Rà soát", "--lead", "so-b"],
      ["assign", "tb-1/1", "so-b", "--role", "lead"], ["claim", "tb-1/1", "--party", "so-a"],
      [
        "party", "nhom", "--kind", "group", "--name", "Nhóm", "--scope", "closed", "--member",
        "so-a", "--member", "so-b",
      ],
      ["assign", "tb-1/2", "nhom", "--role", "lead"], ["leave", "nhom", "so-a"],
      ["succeed", "so-b", "--heir", "so-a"], ["rename", "so-a", "--name", "Sở A mới"],
    ] {
      try ledger.record(record)
      let counted = boards.map { ledger.run($0).output }
      let kept = try Data(contentsOf: snapshot)
      try FileManager.default.removeItem(at: snapshot)
      #expect(boards.map { ledger.run($0).output } == counted, "\(record)")
      try kept.write(to: snapshot)
    }
  }

  /// A ledger of so many directives with indexes and a snapshot.
  private static func long(_ count: Int = 121) throws -> SmallLedger {
    let ledger = try SmallLedger()
    var lines = ""
    for number in 2...count {
      let data =
        "{\"force\":\"order\",\"kind\":\"standing\",\"notice\":\"tb-1\",\"section\":\"1\","
        + "\"summary\":\"Việc \(number)\"}"
      lines +=
        SmallLedger.line(
          id: "i-\(number)", type: "directive.issued", subject: "tb-1/\(number)", data: data) + "\n"
    }
    let appended = ledger.run(["append", "-"], input: Array(lines.utf8))
    try #require(appended.status == .fine, "\(appended.messages)")
    return ledger
  }

  @Test func `of a long board the first hundred rows are told, and the others counted`() throws {
    let ledger = try Self.long()
    for way in ["counted", "rebuilt", "folded"] {
      if way == "rebuilt" { #expect(ledger.run(["rebuild"]).status == .fine) }
      if way == "folded" { try FileManager.default.removeItem(atPath: ledger.path + "/cache") }
      let board = ledger.run(["board", "--lang", "en"])
      #expect(board.output.contains("tb-1/100 "), "\(way)")
      #expect(!board.output.contains("tb-1/101 "), "\(way)")
      #expect(board.output.contains("… and 21 more rows"), "\(way)")
      #expect(board.output.contains("121 obligations"), "\(way)")
      let all = ledger.run(["board", "--all", "--lang", "en"])
      #expect(all.output.contains("tb-1/121 ") && !all.output.contains("more rows"))
    }
  }

  @Test func `a board from the snapshot reads no line that it does not show`() throws {
    let ledger = try Self.long()
    let questions = [
      ["board", "--notice", "tb-1", "--open"], ["board", "--party", "so-a", "--csv"],
      ["due", "--within", "90d", "--party", "so-a", "--json"], ["notices"],
    ]
    let answers = questions.map { ledger.run($0).output }
    #expect(answers[1].contains("tb-1/1,"))
    let events = URL(fileURLWithPath: ledger.path + "/events/000000000000.jsonl")
    var lines = try Data(contentsOf: events)
    let place = try #require(lines.range(of: Data("Việc 115".utf8)))
    lines[place.upperBound - 1] = UInt8(ascii: "6")
    try lines.write(to: events)
    #expect(questions.map { ledger.run($0).output } == answers)
    // Everyday reading trusts what it does not read; whether lines are right `verify` says.
    try FileManager.default.removeItem(atPath: ledger.path + "/cache")
    #expect(questions.map { ledger.run($0).status } == questions.map { _ in .tampered })
    #expect(ledger.run(["verify"]).status == .tampered)
  }

  @Test func `what is made by the indexes is what every line says, at any instant`() throws {
    let ledger = try Self.long(1_500)
    var lines = ""
    for number in [50, 700, 1_400] {
      lines +=
        SmallLedger.line(
          id: "r-\(number)", type: "event.retracted", subject: "i-\(number)",
          data: "{\"reason\":\"Ghi nhầm\"}") + "\n"
    }
    let appended = ledger.run(["append", "-"], input: Array(lines.utf8))
    try #require(appended.status == .fine, "\(appended.messages)")
    let board = ledger.run(["board", "--all"]).lines
    #expect(!board.contains { $0.contains("tb-1/700 ") })
    let many = Self.answers(ledger)
    try FileManager.default.removeItem(atPath: ledger.path + "/cache")
    #expect(Self.answers(ledger) == many)
    for at in [[], ["--at", "2026-06-15T00:00:00+07:00"], []] {
      #expect(ledger.run(["rebuild"] + at).status == .fine)
      #expect(ledger.run(["rebuild", "--check"] + at).status == .fine)
      #expect(ledger.run(["board", "--all"]).lines == board)
    }
  }

  @Test func `a score and what falls due are by the snapshot what they are by every line`() throws {
    let ledger = try Self.long(300)
    let data = "{\"party\":\"so-a\",\"role\":\"lead\"}"
    let deadline =
      "{\"by\":\"van-phong\",\"deadline\":{\"date\":\"2026-07-31\","
      + "\"due\":\"2026-08-01T00:00:00+07:00\",\"phrase\":\"đến ngày 31/7/2026\","
      + "\"rule\":\"by\"},\"reason\":\"Có thêm việc\"}"
    let lines = (2...200).flatMap { number in
      [
        SmallLedger.line(
          id: "a-\(number)", type: "assignment.made", subject: "tb-1/\(number)", data: data),
        number % 3 > 0
          ? ""
          : SmallLedger.line(
            id: "d-\(number)", type: "deadline.changed", subject: "tb-1/\(number)",
            data: deadline),
      ].filter { !$0.isEmpty }.map { $0 + "\n" }
    }
    let appended = ledger.run(["append", "-"], input: Array(lines.joined().utf8))
    try #require(appended.status == .fine, "\(appended.messages)")
    let questions = ["2026-07-01", "2026-07-30", "2026-08-20"].flatMap { at in
      [["score"], ["score", "--party", "so-a"], ["due"], ["due", "--within", "90d", "--json"]]
        .map { $0 + ["--at", at] }
    }
    #expect(ledger.run(["rebuild"]).status == .fine)
    let kept = questions.map { ledger.run($0) }
    #expect(kept.allSatisfy { $0.status == .fine } && Set(kept.map(\.lines)).count > 8)
    try FileManager.default.removeItem(atPath: ledger.path + "/cache")
    #expect(questions.map { ledger.run($0).lines } == kept.map(\.lines))
  }

  @Test func `a rebuild of lines that are not in order changes no projection`() throws {
    let ledger = try Self.long()
    #expect(ledger.run(["rebuild"]).status == .fine)
    let cache = URL(fileURLWithPath: ledger.path + "/cache")
    let before = try Scratch.contents(of: cache.path)
    let events = URL(fileURLWithPath: ledger.path + "/events/000000000000.jsonl")
    var lines = try Data(contentsOf: events)
    let place = try #require(lines.range(of: Data("Việc 115".utf8)))
    lines[place.upperBound - 1] = UInt8(ascii: "6")
    try lines.write(to: events)
    #expect(ledger.run(["rebuild"]).status == .tampered)
    #expect(try Scratch.contents(of: cache.path) == before)
  }

  @Test func `a rebuild right after an append rests on nothing that it deletes`() throws {
    let ledger = try Self.long(1_500)
    let board = ledger.run(["board"]).lines
    #expect(ledger.run(["append", "-", "--rebuild"]).status == .fine)
    #expect(ledger.run(["rebuild", "--check"]).status == .fine)
    #expect(ledger.run(["board"]).lines == board)
    #expect(ledger.run(["who", "tb-1/1400"]).status == .fine)
    let again = ledger.run(["append", "-", "--rebuild"], input: SurroundingsTests.batch(2))
    #expect(again.status == .fine)
    try FileManager.default.removeItem(atPath: ledger.path + "/cache")
    // The first line tells the number of events.
    #expect(ledger.run(["board"]).lines.dropFirst() == board.dropFirst())
    #expect(ledger.run(["verify"]).status == .fine)
  }

  @Test func `the cache of a copy that took another path misleads nobody`() throws {
    let ledger = try Self.indexed()
    let copy = ledger.scratch.file("copy")
    try FileManager.default.copyItem(atPath: ledger.path, toPath: copy)
    let other = SurroundingsTests.batch(130, prefix: "q")
    try #require(Answer.to(["append", "-"], in: copy, input: other).status == .fine)
    for count in [70, 150, 230] {
      try FileManager.default.removeItem(atPath: ledger.path + "/cache")
      let answers = Self.answers(ledger)
      try FileManager.default.copyItem(atPath: copy + "/cache", toPath: ledger.path + "/cache")
      #expect(Self.answers(ledger) == answers, "\(count)")
      let more = SurroundingsTests.batch(count, prefix: "r\(count)")
      #expect(ledger.run(["append", "-"], input: more).status == .fine)
    }
    let renewed = Self.answers(ledger)
    try FileManager.default.removeItem(atPath: ledger.path + "/cache")
    #expect(Self.answers(ledger) == renewed)
    #expect(ledger.run(["verify"]).status == .fine)
  }

  @Test func `what is recorded behind an index is decided as ever, also where it is damaged`()
    throws
  {
    let ledger = try Self.indexed()
    let file = try Data(contentsOf: Self.index(of: ledger))
    let known = ledger.run(["append", "-"], input: SurroundingsTests.batch(90))
    #expect(known.output.contains("already recorded"))
    for page in stride(from: 20, to: file.count, by: 2048) {
      var changed = file
      changed[page] ^= 1
      try changed.write(to: Self.index(of: ledger))
      let again = ledger.run(["append", "-"], input: SurroundingsTests.batch(90))
      #expect(again.status == .fine)
      // The last line tells the whole ledger, which grows.
      #expect(again.lines.dropLast() == known.lines.dropLast(), "\(page)")
      let refused = ledger.run(["record", "assign", "tb-1/1", "nobody", "--role", "lead"])
      #expect(refused.status == .badInput, "\(page)")
      try ledger.record(["rename", "so-b", "--name", "Sở B \(page)"])
    }
    #expect(ledger.run(["verify"]).status == .fine)
  }

  @Test func `where no index can be written everything is recorded all the same`() throws {
    let ledger = try SmallLedger()
    try Data("x".utf8).write(to: URL(fileURLWithPath: ledger.path + "/cache"))
    let answer = ledger.run(["append", "-"], input: SurroundingsTests.batch(90))
    #expect(answer.status == .fine)
    #expect(answer.messages == "")
    #expect(ledger.run(["who", "tb-1/1"]).status == .fine)
  }
}
