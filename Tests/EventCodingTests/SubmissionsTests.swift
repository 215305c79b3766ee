// Directive ledger · EventCodingTests — SPDX-License-Identifier: Apache-2.0

import Directives
import EventCoding
import Foundation
import LedgerLiterals
import Testing

/// The intents of the real notices.
struct SubmissionsTests {
  /// The intent files of the repository.
  static let files: [URL] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let folder = root.appending(path: "EventLogs/lang-son/submissions")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".jsonl") }.sorted().map { folder.appending(path: $0) }
  }()

  @Test func `there are intents of real notices`() {
    #expect(!Self.files.isEmpty)
  }

  @Test(arguments: files)
  func `every intent is read, and written again byte for byte`(file: URL) throws {
    let coder = EventCoder(
      origin: "ledger.example/lang-son", offset: .indochina)
    let bytes = [UInt8](try Data(contentsOf: file))
    for (number, line) in bytes.split(separator: 0x0A).enumerated() {
      do throws(LineError) {
        let intent = try coder.decodeIntent(Array(line).span)
        #expect(try coder.encode(intent: intent) == Array(line))
      } catch {
        Issue.record("line \(number + 1): \(error)")
      }
    }
  }

  @Test func `no rule refuses what the real notices contain`() throws {
    let coder = EventCoder(origin: "ledger.example/lang-son", offset: .indochina)
    let now: Instant = "2026-06-21"
    var index = LedgerIndex()
    try index.submit(
      [
        Intent(
          id: "lang-son#opened", time: "2024-07-11", actor: "test",
          body: .ledgerOpened(
            LedgerOpened(
              origin: coder.origin, format: 1, name: "Lạng Sơn", offset: coder.offset,
              policy: .strict)))
      ], at: now)
    for file in Self.files {
      let bytes = [UInt8](try Data(contentsOf: file))
      let intents = try bytes.split(separator: 0x0A).map { line in
        try coder.decodeIntent(Array(line).span)
      }
      try index.submit(intents.filter { $0.body.type != .ledgerOpened }, at: now)
    }
    #expect(index.directives.count >= 143)
  }
}

extension LedgerIndex {
  /// Decides on a batch and takes it in.
  fileprivate mutating func submit(_ intents: [Intent], at now: Instant) throws {
    let announced = Announcement(intents)
    for intent in intents {
      do throws(Refusal) {
        try decide(intent, recordedTime: now, announced: announced)
      } catch {
        Issue.record("\(intent.id): \(error)")
      }
      let sequence = SequenceNumber(UInt64(events.count))
      apply(Event(intent: intent, sequence: sequence, recordedTime: now))
    }
  }
}
