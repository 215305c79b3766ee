// Directive ledger · LangSonTests — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Commands
import Directives
import EventCoding
import Foundation
import JournalTestSupport
import LedgerLiterals
import Testing

/// The real ledger is what the program makes of the submissions.
struct MakingTests {
  /// The clock of each batch, as the stored lines say it, the opening first.
  private func clocks() throws -> [Instant] {
    let coder = EventCoder(origin: "ledger.example/lang-son", offset: .indochina)
    let segment = URL(fileURLWithPath: LangSon.path + "/events/000000000000.jsonl")
    var clocks: [Instant] = []
    for line in try Data(contentsOf: segment).split(separator: 0x0A) {
      let clock = try coder.decodeLine(Array(line).span).recordedTime
      if clocks.last != clock { clocks.append(clock) }
    }
    return clocks
  }

  @Test func `the submissions, appended in order, give the committed ledger byte for byte`() throws
  {
    let directory = try TemporaryDirectory()
    let ledger = directory("ledger")
    let times = try clocks()
    let opening = try #require(times.first)
    let opened = LangSon.run(
      Chidao.program,
      [
        "init", ledger, "--origin", "ledger.example/lang-son", "--name",
        "Sổ chỉ đạo Lạng Sơn – bản chép từ năm thông báo", "--actor", "chidao.transcriber",
        "--allow-any-filesystem",
      ], at: opening)
    #expect(opened.status == .fine, "\(opened.messages)")
    let submissions = LangSon.path + "/submissions/"
    let files = try FileManager.default.contentsOfDirectory(atPath: submissions).sorted()
    #expect(files.count == times.count - 1)
    for (file, clock) in zip(files, times.dropFirst()) {
      let appended = LangSon.run(
        Chidao.program,
        ["append", submissions + file, "--ledger", ledger, "--allow-any-filesystem"], at: clock)
      #expect(appended.status == .fine, "\(file): \(appended.messages)")
    }
    for name in ["events/000000000000.jsonl", "commit"] {
      let made = try lines(of: directory("ledger/" + name))
      let committed = try lines(of: LangSon.path + "/" + name)
      #expect(made.count == committed.count)
      let difference = zip(made, committed).first { $0 != $1 }
      #expect(difference == nil, "\(name)")
    }
  }

  /// The lines of a file.
  private func lines(of path: String) throws -> [String] {
    try Data(contentsOf: URL(fileURLWithPath: path)).split(
      separator: 0x0A, omittingEmptySubsequences: false
    )
    .map { String(decoding: $0, as: UTF8.self) }
  }
}
