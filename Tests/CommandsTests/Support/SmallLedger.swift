// Directive ledger · CommandsTests — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Testing

/// A ledger on disk with three parties, a notice and a directive: ten words away from every test.
struct SmallLedger {
  /// Where it lies.
  let scratch: Scratch
  /// The path of the ledger.
  let path: String

  /// Makes it through the commands themselves.
  init() throws {
    scratch = try Scratch()
    path = scratch.file("ledger")
    try expectFine(["init", path, "--origin", "ledger.example/test", "--name", "Sổ thử"])
    for (party, name) in [("so-a", "Sở A"), ("so-b", "Sở B"), ("van-phong", "Văn phòng")] {
      try record(["party", party, "--kind", "organization", "--name", name])
    }
    try record([
      "notice", "tb-1", "--title", "Kết luận", "--issuer", "van-phong", "--decided", "28/5/2026",
    ])
    try record([
      "directive", "tb-1/1", "--summary", "Báo cáo giải ngân", "--deadline",
      "trước ngày 20/7/2026", "--lead", "so-a",
    ])
  }

  /// The number of events in it.
  static let size = 7

  /// Runs a command on it.
  func run(_ arguments: [String], input: [UInt8] = []) -> Answer {
    Answer.to(arguments, in: path, input: input)
  }

  /// Records one thing, which must succeed.
  func record(_ arguments: [String]) throws { try expectFine(["record"] + arguments) }

  /// Runs a command that must succeed.
  private func expectFine(_ arguments: [String]) throws {
    let answer = run(arguments)
    try #require(answer.status == .fine, "\(arguments): \(answer.messages)")
  }

  /// A canonical intent about so-a, with parts exchanged.
  static func line(
    id: String = "e1", type: String = "party.renamed", subject: String = "so-a",
    time: String = "2026-06-01T00:00:00+07:00", data: String = "{\"name\":\"Sở A mới\"}"
  ) -> String {
    "{\"specversion\":\"1.0\",\"id\":\"\(id)\",\"source\":\"ledger.example/test\","
      + "\"type\":\"\(type)\",\"subject\":\"\(subject)\",\"time\":\"\(time)\","
      + "\"actor\":\"clerk\",\"data\":\(data)}"
  }
}
