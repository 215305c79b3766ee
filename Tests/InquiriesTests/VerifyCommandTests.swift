// Directive ledger · InquiriesTests — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import CommandTestSupport
import Digests
import Directives
import Foundation
import PosixFiles
import Synchronization
import TestSupport
import Testing

@testable import Inquiries

/// The statuses and places that `verify` ends with, on a ledger on disk.
struct VerifyCommandTests {
  /// The path of the only segment.
  private func segment(_ desk: Desk) -> URL {
    URL(fileURLWithPath: desk.ledger + "/events/000000000000.jsonl")
  }

  @Test func `a whole ledger is INTACT and says against what`() throws {
    let answer = try Desks.full().run("verify")
    #expect(answer.status == .fine)
    #expect(answer.output.hasPrefix("INTACT: every byte of 26 events"))
    #expect(answer.output.contains("no signed checkpoint yet"))
  }

  @Test func `a changed byte is TAMPERED with its event and byte in both languages`() throws {
    let desk = try Desks.full()
    var bytes = try Data(contentsOf: segment(desk))
    let text = try #require(String(data: bytes, encoding: .utf8))
    let place = try #require(text.range(of: "Lập đề án"))
    let offset = text.utf8.distance(from: text.startIndex, to: place.lowerBound)
    bytes[offset] = UInt8(ascii: "l")
    try bytes.write(to: segment(desk))
    let answer = desk.run("verify")
    #expect(answer.status == .tampered)
    #expect(answer.output.hasPrefix("TAMPERED"))
    #expect(answer.output.contains("event #6"))
    #expect(desk.run("verify", language: "vi", width: 200).output.contains("sự kiện #6"))
    let json = desk.run("verify", "--json").output
    #expect(json.contains("\"sequence\":6"))
    let lines = text.split(separator: "\n").map(\.utf8.count)
    let start = lines[..<6].reduce(0) { $0 + $1 + 1 }
    #expect(json.contains("\"linebytes\":[\(start),\(start + lines[6])]"))
  }

  @Test func `a ledger without its last line is ROLLED-BACK, also for everyday commands`() throws {
    let desk = try Desks.full()
    var bytes = try Data(contentsOf: segment(desk))
    bytes.removeLast(20)
    try bytes.write(to: segment(desk))
    #expect(desk.run("verify").status == .rolledBack)
    #expect(desk.run("verify").output.hasPrefix("ROLLED-BACK"))
    #expect(desk.run("board").status == .rolledBack)
  }

  @Test func `a ledger that is another one and was cut says both`() throws {
    let desk = try Desks.full()
    var bytes = try Data(contentsOf: segment(desk))
    bytes.removeLast(20)
    try bytes.write(to: segment(desk))
    let file = desk.ledger + "/other.note"
    let note = "ledger.example/test\n5\n\(Digest.zero.base64)\n\n— a AAAAAAA=\n"
    try Data(note.utf8).write(to: URL(fileURLWithPath: file))
    let answer = desk.run("verify", "--against", file)
    #expect(answer.status == .forked, "\(answer)")
    #expect(answer.output.contains("missing at the end, too"), "\(answer)")
    let json = desk.run("verify", "--json", "--against", file)
    #expect(json.output.contains("\"cut\":true"), "\(json)")
    let whole = try Desks.full().run("verify", "--json")
    #expect(!whole.output.contains("\"cut\""), "\(whole)")
    let vietnamese = desk.run("verify", "--against", file, language: "vi", width: 200)
    #expect(vietnamese.output.contains("thiếu những dòng cuối"), "\(vietnamese)")
  }

