// Directive ledger · EventCodingTests — SPDX-License-Identifier: Apache-2.0

import Digests
import Directives
import EventCoding
import Foundation
import LedgerLiterals
import Testing

/// What is told at a glance is what a full reading tells.
struct LineAcceptanceTests {
  /// The types of which no line is told at a glance, or not every line.
  private static let rare: Set<EventType> = [
    .calendarDeclared, .principalEnrolled, .submissionAttested, .noticeIssued, .directiveIssued,
    .directiveAmended, .deadlineChanged, .extensionRequested, .statusReported, .measureRecorded,
  ]

  /// The line of an intent.
  private static func line(_ intent: Intent, _ coder: EventCoder, _ place: Int) throws -> [UInt8] {
    try coder.encodeLine(
      intent, sequence: SequenceNumber(UInt64(place)), recordedTime: "2026-06-22",
      after: Samples.hash)
  }

  /// What is told at a glance of a line that is followed by a newline, and the hash that it names.
  private static func glance(
    _ line: [UInt8], _ accept: LineAcceptance
  ) -> (line: AcceptedLine, predecessor: Digest)? {
    let bytes = line + [0x0A]
    var end = 0
    var days = DayMemory()
    guard let accepted = accept(bytes.span, &end, &days), end == line.count,
      let predecessor = Digest(base64: line.span.extracting(accepted.predecessor))
    else { return nil }
    // A day that is remembered is told as one that is not.
    var again = 0
    #expect(accept(bytes.span, &again, &days) == accepted)
    #expect(accept.name(of: bytes.span, at: 0) == accepted.name)
    return (accepted, predecessor)
  }

  /// Holds what is told at a glance against the full reading, and answers whether it was told.
  private static func compare(
    _ line: [UInt8], _ coder: EventCoder, _ accept: LineAcceptance
  ) -> Bool {
    guard let (accepted, predecessor) = glance(line, accept) else { return false }
    do throws(LineError) {
      let event = try coder.decodeLine(line.span)
      #expect(event.body.type == accepted.type)
      #expect(Array(event.id.rawValue.utf8) == Array(line[accepted.name]))
      #expect(event.sequence.rawValue == UInt64(accepted.sequence))
      #expect(event.recordedTime == accepted.recordedTime)
      let written = try coder.encodeLine(
        event.intent, sequence: event.sequence, recordedTime: event.recordedTime,
        after: predecessor)
      #expect(written == line)
    } catch {
      Issue.record("accepted and refused: \(String(decoding: line, as: UTF8.self)): \(error)")
    }
    return true
  }

  @Test func `a sample of every type is told at a glance, but for rare values`() throws {
    let accept = LineAcceptance(Samples.coder)
    var told: Set<EventType> = []
    for (place, intent) in Samples.intents.enumerated() {
      let line = try Self.line(intent, Samples.coder, place)
      if Self.compare(line, Samples.coder, accept) {
        told.insert(intent.body.type)
      } else {
        let type = intent.body.type
        #expect(Self.rare.contains(type), "\(String(decoding: line, as: UTF8.self))")
      }
    }
    #expect(told.isSuperset(of: Set(EventType.allCases).subtracting(Self.rare)))
  }

  @Test(arguments: [UInt64(1), 20_260_622])
  func `whatever is done to a line, a glance accepts no more than the full reading`(
    seed: UInt64
  ) throws {
    let accept = LineAcceptance(Samples.coder)
    var mutations = Mutations(seed: seed)
    var acceptedCount = 0
    for (place, intent) in Samples.intents.enumerated() {
      let line = try Self.line(intent, Samples.coder, place)
      for _ in 0..<300 where Self.compare(mutations.mutant(of: line), Samples.coder, accept) {
        acceptedCount += 1
      }
    }
    #expect(acceptedCount > 100)
  }

  @Test func `each byte of a line changed to any other is accepted only where it is read`() throws {
    let accept = LineAcceptance(Samples.coder)
    let intents = Samples.intents.filter {
      [.assignmentMade, .statusReported, .directiveIssued].contains($0.body.type)
    }
    let lines = try intents.map { try Self.line($0, Samples.coder, 4) }
      .filter { Self.glance($0, accept) != nil }
    let shortest = try #require(lines.min { $0.count < $1.count })
    var changed = shortest
    for index in changed.indices {
      for byte in UInt8.min...UInt8.max {
        changed[index] = byte
        _ = Self.compare(changed, Samples.coder, accept)
      }
      changed[index] = shortest[index]
    }
    #expect(Self.compare(changed, Samples.coder, accept))
  }

  @Test func `every code point is accepted in a text only where it is read`() throws {
    let coder = Samples.coder
    let accept = LineAcceptance(coder)
    for scalar in (UInt32(0x20)...0x3000).compactMap(Unicode.Scalar.init) {
      let text = "a\(Character(scalar))b"
      let line =
        Array(
          #"{"specversion":"1.0","id":"e","source":"ledger.example/mau","type":"event.retracted","#
            .utf8)
        + Array(
          (#""subject":"x","time":"2026-06-22T00:00:00+07:00","#
            + #""recordedtime":"2026-06-22T00:00:00.000+07:00","sequence":"000000000007","#
            + #""actor":"a","data":{"reason":""#).utf8)
        + Array(text.utf8)
        + Array("\"},\"predecessorhash\":\"\(Samples.hash.base64)\"}".utf8)
      let isTold = Self.compare(line, coder, accept)
      if (0xC0..<0x250).contains(scalar.value) || (0x1EA0..<0x1F00).contains(scalar.value) {
        #expect(isTold, "U+\(String(scalar.value, radix: 16))")
      }
    }
  }
}
