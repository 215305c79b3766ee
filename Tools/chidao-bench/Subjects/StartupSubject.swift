// Directive ledger · chidao-bench — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Foundation
import Inquiries
import PosixStores

/// `startup`: what it takes to begin, beside programs that begin often.
enum StartupSubject {
  /// The command.
  static let command = Subject.command(
    "startup",
    summary: LocalizedText(
      vi: "Đo việc khởi động, cạnh sqlite3, git, Python và /bin/true.",
      en: "Measure how programs begin: ours, sqlite3, git, Python and /bin/true."),
    examples: [
      CommandExample(
        "chidao-bench startup --rounds 50",
        LocalizedText(vi: "Năm mươi vòng.", en: "Fifty rounds."))
    ]
  ) { bench in [try versions(bench), try who(bench)] }

  /// Programs that only tell their version, with the libraries that each loads.
  private static func versions(_ bench: Bench) throws -> Standing {
    let replay = Peer.sibling("chidao-replay")
    var contest = Contest("startup: telling the version", ours: "chidao-replay --version") {
      try bench.stopwatch.time([replay, "--version"])
    }
    var programs = [("chidao-replay", replay), ("chidao", Peer.sibling("chidao"))]
    contest.enter("chidao --version", from: "") {
      try bench.stopwatch.time([Peer.sibling("chidao"), "--version"])
    }
    for (name, remedy) in [("sqlite3", "Debian sqlite3"), ("git", "Debian git")] {
      let path = bench.program(name)
      contest.enter("\(name) --version", from: remedy, run: bench.running(path, ["--version"]))
      if let path { programs.append((name, path)) }
    }
    let python = bench.python()
    contest.enter(
      "python3 -c pass", from: "Debian python3", run: bench.running(python, ["-c", "pass"]))
    contest.enter(
      "/bin/true", from: "Debian coreutils", run: bench.running(bench.program("true"), []))
    var standing = try contest.held(rounds: bench.rounds)
    standing.notes = programs.compactMap { name, path in
      libraries(bench, path).map { "\(name) loads \($0)" }
    }
    return standing
  }

  /// One question to a ledger of a few events.
  private static func who(_ bench: Bench) throws -> Standing {
    let path = bench.folder + "/few"
    try PosixStore.makeDirectory(path: path)
    try BenchWriter.prepare(PosixStore(path: path, allowAnyFileSystem: true), directives: 4)
    let (directive, lead) = ("tb-mau/1", "van-phong-mau")
    let words = [Peer.sibling("chidao-replay"), "who", directive, "--ledger", path]
    var contest = Contest(
      "startup: who, of \(try BenchLedger(path: path).size) events", ours: "chidao-replay who"
    ) {
      try bench.stopwatch.time(words)
    }
    let statement = "SELECT lead FROM state WHERE directive='\(directive)'"
    let database = SQLiteDatabase(bench, named: "few")
    try database?.run(
      script: """
        CREATE TABLE state(directive TEXT PRIMARY KEY, lead TEXT) WITHOUT ROWID;
        INSERT INTO state VALUES('\(directive)','\(lead)');
        """)
    contest.enter(
      "sqlite3, primary key", from: "Debian sqlite3", wanted: 0.5,
      run: database.map { database in { try database.time(statement) } })
    var standing = try contest.held(rounds: bench.rounds)
    try bench.stopwatch.time(words)
    guard try bench.stopwatch.answer.contains(lead) else {
      throw Bench.Disagreement(description: "who does not name \(lead)")
    }
    standing.checks = ["who names the lead, \(lead)"]
    return standing
  }

  /// How many shared libraries a program loads, and how many bytes they have.
  private static func libraries(_ bench: Bench, _ path: String) -> String? {
    bench.stopwatch.text(of: ["ldd", path]).map { text in
      let paths = text.split(separator: "\n").compactMap { line in
        line.split(separator: " ").first { $0.hasPrefix("/") }.map(String.init)
      }
      let bytes = paths.reduce(0) { sum, path in
        let file = URL(fileURLWithPath: path).resolvingSymlinksInPath()
        // A library that is not to be looked at counts as nothing.
        return sum + ((try? file.resourceValues(forKeys: [.fileSizeKey]).fileSize) ?? 0)
      }
      return "\(paths.count) shared libraries of \(Figure.bytes(bytes))"
    }
  }
}

extension Bench {
  /// The run of a program that may be absent.
  func running(_ path: String?, _ arguments: [String]) -> (() throws -> Timing)? {
    path.map { path in { try stopwatch.time([path] + arguments) } }
  }
}
