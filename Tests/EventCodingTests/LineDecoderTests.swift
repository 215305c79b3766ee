// Directive ledger · EventCodingTests — SPDX-License-Identifier: Apache-2.0

import Directives
import Foundation
import LedgerLiterals
import Testing

@testable import EventCoding

/// Lines that are told at a glance are read as all others are.
struct LineDecoderTests {
  /// Reads lines of the samples.
  private static let decode = LineDecoder(Samples.coder)

  /// Lines of the samples, some of them for somebody else.
  private static func lines() throws -> [[UInt8]] {
    try Samples.intents.enumerated().map { place, intent in
      try Samples.coder.encodeLine(
        intent, sequence: SequenceNumber(UInt64(place)), recordedTime: "2026-06-22",
        after: Samples.hash)
    }
  }

  /// What becomes of a line.
  private static func result(
    _ body: () throws(LineError) -> Event
  ) -> Result<Event, LineError> { Result(catching: body) }

  /// Reads a line both ways, alone and among others, and answers whether it is one.
  @discardableResult private static func compare(
    _ line: [UInt8], _ days: inout DayMemory, _ coder: EventCoder = Samples.coder,
    _ decode: LineDecoder = Self.decode
  ) -> Bool {
    let clear = result { () throws(LineError) in try coder.decodeLine(line.span) }
    let quick = Result { () throws(LineError) in try decode(line.span, &days) }
    let text = String(decoding: line, as: UTF8.self)
    #expect(quick == clear, "\(text)")
    var position = 1
    let bytes = [0x0A] + line + [0x0A]
    let next = decode.next(bytes.span, &position, &days)
    if case .success(let event) = clear {
      #expect(next == event, "\(text)")
      #expect(decode.known(line.span, &days) == event, "\(text)")
      // What an index files is the same, whoever reads it.
      #expect(Set(event.body.shelves) == event.body.type.shelves(of: event.body.subject), "\(text)")
      #expect(position == line.count + 1)
      return true
    }
    return false
  }

  @Test func `a line of every type is read as the clear way reads it`() throws {
    var days = DayMemory()
    let accept = LineAcceptance(Samples.coder)
    for line in try Self.lines() {
      #expect(Self.compare(line, &days))
      // What is told at a glance is taken from its bytes, and not read once more.
      var position = 0
      guard let accepted = accept(line.span, &position, &days) else { continue }
      let taken = Samples.coder.event(of: accepted, in: line.span, by: accept)
      #expect(taken != nil, "\(String(decoding: line, as: UTF8.self))")
    }
  }

  @Test(arguments: [UInt64(3), 20_261_121])
  func `whatever is done to a line, it is read or refused as the clear way does`(
    seed: UInt64
  ) throws {
    var mutations = Mutations(seed: seed)
    var days = DayMemory()
    var readCount = 0
    for line in try Self.lines() {
      for _ in 0..<200 where Self.compare(mutations.mutant(of: line), &days) { readCount += 1 }
    }
    #expect(readCount > 100)
  }

  @Test func `what is no line, or does not end, is none among others`() {
    var days = DayMemory()
    for text in ["", "{", "{}", "{}\n", "\n", "{\"specversion\":\"1.0\",\"id\":\"e\"\n"] {
      var position = 0
      #expect(Self.decode.next(Array(text.utf8).span, &position, &days) == nil)
    }
  }

  @Test func `the texts of the real notices are read as the clear way reads them`() throws {
    let coder = EventCoder(origin: "ledger.example/lang-son", offset: .indochina)
    let decode = LineDecoder(coder)
    var days = DayMemory()
    var count = 0
    for file in SubmissionsTests.files {
      for line in try Data(contentsOf: file).split(separator: 0x0A) {
        let intent = try coder.decodeIntent([UInt8](line).span)
        let recorded = try coder.encodeLine(
          intent, sequence: SequenceNumber(UInt64(count)), recordedTime: "2026-11-21",
          after: Samples.hash)
        #expect(Self.compare(recorded, &days, coder, decode))
        count += 1
      }
    }
    #expect(count > 100)
  }
}

extension EventType {
  /// The shelves of an event of this type by what a glance tells.
  fileprivate func shelves(of subject: String) -> Set<IndexShelf> {
    Set(subjectShelves.compactMap { IndexShelf($0, name: subject) })
      .union(wholeShelf.map { [.whole($0)] } ?? [])
  }
}
