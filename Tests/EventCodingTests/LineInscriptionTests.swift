// Directive ledger · EventCodingTests — SPDX-License-Identifier: Apache-2.0

import Digests
import Directives
import EventCoding
import LedgerLiterals
import Testing

/// What is written at once is what a full writing writes, and only what it writes.
struct LineInscriptionTests {
  /// The line of an event as a full writing writes it, or nil where it refuses.
  private static func line(_ event: Event, _ coder: EventCoder) -> [UInt8]? {
    // Why it is refused is for other tests.
    try? coder.encodeLine(
      event.intent, sequence: event.sequence, recordedTime: event.recordedTime,
      after: Samples.hash)
  }

  /// Holds what is written at once against the full writing, and answers whether it was written.
  private static func compare(_ event: Event, _ coder: EventCoder = Samples.coder) -> Bool {
    let start = Array("before".utf8)
    var bytes = start
    let inscribe = LineInscription(coder, of: [event.intent], at: event.recordedTime)
    guard inscribe(0, event.sequence, to: &bytes) else { return false }
    bytes += Array(",\"predecessorhash\":\"\(Samples.hash.base64)\"}".utf8)
    #expect(line(event, coder).map { start + $0 } == bytes, "\(event)")
    return true
  }

  /// An event at some place and time.
  private static func event(
    _ intent: Intent, _ place: UInt64 = 4, at time: Instant = "2026-06-22"
  ) -> Event {
    Event(intent: intent, sequence: SequenceNumber(place), recordedTime: time)
  }

  /// A report.
  private static func report(
    note: String? = nil, percent: Int64? = nil, documents: [String] = [], reason: String? = nil,
    time: Instant = "2026-06-20"
  ) -> Intent {
    Intent(
      id: "e1", time: time, actor: "van-thu",
      body: .statusReported(
        StatusReported(
          directive: "tb/1", party: "xa-a", status: .done, note: note, percent: percent,
          documents: documents, reason: reason)))
  }

  @Test func `a sample of every type is written at once`() {
    var written: Set<EventType> = []
    for (place, intent) in Samples.intents.enumerated() {
      if Self.compare(Self.event(intent, UInt64(place))) { written.insert(intent.body.type) }
    }
    #expect(written == Set(EventType.allCases))
  }

  @Test func `every sample but one with the sum of a file is written at once`() {
    let slow = Samples.intents.filter { !Self.compare(Self.event($0)) }
    #expect(slow.allSatisfy { $0.body.type == .noticeIssued }, "\(slow)")
  }

  @Test(arguments: [UInt64(1), 20_260_622])
  func `whatever is read is written at once as it is written in full`(seed: UInt64) throws {
    var mutations = Mutations(seed: seed)
    var writtenCount = 0
    for (place, intent) in Samples.intents.enumerated() {
      let line = try #require(Self.line(Self.event(intent, UInt64(place)), Samples.coder))
      for _ in 0..<300 {
        // A mutant that is not read holds no event.
        guard let read = try? Samples.coder.decodeLine(mutations.mutant(of: line).span) else {
          continue
        }
        if Self.compare(read) { writtenCount += 1 }
      }
    }
    #expect(writtenCount > 300)
  }

  @Test func `every code point is written at once in a text only as it is written in full`() {
    for scalar in (UInt32(0)...0x3000).compactMap(Unicode.Scalar.init) {
      let isWritten = Self.compare(Self.event(Self.report(note: "a\(Character(scalar))b")))
      if (0xC0..<0x250).contains(scalar.value) || (0x1EA0..<0x1F00).contains(scalar.value) {
        #expect(isWritten, "U+\(String(scalar.value, radix: 16))")
      }
    }
  }

  @Test(arguments: [
    "", String(repeating: "x", count: 8000), String(repeating: "x", count: 8001), "To\u{302}n",
    "\u{302}", "Tôn\n", "\"", "\\", "\t", "\u{7F}", "\u{0}", "🇻🇳", "“—…”", "ữ\u{323}",
  ])
  func `a text is written at once only where it is written in full`(text: String) {
    _ = Self.compare(Self.event(Self.report(note: text)))
    _ = Self.compare(Self.event(Self.report(documents: ["a", text])))
  }

