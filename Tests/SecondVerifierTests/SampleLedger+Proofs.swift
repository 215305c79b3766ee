// Directive ledger · SecondVerifierTests — SPDX-License-Identifier: Apache-2.0

import Foundation
import JournalTestSupport

extension SampleLedger {
  /// Records something that is signed, signs the ledger, and puts beside it what the article takes
  /// as given: the verifier key in `log.vkey` and the receipt of an event in `event.tlog-proof`.
  func prove() throws {
    try recordSigned()
    let key = try newKey("key", "ledger.example/sao-mai")
    try stage.write("log.vkey", Array("\(key)\n".utf8))
    try run(["checkpoint", "--key", stage("key")], minute: 30)
    try run(["receipt", try id(5), "-o", stage("event.tlog-proof")], minute: 31)
  }

  /// Enrols the clerk with a new key, and records one more party that the clerk signs.
  func recordSigned() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/ssh-keygen")
    process.arguments = ["-q", "-t", "ed25519", "-N", "", "-C", "", "-f", stage("clerk")]
    try process.run()
    process.waitUntilExit()
    let key = String(decoding: stage.contents("clerk.pub") ?? [], as: UTF8.self)
    try run(
      [
        "record", "enrol", "van-thu", "--name", "Văn thư", "--party", "vp-sao-mai", "--key", key,
        "--may", "record,enrol",
      ], minute: 20)
    try run(
      [
        "record", "party", "so-may", "--kind", "organization", "--name", "Sở Mây", "--sign",
        stage("clerk"),
      ], minute: 21)
  }

  /// The name of an event.
  func id(_ sequence: Int) throws -> String {
    let text = try String(contentsOfFile: path + "/events/000000000000.jsonl", encoding: .utf8)
    let line = text.split(separator: "\n")[sequence]
    let rest = line.split(separator: "\"id\":\"", maxSplits: 1).last ?? ""
    return String(rest.prefix { $0 != "\"" })
  }
}
