// Directive ledger · PosixProcessesTests — SPDX-License-Identifier: Apache-2.0

import Foundation
import JournalTestSupport
import PosixFiles
import PosixProcesses
import Testing

/// Running programs that behave, and programs that do not.
@Suite(.serialized) struct ToolRunTests {
  /// A run of a few lines of shell.
  private func shell(
    _ script: String, input: [UInt8] = [], files: [ToolFile] = [], milliseconds: Int = 10_000,
    outputLimit: Int = ToolRun.usualOutputLimit
  ) -> ToolRun {
    ToolRun(
      path: "/bin/sh", arguments: ["-c", script], input: input, files: files,
      milliseconds: milliseconds, outputLimit: outputLimit)
  }

  /// The descriptors that this process has open.
  private func openDescriptors() throws -> Int {
    try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
  }

  /// The processes that this one has started and not awaited.
  private func zombies() throws -> [String] {
    let me = ProcessInfo.processInfo.processIdentifier
    return try FileManager.default.contentsOfDirectory(atPath: "/proc").filter { name in
      guard Int(name) != nil,
        let status = try? String(contentsOfFile: "/proc/\(name)/stat", encoding: .utf8),
        let end = status.lastIndex(of: ")")
      else { return false }
      let fields = status[end...].split(separator: " ")
      return fields.count > 2 && fields[1] == "Z" && fields[2] == "\(me)"
    }
  }

  @Test func `streams, status and arguments pass through unchanged`() throws {
    let run = ToolRun(
      path: "/bin/sh",
      arguments: ["-c", "cat; printf '<%s>' \"$0\" \"$1\" >&2; exit 7", "a b", "*"],
      input: Array("in\0put".utf8))
    let answer = try run.answer()
    #expect(answer.status == 7)
    #expect(answer.output == Array("in\0put".utf8))
    #expect(answer.messages == Array("<a b><*>".utf8))
  }

  @Test func `the environment is its own and small`() throws {
    let answer = try ToolRun(path: "/usr/bin/env", arguments: []).answer()
    let lines = String(decoding: answer.output, as: UTF8.self).split(separator: "\n").sorted()
    #expect(lines == ["HOME=/nonexistent", "LC_ALL=C", "PATH=/usr/bin:/bin"])
  }

  @Test func `files are read by path, again and again, and are private`() throws {
    let path = ToolFile.path(1)
    let answer = try shell(
      "cat \(path) \(path); stat -L -c %a \(path)", files: [.bytes([]), .bytes(Array("ab".utf8))]
    ).answer()
    #expect(String(decoding: answer.output, as: UTF8.self) == "abab600\n")
  }

