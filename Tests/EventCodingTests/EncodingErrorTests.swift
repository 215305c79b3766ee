// Directive ledger · EventCodingTests — SPDX-License-Identifier: Apache-2.0

import CanonicalJSON
import Directives
import EventCoding
import LedgerLiterals
import Testing

/// What cannot be said in a line is not written.
struct EncodingErrorTests {
  /// An intent with a note.
  private func intent(note: String, time: Instant = "2026-06-20") -> Intent {
    Intent(
      id: "e1", time: time, actor: "van-thu",
      body: .statusReported(
        StatusReported(directive: "tb/1", party: "xa-a", status: .done, note: note)))
  }

  @Test func `a text with a flaw is named`() {
    #expect(
      throws: LineError(.text(.notNFC), at: FieldPlace(path: "data.note", offset: nil))
    ) { _ = try Samples.coder.encode(intent: intent(note: "To\u{302}")) }
  }

  @Test func `a text over its limit is named`() {
    let error = #expect(throws: LineError.self) {
      _ = try Samples.coder.encode(intent: intent(note: String(repeating: "x", count: 8001)))
    }
    #expect(error?.reason == .textTooLong(byteCount: 8001, limit: 8000))
    #expect(error?.place.path == "data.note")
  }

  @Test func `an effective time with a fraction of a second is not cut`() {
    let error = #expect(throws: LineError.self) {
      _ = try Samples.coder.encode(intent: intent(note: "x", time: Instant(clamping: 1_001)))
    }
    #expect(error?.reason == .notRepresentable)
  }

  @Test func `a sequence number beyond twelve digits is not written`() {
    #expect(throws: LineError.self) {
      _ = try Samples.coder.encodeLine(
        intent(note: "x"), sequence: SequenceNumber(1_000_000_000_000),
        recordedTime: "2026-06-20", after: Samples.hash)
    }
  }

  @Test func `an event about another ledger is not written`() {
    let foreign = Intent(
      id: "e1", time: "2026-06-20", actor: "van-thu",
      body: .policyAdopted(PolicyAdopted(ledger: "ledger.example/khac", policy: .strict)))
    #expect(throws: LineError.self) { _ = try Samples.coder.encode(intent: foreign) }
  }
}
