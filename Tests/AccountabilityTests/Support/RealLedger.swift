// Directive ledger · AccountabilityTests — SPDX-License-Identifier: Apache-2.0

import Accountability
import Directives
import EventCoding
import Foundation
import LedgerLiterals

/// The transcription of five real notices, read from the files that were submitted.
enum RealLedger {
  /// The ledger: its opening, then the submissions in the order of their names.
  static let index: Result<LedgerIndex, any Error> = Result { try read() }

  /// The ledger as it looks at an instant.
  static func view(
    _ at: Instant, policy: DeadlinePolicy? = nil
  ) throws -> LedgerView {
    LedgerView(try index.get(), from: Viewpoint(at: at, policy: policy))
  }

  /// Reads the submissions, all recorded on one day.
  private static func read() throws -> LedgerIndex {
    var root = URL(filePath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    let folder = root.appending(path: "EventLogs/lang-son/submissions")
    let coder = EventCoder(origin: "ledger.example/lang-son", offset: .indochina)
    let opening = LedgerOpened(
      origin: coder.origin, format: 1, name: "Lạng Sơn", offset: .indochina, policy: .strict)
    var index = LedgerIndex()
    let opened = Intent(
      id: "opened", time: "2026-07-01", actor: "chidao.transcriber",
      body: .ledgerOpened(opening))
    apply(opened, to: &index)
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    where name.hasSuffix(".jsonl") {
      let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
      for line in bytes.split(separator: UInt8(ascii: "\n")) {
        apply(try coder.decodeIntent(Array(line).span), to: &index)
      }
    }
    return index
  }

  /// Appends one event.
  private static func apply(_ intent: Intent, to index: inout LedgerIndex) {
    index.apply(
      Event(
        intent: intent, sequence: SequenceNumber(UInt64(index.events.count)),
        recordedTime: "2026-07-01"))
  }
}