  @Test func `half a line beyond is TORN, and everyday commands still work`() throws {
    let desk = try Desks.full()
    let before = desk.run("board").output
    let handle = try FileHandle(forWritingTo: segment(desk))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("{\"specversion\"".utf8))
    try handle.close()
    #expect(desk.run("verify").status == .torn)
    #expect(desk.run("board").output == before)
  }

  @Test func `empty segments beyond are TORN, and are called so`() throws {
    let desk = try Desks.full()
    for (name, english) in [("26", "only 1 empty segment,"), ("30", "only 2 empty segments,")] {
      let path = desk.ledger + "/events/0000000000\(name).jsonl"
      try Data().write(to: URL(fileURLWithPath: path))
      let answer = desk.run("verify", width: 300)
      #expect(answer.status == .torn)
      #expect(answer.output.contains(english), "\(answer)")
    }
    let vietnamese = desk.run("verify", language: "vi", width: 300).output
    #expect(vietnamese.contains("chỉ còn 2 tệp trống, lần ghi tiếp theo sẽ xóa"), "\(vietnamese)")
  }

  @Test func `a copy without a commit is UNVERIFIABLE and tells its root`() throws {
    let desk = try Desks.full()
    try FileManager.default.removeItem(atPath: desk.ledger + "/commit")
    let answer = desk.run("verify")
    #expect(answer.status == .unverifiable)
    #expect(answer.output.contains("root"))
  }

  @Test func `a file that holds no receipts is refused with its line`() throws {
    let desk = try Desks.full()
    let file = desk.ledger + "/receipts"
    try Data("{\"id\":\"x\"}\n".utf8).write(to: URL(fileURLWithPath: file))
    let answer = desk.run("verify", "--against", file)
    #expect(answer.status == .badInput)
    #expect(answer.messages.contains("receipts:1"))
  }

  @Test func `a checkpoint of more events than a JSON number holds says so in a text`() throws {
    let desk = try Desks.full()
    let size = "9007199254740992"
    let file = desk.ledger + "/great.note"
    let root = Digest.zero.base64
    try Data("ledger.example/test\n\(size)\n\(root)\n\n— a AAAAAAA=\n".utf8)
      .write(to: URL(fileURLWithPath: file))
    let answer = desk.run("verify", "--json", "--against", file)
    #expect(answer.status == .rolledBack, "\(answer)")
    #expect(answer.output.contains("\"size\":\"\(size)\""), "\(answer)")
  }

  /// What `verify` says beside its answer, on a clock of which a second passes at each look.
  private func messages(
    of desk: Desk, isTerminal: Bool, term: String = "xterm", status: CommandStatus = .fine
  ) -> String {
    let (output, messages) = (GatheredText(), GatheredText())
    let clock = Mutex<Int64>(0)
    let context = CommandContext(
      arguments: ["verify", desk.ledger],
      environment: { ["TERM": term, "NO_COLOR": "1", "LANG": "C"][$0] }, workingDirectory: "/",
      now: {
        clock.withLock { milliseconds in
          milliseconds += 1000
          return Instant(clamping: milliseconds)
        }
      },
      readFile: { path, _ in .failure(.tooLarge(path: path, limit: 0)) },
      output: output.sink(), messages: messages.sink(),
      messageTerminal: TerminalFacts(isTerminal: isTerminal, width: 60))
    #expect(ReplayProgram.program.run(context) == status)
    return messages.text
  }

  @Test func `a long verification shows on a terminal how far it is, and takes that away`() throws {
    var builder = LedgerBuilder()
    for number in 0..<2500 { builder.organizations("p-\(number)") }
    let desk = try Desk(builder)
    let quick = messages(of: desk, isTerminal: true).split(separator: "\r").map(String.init)
    #expect(quick.count == 2, "\(quick)")
    #expect(quick.first?.contains("100 %  250") == true, "\(quick)")
    #expect(messages(of: desk, isTerminal: false) == "")
    #expect(messages(of: desk, isTerminal: true, term: "dumb") == "")
    // Where something is wrong at the end, the lines are gone through one by one.
    let segment = URL(fileURLWithPath: desk.ledger + "/events/000000000000.jsonl")
    var bytes = try Data(contentsOf: segment)
    bytes[bytes.count - 3] ^= 1
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: segment.path)
    try bytes.write(to: segment)
    let shown = messages(of: desk, isTerminal: true, status: .tampered)
    let lines = shown.split(separator: "\r").map(String.init)
    #expect(lines.count == 3, "\(lines)")
    #expect(lines.first?.contains("40 %  1024/25") == true, "\(lines)")
    #expect(lines.allSatisfy { $0.count < 60 })
    // In the end there is nothing but blanks over the last line.
    #expect(lines.last?.allSatisfy { $0 == " " } == true)
    #expect(lines.last?.count == lines.dropLast().last?.count)
    #expect(shown.hasSuffix("\r"))
    #expect(!shown.contains("\u{1B}"))
  }
}
