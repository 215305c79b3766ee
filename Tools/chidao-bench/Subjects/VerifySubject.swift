// Directive ledger · chidao-bench — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Foundation
import Inquiries

/// `verify`: checking every byte of a ledger, beside programs that only hash the same bytes.
enum VerifySubject {
  /// The command.
  static let command = Subject.command(
    "verify",
    summary: LocalizedText(
      vi: "Đo “verify”, cạnh openssl và sha256sum chỉ băm cùng các byte đó.",
      en: "Measure “verify” beside openssl and sha256sum, which only hash the same bytes."),
    operands: [.benchLedger],
    examples: [
      CommandExample(
        "chidao-bench verify /tmp/million",
        LocalizedText(vi: "Đo trên sổ một triệu sự kiện.", en: "Measure on a million events."))
    ]
  ) { bench in [try standing(bench, try bench.ledger())] }

  /// The most memory that checking may take, however long the log.
  private static let memoryLimit = 64 << 20

  /// Holds the contest; every segment is named to one process of each peer, and all are warm.
  static func standing(_ bench: Bench, _ ledger: BenchLedger) throws -> Standing {
    let words = [Peer.sibling("chidao-replay"), "verify", ledger.path]
    var contest = Contest("verify: \(ledger.extent), whole processes", ours: "chidao-replay verify")
    {
      try bench.stopwatch.time(words)
    }
    contest.enter(
      "openssl dgst -sha256", from: "Debian openssl", wanted: 2,
      run: hashing(bench, ledger, "openssl", ["dgst", "-sha256"]))
    contest.enter(
      "sha256sum", from: "Debian coreutils", wanted: 3.5,
      run: hashing(bench, ledger, "sha256sum", []))
    let root = try checkedRoot(bench, ledger, words)
    var standing = try contest.held(rounds: bench.rounds)
    standing.checks = [root]
    standing.goals = [.limit(memoryLimit, on: standing.rows[0].peak, of: "peak memory")]
    return standing
  }

  /// The run of a program that hashes the files it is given.
  private static func hashing(
    _ bench: Bench, _ ledger: BenchLedger, _ name: String, _ options: [String]
  ) -> (() throws -> Timing)? {
    bench.program(name).map { path in
      { try bench.stopwatch.time([path] + options + ledger.segments) }
    }
  }

  /// Compares the root that is told with that of the commit, and with Python's where it is there.
  private static func checkedRoot(
    _ bench: Bench, _ ledger: BenchLedger, _ words: [String]
  ) throws -> String {
    try bench.stopwatch.time(words + ["--json"])
    let told = try bench.answer(at: "root")
    try bench.agree(told, ledger.root, on: "the roots of verify and of the commit")
    guard let python = bench.python() else {
      return "verify tells the root of the commit, \(told); nobody else computed it (no python3)"
    }
    let script = try bench.source(PackageResources.root_py, as: "root.py")
    try bench.stopwatch.time([python, script, "\(ledger.size)"] + ledger.segments)
    let computed = try bench.stopwatch.answer.trimmingCharacters(in: .newlines)
    try bench.agree(told, computed, on: "the roots of verify and of Python's hashlib")
    return "verify, the commit and Python's hashlib tell one root, \(told)"
  }
}
