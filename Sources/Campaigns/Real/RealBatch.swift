// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import Foundation

/// A file of events to append, and their names.
struct RealBatch: Sendable {
  /// The names.
  let names: [String]
  /// The path.
  let file: String

  /// Writes registrations of parties that nobody else registers.
  init(_ count: Int, prefix: String, in folder: ScratchFolder) throws {
    names = (0..<count).map { "\(prefix)-\($0)" }
    let lines = names.map {
      Self.line($0, "party.registered", "{\"kind\":\"organization\",\"name\":\"Party \($0)\"}")
    }
    file = try folder.write(lines.joined(), to: "\(prefix).jsonl")
  }

  /// Writes the registration of an issuer and notices that fill almost a segment.
  ///
  /// - Parameter count: so many notices of 60,608 bytes and more each.
  init(notices count: Int, prefix: String, in folder: ScratchFolder) throws {
    let gap = "\"\(String(repeating: "x", count: 1_000))\""
    let gaps = Array(repeating: gap, count: 60).joined(separator: ",")
    let names = ["\(prefix)-issuer"] + (0..<count).map { "\(prefix)-\($0)" }
    let issuer = Self.line(
      names[0], "party.registered", "{\"kind\":\"office\",\"name\":\"Issuer\"}")
    self.names = names
    let notices = names.dropFirst().map {
      Self.line(
        $0, "notice.issued",
        "{\"decided\":\"2026-01-01\",\"gaps\":[\(gaps)],\"issuer\":\"\(names[0])\","
          + "\"kind\":\"Notice\",\"number\":\"\($0)\",\"title\":\"Notice\"}")
    }
    file = try folder.write(issuer + notices.joined(), to: "\(prefix).jsonl")
  }

  /// An intent as a canonical line.
  private static func line(_ name: String, _ type: String, _ data: String) -> String {
    "{\"specversion\":\"1.0\",\"id\":\"\(name)\",\"source\":\"\(RealProgram.origin)\","
      + "\"type\":\"\(type)\",\"subject\":\"\(name)\",\"time\":\"2026-01-01T00:00:00+07:00\","
      + "\"actor\":\"campaign\",\"data\":\(data)}\n"
  }
}
