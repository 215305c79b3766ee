// Directive ledger · EventCodingTests — SPDX-License-Identifier: Apache-2.0

import Directives
import EventCoding
import Foundation
import Testing

/// The intents of the real notices.
struct SubmissionsTests {
  /// The intent files of the repository.
  private static let files: [URL] = {
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
      origin: try LedgerOrigin(String("ledger.example/lang-son")), offset: .indochina)
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
}
