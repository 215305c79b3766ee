// Directive ledger · SecondVerifierTests — SPDX-License-Identifier: Apache-2.0

import Foundation
import JournalTestSupport

extension SampleLedger {
  /// Signs the ledger, and puts beside it what the article takes as given: the verifier key in
  /// `log.vkey` and the receipt of an event in `event.tlog-proof`.
  func prove() throws {
    let key = try newKey("key", "ledger.example/sao-mai")
    try stage.write("log.vkey", Array("\(key)\n".utf8))
    try run(["checkpoint", "--key", stage("key")], minute: 30)
    try run(["receipt", try id(5), "-o", stage("event.tlog-proof")], minute: 31)
  }

  /// The name of an event.
  private func id(_ sequence: Int) throws -> String {
    let text = try String(contentsOfFile: path + "/events/000000000000.jsonl", encoding: .utf8)
    let line = text.split(separator: "\n")[sequence]
    let rest = line.split(separator: "\"id\":\"", maxSplits: 1).last ?? ""
    return String(rest.prefix { $0 != "\"" })
  }
}