  @Test(
    arguments: [.min, -9_007_199_254_740_992, -1, 0, 7, 10, 9_007_199_254_740_991, .max] as [Int64])
  func `a number is written at once only where it is written in full`(number: Int64) {
    let limit: Int64 = 9_007_199_254_740_991
    let isInRange = (-limit...limit).contains(number)
    #expect(Self.compare(Self.event(Self.report(percent: number))) == isInRange)
  }

  @Test(arguments: [0, 999, 1000, 1001])
  func `a list is written at once up to its limit`(count: Int) {
    let documents = (0..<count).map { "văn bản \($0)" }
    #expect(Self.compare(Self.event(Self.report(documents: documents))) == (count <= 1000))
  }

  @Test func `a line that is too long is not written at once`() {
    let long = [String](repeating: String(repeating: "x", count: 7_000), count: 10)
    #expect(!Self.compare(Self.event(Self.report(documents: long))))
  }

  @Test(arguments: [.min, -1_000, -1, 0, 1, 999, 1_000, 1_782_000_000_123, .max] as [Int64])
  func `an instant is written at once only where nothing of it is lost`(milliseconds: Int64) {
    let instant = Instant(clamping: milliseconds)
    let isWhole = instant.milliseconds % 1000 == 0
    #expect(Self.compare(Self.event(Self.report(time: instant))) == isWhole)
    #expect(Self.compare(Self.event(Self.report(note: "a"), at: instant)))
  }

  @Test(arguments: ["+14:00", "-14:00", "+00:00", "-02:30"])
  func `every day of some years is written at once in every offset`(offset: String) throws {
    let coder = EventCoder(origin: "ledger.example/mau", offset: try UTCOffset(offset))
    for day in stride(from: -718_000, to: 2_932_000, by: 1_997) {
      let instant = Instant(clamping: Int64(day) * 86_400_000 + 3_599_000)
      #expect(Self.compare(Self.event(Self.report(time: instant), at: instant), coder))
    }
  }

  @Test(arguments: [0, 999_999_999_999, 1_000_000_000_000, .max] as [UInt64])
  func `a position is written at once where twelve digits say it`(place: UInt64) {
    let isWritten = Self.compare(Self.event(Self.report(), place))
    #expect(isWritten == (place < 1_000_000_000_000))
  }

  @Test func `what a full writing refuses is not written at once`() {
    let bodies: [EventBody] = [
      .policyAdopted(PolicyAdopted(ledger: "ledger.example/khac", policy: .strict)),
      .ledgerOpened(
        LedgerOpened(
          origin: "ledger.example/khac", format: 1, name: "Sổ", offset: .indochina,
          policy: .strict)),
      .ledgerOpened(
        LedgerOpened(
          origin: "ledger.example/mau", format: 2, name: "Sổ", offset: .indochina,
          policy: .strict)),
      .calendarDeclared(CalendarDeclared(year: 12_345)),
      .calendarDeclared(CalendarDeclared(year: 0)),
      .deadlineChanged(
        DeadlineChanged(
          directive: "tb/1",
          deadline: Deadline(
            rule: .days(-1, working: true, after: "2026-06-22"), due: "2026-06-30", phrase: "x"),
          reason: "x", by: "van-phong")),
      .deadlineChanged(
        DeadlineChanged(
          directive: "tb/1",
          deadline: Deadline(
            rule: .at(Instant(clamping: 1)), due: "2026-06-30", phrase: "x"),
          reason: "x", by: "van-phong")),
    ]
    for body in bodies {
      let intent = Intent(id: "e1", time: "2026-06-20", actor: "van-thu", body: body)
      #expect(Self.line(Self.event(intent), Samples.coder) == nil, "\(body)")
      #expect(!Self.compare(Self.event(intent)), "\(body)")
    }
  }
}
