// Directive ledger · LangSonTests — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Foundation
import JournalTestSupport
import Testing

/// The integrity of the real ledger, whole and damaged.
struct IntegrityTests {
  /// A copy to be damaged.
  private let copy: String
  /// Its only segment.
  private let segment: URL
  /// Keeps the copy.
  private let directory: TemporaryDirectory

  /// Copies the ledger.
  init() throws {
    directory = try TemporaryDirectory()
    copy = directory("ledger")
    segment = URL(fileURLWithPath: copy + "/events/000000000000.jsonl")
    try FileManager.default.copyItem(atPath: LangSon.path, toPath: copy)
  }

  /// Changes the bytes of the segment.
  private func damage(_ change: (inout Data) -> Void) throws {
    var bytes = try Data(contentsOf: segment)
    change(&bytes)
    try bytes.write(to: segment)
  }

  /// The line of an event, as stored.
  private func line(_ sequence: Int) throws -> Data {
    try Data(contentsOf: segment).split(separator: 0x0A)[sequence]
  }

  @Test func `as committed it is intact, with its root`() {
    let answer = LangSon.ask("verify")
    #expect(answer.status == .fine)
    #expect(answer.text.hasPrefix("INTACT: every byte of 547 events is what was recorded"))
    #expect(answer.text.contains("  root    "))
  }

  @Test func `one changed byte is tampering, with the event and the byte`() throws {
    let offset = try Data(contentsOf: segment).firstRange(of: try line(494))?.lowerBound
    let place = try #require(offset) + 300
    try damage { $0[place] ^= 1 }
    let answer = LangSon.ask("verify", of: copy)
    #expect(answer.status == .tampered)
    #expect(answer.unbroken.hasPrefix("TAMPERED:"))
    #expect(answer.unbroken.contains("#494"))
    #expect(answer.unbroken.contains("byte \(offset ?? 0)"))
  }

  @Test func `without its last line it is rolled back`() throws {
    let length = try line(546).count + 1
    try damage { bytes in bytes.removeLast(length) }
    let answer = LangSon.ask("verify", in: "vi", of: copy)
    #expect(answer.status == .rolledBack)
    #expect(answer.text.hasPrefix("ROLLED-BACK"))
  }

  @Test func `half a line beyond the watermark is torn, and all that was acknowledged answers`()
    throws
  {
    let half = try line(546).prefix(200)
    try damage { $0 += half }
    #expect(LangSon.ask("verify", of: copy).status == .torn)
    let (whole, torn) = (LangSon.ask(), LangSon.ask(of: copy))
    #expect(torn.text == whole.text)
    #expect(torn.status == .fine)
  }
}
