// Directive ledger · CommandsTests — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Foundation
import LedgerLiterals
import Testing

/// What `doctor` says of a ledger, of the place where it lies, and of the clock.
@Suite struct DoctorTests {
  /// The state of each check, by its name for programs.
  private func states(_ answer: Answer) throws -> [String: String] {
    struct Report: Decodable {
      /// A check.
      struct Check: Decodable {
        /// Its name and how it is.
        let check, state: String
      }
      /// All of them.
      let checks: [Check]
    }
    let report = try JSONDecoder().decode(Report.self, from: Data(answer.output.utf8))
    return Dictionary(report.checks.map { ($0.check, $0.state) }) { first, _ in first }
  }

  /// Runs doctor for programs.
  private func states(_ ledger: SmallLedger) throws -> [String: String] {
    try states(ledger.run(["doctor", "--json"]))
  }

  @Test func `every check and every assumption is named, in both languages`() throws {
    let ledger = try SmallLedger()
    let english = ledger.run(["doctor"])
    for words in [
      "File system", "Mount options", "Rights", "Space", "Clock", "Commit file", "Unfinished",
      "Leftovers", "quarantine/", "cache/", "flushed", "local", "torn sector", "copy",
    ] {
      #expect(english.output.contains(words), "\(words)")
    }
    let vietnamese = ledger.run(["doctor", "--lang", "vi"])
    for words in [
      "Hệ thống tệp", "Tùy chọn gắn", "Quyền", "Dung lượng", "Đồng hồ", "Tệp commit", "Ghi dở",
      "Tệp thừa", "báo đã ghi", "cục bộ", "sector", "mọi bản",
    ] {
      #expect(vietnamese.output.contains(words), "\(words)")
    }
    #expect(
      try states(ledger).keys.sorted() == [
        "cache", "clock", "commit", "filesystem", "leftovers", "mount", "quarantine", "rights",
        "space", "unfinished",
      ])
    #expect(
      try states(ledger.run(["doctor", "--json", "--lang", "vi"])).keys.count == 10)
  }

  @Test func `a clock behind the last record is doubtful, and one after it is good`() throws {
    let ledger = try SmallLedger()
    let early = Answer.to(
      ["doctor", "--json"], in: ledger.path, at: "2016-06-22T12:00:00+07:00")
    #expect(try states(early)["clock"] == "doubtful")
    #expect(early.output.contains("3,652 days before the last record of 2026-06-22 12:00"))
    let vietnamese = Answer.to(
      ["doctor", "--lang", "vi"], in: ledger.path, at: "2026-06-22T11:59:48+07:00")
    #expect(vietnamese.output.contains("12 giây trước lần ghi cuối 22/06/2026 12:00"))
    let late = Answer.to(
      ["doctor", "--json"], in: ledger.path, at: "2036-06-22T12:00:00+07:00")
    #expect(try states(late)["clock"] == "good")
    #expect(try states(ledger)["clock"] == "good")
  }

  @Test func `what a crash leaves and what strangers put among the segments is told`() throws {
    let ledger = try SmallLedger()
    #expect(try states(ledger)["leftovers"] == "good")
    #expect(try states(ledger)["quarantine"] == "good")
    _ = try ledger.scratch.write([1, 2, 3], to: "ledger/events/rotation.tmp")
    #expect(try states(ledger)["leftovers"] == "doubtful")
    #expect(ledger.run(["doctor"]).output.contains("events/rotation.tmp: left by a crash"))
    try ledger.record(["rename", "so-a", "--name", "Sở A mới"])
    #expect(try states(ledger)["leftovers"] == "good")
    _ = try ledger.scratch.write([], to: "ledger/events/000000000000.jsonl.bak")
    #expect(ledger.run(["doctor"]).output.contains("events/000000000000.jsonl.bak: no segment"))
  }

  @Test func `bytes beyond the end and what recovery made of them are told`() throws {
    let ledger = try SmallLedger()
    let url = URL(fileURLWithPath: ledger.path + "/events/000000000000.jsonl")
    let handle = try FileHandle(forWritingTo: url)
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("{\"spec".utf8))
    try handle.close()
    #expect(try states(ledger)["unfinished"] == "doubtful")
    try ledger.record(["rename", "so-a", "--name", "Sở A mới"])
    #expect(try states(ledger)["unfinished"] == "good")
    #expect(try states(ledger)["quarantine"] == "doubtful")
    #expect(ledger.run(["doctor"]).output.contains("1 file, 6 bytes"))
    #expect(ledger.run(["doctor", "--lang", "vi"]).output.contains("1 tệp, 6 byte"))
  }

  @Test func `a spare slot that is unreadable is told, and the next append renews it`() throws {
    let ledger = try SmallLedger()
    #expect(try states(ledger)["commit"] == "good")
    var bytes = try ledger.scratch.bytes(of: "ledger/commit")
    // Which slot is spare is seen from which one may be spoilt without harm.
    let whole = bytes
    for slot in 0..<2 {
      bytes = whole
      bytes[slot * 4_096 + 40] ^= 1
      _ = try ledger.scratch.write(bytes, to: "ledger/commit")
      guard ledger.run(["verify"]).status == .fine else { continue }
      #expect(try states(ledger)["commit"] == "doubtful")
      try ledger.record(["rename", "so-a", "--name", "Sở A mới"])
      #expect(try states(ledger)["commit"] == "good")
      return
    }
    Issue.record("neither slot is spare")
  }

  @Test func `rights that let others in, or keep the clerk out, are told`() throws {
    let ledger = try SmallLedger()
    let commit = ledger.path + "/commit"
    try FileManager.default.setAttributes([.posixPermissions: 0o666], ofItemAtPath: commit)
    #expect(try states(ledger)["rights"] == "doubtful")
    #expect(ledger.run(["doctor"]).output.contains("others may write to commit (mode 666)"))
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: commit)
    #expect(try states(ledger)["rights"] == "good")
    // A clerk who may write to the directory and not to the files that somebody else made.
    guard Surroundings.isRoot else { return }
    for name in ["", "/events"] {
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755, .ownerAccountID: 65_534], ofItemAtPath: ledger.path + name)
    }
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: ledger.scratch.path)
    for name in ["/lock", "/events/000000000000.jsonl"] {
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o644], ofItemAtPath: ledger.path + name)
    }
    let outcome = try BuiltProgram.chidao.run(
      ["doctor", ledger.path, "--lang", "en"], wrappedIn: Surroundings.asNobody)
    #expect(outcome.status == CommandStatus.conditionNotMet.rawValue, "\(outcome.text)")
    #expect(outcome.text.contains("but not to commit (mode 644)"), "\(outcome.text)")
  }

  @Test func `a small disk is short of room, and in memory is not where a ledger belongs`() throws {
    let ledger = try SmallLedger()
    let place = ledger.scratch.file("disk")
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    guard let disk = try Surroundings.smallDisk(kibibytes: 512, at: place) else { return }
    defer { withExtendedLifetime(disk) {} }
    try FileManager.default.copyItem(atPath: ledger.path, toPath: place + "/ledger")
    let answer = Answer.to(["doctor"], in: place + "/ledger")
    #expect(answer.status == .conditionNotMet)
    #expect(answer.output.contains("KiB and"))
    #expect(answer.output.contains("Make room."))
    #expect(answer.output.contains("tmpfs"))
    let states = try states(Answer.to(["doctor", "--json"], in: place + "/ledger"))
    #expect(states["space"] == "bad")
    #expect(states["filesystem"] == "doubtful")
    #expect(try Surroundings.run("mount", ["-o", "remount,ro", place]))
    let readOnly = try self.states(Answer.to(["doctor", "--json"], in: place + "/ledger"))
    #expect(readOnly["mount"] == "doubtful")
    #expect(readOnly["rights"] == "good")
    #expect(readOnly["space"] == "good")
  }
}
