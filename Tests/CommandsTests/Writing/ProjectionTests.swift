// Directive ledger · CommandsTests — SPDX-License-Identifier: Apache-2.0

import Accountability
import CanonicalJSON
import CommandLineKit
import Directives
import Foundation
import Inquiries
import Testing

@testable import Commands

/// What is derived from the log, written away while it is made.
@Suite struct ProjectionTests {
  /// A ledger with many findings, whose files are larger than a piece.
  private func invented() throws -> (scratch: Scratch, path: String) {
    let scratch = try Scratch()
    let path = scratch.file("ledger")
    let outcome = try BuiltProgram.bench.run([
      "generate", path, "--events", "12000", "--directives", "900", "--allow-any-filesystem",
    ])
    try #require(outcome.status == 0, "\(outcome.text)")
    return (scratch, path)
  }

  @Test func `findings that are written away as they are found keep their order`() throws {
    let (scratch, path) = try invented()
    let ledger = try LoadedLedger(path: path)
    let last = try #require(ledger.index.events.last)
    let view = LedgerView(ledger.index, from: Viewpoint(at: last.recordedTime))
    var lines = FindingLines()
    var parts = FindingLines()
    var part = FindingLines()
    var audit = FindingsAudit(view)
    /// A finding in one line.
    func line(_ finding: Finding) -> [UInt8] {
      Array("\(finding.name) \(finding.subject) \(finding.sequences) \(finding.parties)\n".utf8)
    }
    /// Adds a finding.
    func add(_ finding: Finding, to bytes: inout [UInt8]) { bytes += line(finding) }
    for (place, directive) in view.directives().enumerated() {
      guard let account = view.account(of: directive) else { continue }
      audit.inspect(account)
      let found = audit.takeFound()
      lines.take(found, append: add)
      // Some are taken by themselves, the others in parts: empty, from one place, or of parts.
      if place % 10 < 3 { parts.take(found, append: add) } else { part.take(found, append: add) }
      switch place % 100 {
      case 40, 41, 70: (_, part) = (parts.take(part), FindingLines())
      case 90:
        var outer = FindingLines()
        outer.take(part)
        (_, part) = (parts.take(outer), FindingLines())
      default: break
      }
    }
    parts.take(part)
    let rest = audit.finish()
    lines.take(rest, append: add)
    parts.take(rest, append: add)
    let whole = view.findings()
    #expect(whole.count > 2000)
    #expect(Set(whole.map(\.name)).count > 3)
    #expect(Array(lines.inOrder.joined()) == whole.flatMap(line))
    #expect(Array(parts.inOrder.joined()) == whole.flatMap(line))
    withExtendedLifetime(scratch) {}
  }

  @Test func `each file has the rows of the answer that it is made from`() throws {
    let (scratch, path) = try invented()
    let rebuilt = Answer.to(["rebuild"], in: path)
    #expect(rebuilt.status == .fine, "\(rebuilt.messages)")
    let ledger = try LoadedLedger(path: path)
    let last = try #require(ledger.index.events.last)
    let view = LedgerView(ledger.index, from: Viewpoint(at: last.recordedTime))
    let board = view.board()
    /// The number of rows in a file, its head left out.
    func rowCount(_ name: String) throws -> Int {
      try scratch.bytes(of: "ledger/cache/\(name).jsonl").count { $0 == 0x0A } - 1
    }
    #expect(try scratch.bytes(of: "ledger/cache/board.jsonl").count > 2 << 18)
    #expect(try rowCount("board") == board.rows.count)
    #expect(try rowCount("findings") == view.findings().count)
    #expect(try rowCount("score") == view.score(of: board).rows.count + 1)
    #expect(try rowCount("register") == view.register.parties.count)
    let isAccepted = try Surroundings.run(
      "sh", ["-c", "cd \"$0\" && sha256sum --strict -c SHA256SUMS", path + "/cache"])
    #expect(isAccepted)
    #expect(Answer.to(["rebuild", "--check"], in: path).status == .fine)
  }

  @Test func `every row is canonical JSON, and a finding says all that it is`() throws {
    let (scratch, path) = try invented()
    #expect(Answer.to(["rebuild"], in: path).status == .fine)
    for name in ["board", "findings", "history", "register", "score"] {
      let rows = try scratch.bytes(of: "ledger/cache/\(name).jsonl").split(separator: 0x0A)
      for row in rows { #expect(throws: Never.self) { try JSONValue(parsing: Array(row)) } }
    }
    let ledger = try LoadedLedger(path: path)
    let last = try #require(ledger.index.events.last)
    let findings = LedgerView(ledger.index, from: Viewpoint(at: last.recordedTime)).findings()
    let rows = try scratch.bytes(of: "ledger/cache/findings.jsonl").split(separator: 0x0A)
    #expect(rows.count == findings.count + 1)
    for (row, finding) in zip(rows.dropFirst(), findings) {
      let said: JSONValue = [
        "name": .string(finding.name.rawValue), "subject": .string(finding.subject.rawValue),
        "parties": .array(finding.parties.map { .string($0.rawValue) }),
        "sequences": .array(finding.sequences.map { .integer(Int64($0.rawValue)) }),
      ]
      #expect(try JSONValue(parsing: Array(row)) == said)
    }
  }

  @Test func `a file that differs only at its end or beyond is found`() throws {
    let ledger = try SmallLedger()
    #expect(ledger.run(["rebuild"]).status == .fine)
    let name = "ledger/cache/history.jsonl"
    let bytes = try ledger.scratch.bytes(of: name)
    for other in [bytes + [0x0A], Array(bytes.dropLast()), []] {
      try Data(other).write(to: URL(fileURLWithPath: ledger.scratch.file(name)))
      let check = ledger.run(["rebuild", "--check"])
      #expect(check.status == .conditionNotMet)
      #expect(check.messages.contains("cache/history.jsonl;"), "\(check.messages)")
    }
  }

  @Test(arguments: ["board.snapshot", "000000000000.index"])
  func `an index or a snapshot that is not what the log says is found`(name: String) throws {
    let ledger = try SmallLedger()
    #expect(ledger.run(["rebuild"]).status == .fine)
    let bytes = try ledger.scratch.bytes(of: "ledger/cache/\(name)")
    var changed = bytes
    changed[bytes.count / 2] ^= 1
    let file = URL(fileURLWithPath: ledger.scratch.file("ledger/cache/\(name)"))
    for other in [changed, bytes + [0], Array(bytes.dropLast()), []] {
      try Data(other).write(to: file)
      let check = ledger.run(["rebuild", "--check"])
      #expect(check.status == .conditionNotMet)
      #expect(check.messages.contains(": cache/\(name);"), "\(check.messages)")
    }
    try FileManager.default.removeItem(at: file)
    #expect(ledger.run(["rebuild", "--check"]).status == .conditionNotMet)
    try Data(bytes).write(to: file)
    #expect(ledger.run(["rebuild", "--check"]).status == .fine)
  }

  @Test func `a snapshot of another version is told by the doctor`() throws {
    let ledger = try SmallLedger()
    #expect(ledger.run(["rebuild"]).status == .fine)
    #expect(ledger.run(["doctor"]).lines.contains { $0.contains("up to date") })
    let name = "ledger/cache/board.snapshot"
    var bytes = try ledger.scratch.bytes(of: name)
    bytes["chidao board ".utf8.count] = UInt8(ascii: "1")
    try Data(bytes).write(to: URL(fileURLWithPath: ledger.scratch.file(name)))
    #expect(ledger.run(["doctor"]).lines.contains { $0.contains("by an earlier version") })
  }
}
