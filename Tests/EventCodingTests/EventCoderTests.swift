// Directive ledger · EventCodingTests — SPDX-License-Identifier: Apache-2.0

import Digests
import Directives
import EventCoding
import LedgerLiterals
import Testing

/// What is written is read, and nothing else.
struct EventCoderTests {
  /// The coder of the samples.
  private let coder = Samples.coder

  @Test func `the samples hold every event type`() {
    #expect(Set(Samples.full.map(\.type)) == Set(EventType.allCases))
    #expect(Set(Samples.full.map(\.type)).isSuperset(of: Samples.bare.map(\.type)))
  }

  @Test(arguments: Samples.intents)
  func `an intent is read as it was written`(intent: Intent) throws {
    let line = try coder.encode(intent: intent)
    #expect(try coder.decodeIntent(line.span) == intent)
  }

  @Test(arguments: Samples.intents)
  func `a line is read as it was written`(intent: Intent) throws {
    let event = Event(
      intent: intent, sequence: SequenceNumber(999_999_999_999),
      recordedTime: Instant(clamping: 1_781_900_000_123))
    let line = try coder.encodeLine(
      intent, sequence: event.sequence, recordedTime: event.recordedTime,
      after: Samples.hash)
    #expect(try coder.decodeLine(line.span) == event)
  }

  @Test func `a line is CloudEvents with its attributes in their order`() throws {
    let intent = Intent(
      id: "tb/2.1#r1", time: "2026-06-21T09:00:00+07:00", actor: "van-thu", onBehalfOf: "so-a",
      body: .statusReported(
        StatusReported(
          directive: "tb/2.1", party: "so-a", status: .underway, note: "đang làm", percent: 40)))
    let line = try coder.encodeLine(
      intent, sequence: SequenceNumber(7), recordedTime: "2026-06-21T09:00:01+07:00",
      after: Samples.hash)
    let expected = """
      {"specversion":"1.0","id":"tb/2.1#r1","source":"ledger.example/mau",\
      "type":"status.reported","subject":"tb/2.1","time":"2026-06-21T09:00:00+07:00",\
      "recordedtime":"2026-06-21T09:00:01.000+07:00","sequence":"000000000007",\
      "actor":"van-thu","onbehalfof":"so-a",\
      "data":{"note":"đang làm","party":"so-a","percent":40,"status":"underway"},\
      "predecessorhash":"\(Samples.hash.base64)"}
      """
    #expect(String(decoding: line, as: UTF8.self) == expected)
  }

  @Test(arguments: [
    "", "SGVsbG8=", String(repeating: "A", count: 44), String(repeating: "A", count: 42) + "B=",
    String(repeating: "-", count: 43) + "=", String(repeating: "A", count: 45) + "=",
  ])
  func `a predecessor that is no base64 of 32 bytes is not read`(hash: String) throws {
    let intent = Samples.intents[0]
    let line = try coder.encodeLine(
      intent, sequence: SequenceNumber(0), recordedTime: intent.time, after: Samples.hash)
    let end = "\(Samples.hash.base64)\"}".utf8.count
    let changed = Array(line.dropLast(end)) + Array("\(hash)\"}".utf8)
    let error = #expect(throws: LineError.self) { _ = try coder.decodeLine(changed.span) }
    #expect(error?.reason == .value(.malformed(.leafHash)))
    #expect(error?.place.path == "predecessorhash")
  }

  @Test func `the line that opens a ledger explains itself`() throws {
    let coder = EventCoder(origin: "ledger.example/tay", offset: "-03:30")
    let intent = Intent(
      id: "open", time: "2026-01-01", actor: "van-thu",
      body: .ledgerOpened(
        LedgerOpened(
          origin: coder.origin, format: 1, name: "Tây", offset: coder.offset, policy: .inclusive)))
    let line = try coder.encodeLine(
      intent, sequence: SequenceNumber(0), recordedTime: "2026-01-01",
      after: .zero)
    #expect(try EventCoder(openingLine: line.span) == coder)
    let proposal = try coder.encode(intent: intent)
    #expect(try EventCoder(openingIntent: proposal.span) == coder)
  }

  @Test(arguments: Samples.intents.filter { $0.body.type != .ledgerOpened })
  func `no other line opens a ledger`(intent: Intent) throws {
    let line = try coder.encode(intent: intent)
    #expect(throws: LineError.self) { _ = try EventCoder(openingIntent: line.span) }
  }
}
