// Directive ledger · InquiriesTests — SPDX-License-Identifier: Apache-2.0

import Digests
import Directives
import EventCoding
import Journals
import LedgerLiterals
import MerkleTrees
import SimulatedDisks
import TestSupport
import Testing

@testable import Inquiries

/// A ledger that is read on all cores is the one that is read line by line.
struct LedgerLoadingTests {
  /// Lines that fill some pieces, each written as `encodeLine` writes it.
  private static func lines() throws -> [[UInt8]] {
    var builder = LedgerBuilder()
    builder.organizations("ubnd", "so-a")
    builder.notice(at: "2026-05-01")
    builder.directive(due: LedgerBuilder.by("2026-06-10"), at: "2026-05-01")
    builder.assign("so-a", at: "2026-05-01")
    for count in 0..<1_800 {
      builder.report(
        "so-a", .underway, percent: Int64(count % 100), at: "2026-06-\(count / 100 + 10)")
    }
    return try lines(Array(builder.index.events))
  }

  /// The lines of events, each after the one before it.
  private static func lines(_ events: [Event]) throws -> [[UInt8]] {
    let coder = EventCoder(origin: "ledger.example/test", offset: .indochina)
    var last = Digest.zero
    return try events.map { event in
      let line = try coder.encodeLine(
        event.intent, sequence: event.sequence, recordedTime: event.recordedTime, after: last)
      last = MerkleHash.leaf(line)
      return line
    }
  }

  /// Reads a journal both ways, and answers whether nothing was doubtful.
  private static func compare(
    _ source: MemorySource, _ comment: @autoclosure () -> Comment
  ) throws -> Bool {
    let reader = try JournalReader(source)
    guard let quick = LedgerLoading(sideBySide: reader) else { return false }
    let clear = try LedgerLoading(lineByLine: reader)
    #expect(clear.failure == nil, comment())
    #expect(Array(quick.index.events) == Array(clear.index.events), comment())
    #expect(
      quick.index.directives.map { quick.index.sequences(on: .directive($0)) }
        == clear.index.directives.map { clear.index.sequences(on: .directive($0)) }, comment())
    #expect(quick.coder?.origin == clear.coder?.origin)
    return true
  }

  @Test(arguments: [Int.max, 1_000, 300])
  func `a whole ledger is read on all cores`(perSegment: Int) throws {
    let source = LedgerFixture.ledger(try Self.lines(), perSegment: perSegment)
    #expect(try Self.compare(source, "\(perSegment)"))
  }

  @Test func `a changed byte is told, or is read as it is read line by line`() throws {
    let lines = try Self.lines()
    var chance = Chance(seed: 7)
    for _ in 0..<60 {
      var changed = lines
      let line = Int.random(in: 0..<lines.count, using: &chance)
      let byte = changed[line].indices.randomElement(using: &chance) ?? 0
      changed[line][byte] ^= 1 << UInt8.random(in: 0..<7, using: &chance)
      // The commit is that of the lines as they were.
      var source = LedgerFixture.ledger(lines)
      source.files[.segment(.start)] =
        Array(changed.joined(separator: [0x0A])) + [0x0A]
      #expect(try !Self.compare(source, "byte \(byte) of line \(line)"))
    }
  }

  @Test(arguments: [0, 1, 900, 1_799])
  func `lines in another order, each behind the one before it, are doubtful`(place: Int) throws {
    var builder = LedgerBuilder()
    builder.organizations("ubnd", "so-a")
    for count in 0..<1_800 { builder.register("so-b-\(count)", name: "Sở B") }
    var events = Array(builder.index.events)
    events.swapAt(place + 1, place + 2)
    let source = LedgerFixture.ledger(try Self.lines(events))
    #expect(try !Self.compare(source, "\(place)"))
    let clear = try LedgerLoading(lineByLine: JournalReader(source))
    #expect(clear.failure == .disorder(sequence: place + 1))
  }
}
