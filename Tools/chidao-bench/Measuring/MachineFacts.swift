// Directive ledger · chidao-bench — SPDX-License-Identifier: Apache-2.0

import CSHA256
import CanonicalJSON
import Foundation

/// On what, when and with which program was measured.
struct MachineFacts {
  /// What is known, each with its name.
  let facts: [(name: String, value: String)]

  /// Asks the machine; what it does not say is left out.
  init(_ stopwatch: Stopwatch) {
    // Only Linux has these files; elsewhere there is less to tell.
    let processor = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
    let kernel = try? String(contentsOfFile: "/proc/sys/kernel/osrelease", encoding: .utf8)
    let memory = Int(clamping: ProcessInfo.processInfo.physicalMemory)
    let found: [(String, String?)] = [
      ("processor", Self.model(in: processor)),
      ("cores", "\(ProcessInfo.processInfo.activeProcessorCount)"),
      ("sha256", String(cString: csha256_kernel_name(csha256_kernel_for_many()))),
      ("memory", "\(memory >> 20) MiB"),
      ("kernel", kernel?.trimmingCharacters(in: .whitespacesAndNewlines)),
      (
        "filesystem",
        Self.lastWord(of: stopwatch.text(of: ["df", "--output=fstype", stopwatch.folder]))
      ),
      ("date", Date.now.formatted(.iso8601)),
      ("commit", Self.commit(stopwatch)),
    ]
    facts = found.compactMap { name, value in value.map { (name, $0) } }
  }

  /// The commit of the checkout in which these programs lie, if it is one; they may be older.
  private static func commit(_ stopwatch: Stopwatch) -> String? {
    let program = URL(fileURLWithPath: Peer.sibling("chidao-replay"))
    let git = ["git", "-C", program.deletingLastPathComponent().path]
    let describe = ["describe", "--always", "--dirty", "--abbrev=10", "--exclude=*"]
    guard let name = stopwatch.text(of: git + describe),
      let seconds = stopwatch.text(of: git + ["log", "-1", "--format=%ct"]).flatMap(Double.init)
    else { return nil }
    // What cannot be looked at is taken to be new.
    let built = try? program.resourceValues(forKeys: [.contentModificationDateKey])
      .contentModificationDate
    let isOlder = (built ?? .now) < Date(timeIntervalSince1970: seconds)
    return name + (isOlder ? " (programs built before it)" : "")
  }

  /// The name of the processor in `/proc/cpuinfo`.
  static func model(in text: String) -> String? {
    text.split(separator: "\n").first { $0.hasPrefix("model name") }?
      .split(separator: ":", maxSplits: 1).last
      .map { $0.trimmingCharacters(in: .whitespaces) }
  }

  /// What `df` says below the name of the column.
  private static func lastWord(of text: String?) -> String? {
    text?.split(whereSeparator: \.isWhitespace).last.map(String.init)
  }

  /// The facts in one line.
  var line: String { facts.map { "\($0.name) \($0.value)" }.joined(separator: " · ") }

  /// The facts for keeping.
  var json: JSONValue {
    var object: JSONObject = [:]
    for fact in facts { object[fact.name] = .string(fact.value) }
    return .object(object)
  }
}