  @Test func `a secret is read from its file`() throws {
    let directory = try TemporaryDirectory()
    try directory.write("key", Array("hidden".utf8))
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o600], ofItemAtPath: directory("key"))
    let secret = try SecretFile(path: directory("key"))
    let answer = try shell("cat /dev/fd/3", files: [.secret(secret)]).answer()
    #expect(String(decoding: answer.output, as: UTF8.self) == "hidden")
  }

  @Test func `a program has no terminal to ask questions on`() throws {
    let answer = try shell("(exec </dev/tty) 2>/dev/null && echo yes || echo no").answer()
    #expect(String(decoding: answer.output, as: UTF8.self) == "no\n")
  }

  @Test func `a program that hangs is ended in time with what it started`() throws {
    let directory = try TemporaryDirectory()
    let start = ContinuousClock.now
    #expect(throws: ToolRunError.timedOut(path: "/bin/sh", milliseconds: 300)) {
      _ = try shell(
        "sleep 30 & echo $! > \(directory("child")); wait", milliseconds: 300
      ).answer()
    }
    #expect(ContinuousClock.now - start < .seconds(10))
    let child = try #require(
      directory.contents("child").map { String(decoding: $0, as: UTF8.self) })
    let number = child.trimmingCharacters(in: .whitespacesAndNewlines)
    // Whoever takes in orphans may need a moment to see the end.
    for _ in 0..<200 where isRunning(number) { usleep(10_000) }
    #expect(!isRunning(number))
  }

  /// Whether a process runs and is no zombie.
  private func isRunning(_ number: String) -> Bool {
    guard let status = try? String(contentsOfFile: "/proc/\(number)/stat", encoding: .utf8) else {
      return false
    }
    return !status.contains(") Z ")
  }

  @Test func `a program that closes its streams and stays is ended as well`() {
    #expect(throws: ToolRunError.timedOut(path: "/bin/sh", milliseconds: 300)) {
      _ = try shell("exec >&- 2>&-; sleep 30", milliseconds: 300).answer()
    }
  }

  @Test func `a program that writes without end is ended at the limit`() {
    let start = ContinuousClock.now
    #expect(throws: ToolRunError.tooMuchOutput(path: "/bin/sh", limit: 1 << 20)) {
      _ = try shell("head -c 100000000 /dev/zero").answer()
    }
    #expect(throws: ToolRunError.tooMuchOutput(path: "/bin/sh", limit: 1 << 20)) {
      _ = try shell("exec yes >&2").answer()
    }
    #expect(ContinuousClock.now - start < .seconds(9))
  }

  @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 1 << 20])
  func `output up to the limit arrives whole`(count: Int) throws {
    let answer = try shell("head -c \(count) /dev/zero").answer()
    #expect(answer.output.count == count)
    #expect(answer.status == 0)
  }

  @Test func `a large input arrives whole and an unread one harms nobody`() throws {
    let input = [UInt8](repeating: 97, count: 3_000_000)
    let answer = try shell("wc -c", input: input).answer()
    #expect(String(decoding: answer.output, as: UTF8.self).contains("3000000"))
    #expect(try shell("exit 3", input: input).answer().status == 3)
  }

  @Test(arguments: [9, 11, 15])
  func `a signal is told from a status`(signal: Int) {
    #expect(throws: ToolRunError.killed(path: "/bin/sh", signal: signal)) {
      _ = try shell("kill -\(signal) $$").answer()
    }
  }

  @Test func `signals that we ignore are usual in the program`() {
    StandardStream.ignoreSignals()
    #expect(throws: ToolRunError.killed(path: "/bin/sh", signal: 13)) {
      _ = try shell("kill -13 $$").answer()
    }
  }

  @Test func `what is missing, no program or not permitted is named`() throws {
    let directory = try TemporaryDirectory()
    try directory.write("plain", Array("#!/bin/sh\n".utf8))
    for (name, reason) in [("none", FileError.Reason.notFound), ("plain", .notPermitted)] {
      let error = #expect(throws: ToolRunError.self) {
        _ = try ToolRun(path: directory(name), arguments: []).answer()
      }
      guard case .system(let cause) = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
      #expect(cause.reason == reason && cause.path == directory(name))
    }
    #expect(throws: ToolRunError.missing(name: "none", places: [directory.path])) {
      _ = try ToolPath.find("none", in: [directory.path])
    }
    #expect(throws: ToolRunError.missing(name: "plain", places: [directory.path])) {
      _ = try ToolPath.find("plain", in: [directory.path])
    }
    #expect(try ToolPath.find("sh", in: [directory.path, "/bin"]) == "/bin/sh")
  }

  @Test func `many runs of every kind leave neither a process nor a descriptor`() throws {
    func round() {
      _ = try? shell("echo x", files: [.bytes([1])]).answer()
      _ = try? shell("kill -9 $$").answer()
      _ = try? shell("sleep 9", milliseconds: 20).answer()
      _ = try? shell("exec yes").answer()
      _ = try? ToolRun(path: "/nonexistent", arguments: [], files: [.bytes([1])]).answer()
    }
    round()
    let before = try openDescriptors()
    for _ in 0..<40 { round() }
    // Other tests run beside this one; what 200 runs would leave is more than they have at once.
    for _ in 0..<500 where try openDescriptors() > before + 60 { usleep(10_000) }
    #expect(try openDescriptors() <= before + 60)
    var left = Set(try zombies())
    for _ in 0..<500 where !left.isEmpty {
      usleep(10_000)
      left.formIntersection(try zombies())
    }
    #expect(left == [])
  }

  @Test func `messages are quoted in one short line of printable characters`() {
    let answer = ToolAnswer(
      status: 1, output: [], messages: Array("a\n\u{1B}[31m  b\tđ\r\n".utf8))
    #expect(answer.quotation == "a ?[31m b ??")
    let long = ToolAnswer(status: 1, output: [], messages: Array(repeating: 120, count: 5000))
    #expect(long.quotation.count == 300)
  }

  @Test func `runs beside one another do not meet`() async throws {
    let answers = await withTaskGroup(of: (Int, [UInt8]?).self) { group in
      for index in 0..<24 {
        group.addTask {
          let run = ToolRun(
            path: "/bin/sh", arguments: ["-c", "cat /dev/fd/3 -"], input: Array("\(index)".utf8),
            files: [.bytes(Array("\(index) ".utf8))])
          return (index, try? run.answer().output)
        }
      }
      return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    for index in 0..<24 { #expect(answers[index] == Array("\(index) \(index)".utf8)) }
  }
}
