// Directive ledger · AuditingTests — SPDX-License-Identifier: Apache-2.0

import Directives
import Journals
import LedgerLiterals
import MerkleTrees
import SimulatedDisks
import TestSupport
import Testing

@testable import Auditing

/// What verify says of ledgers that are whole, and of those that only look so.
struct VerificationTests {
  @Test func `a whole ledger is INTACT with its size and root`() throws {
    let lines = try EventLines.lines()
    let verdict = try EventLines.verdict(LedgerFixture.ledger(lines))
    var frontier = MerkleFrontier()
    for line in lines { frontier.append(MerkleHash.leaf(line)) }
    #expect(verdict.word == .intact)
    #expect(verdict.size == 7)
    #expect(verdict.root == frontier.root)
    #expect(verdict.flaw == nil)
    #expect(!verdict.hasDamagedSpareSlot)
  }

  @Test func `a ledger of several segments is INTACT`() throws {
    let verdict = try EventLines.verdict(
      LedgerFixture.ledger(try EventLines.lines(), perSegment: 3))
    #expect(verdict.word == .intact)
  }

  @Test func `without a commit the word is UNVERIFIABLE and the root is told`() throws {
    let lines = try EventLines.lines()
    var source = LedgerFixture.ledger(lines)
    let root = try EventLines.verdict(source).root
    source.files[.commit] = nil
    let verdict = try EventLines.verdict(source)
    #expect(verdict.word == .unverifiable)
    #expect(verdict.root == root)
  }

  @Test(arguments: ["{\"half", "\0\0\0\0", "nonsense\n"])
  func `bytes beyond the watermark are TORN and everything acknowledged is there`(
    _ tail: String
  ) throws {
    var source = LedgerFixture.ledger(try EventLines.lines())
    source.files[.segment(.start), default: []] += tail.utf8
    let verdict = try EventLines.verdict(source)
    #expect(verdict.word == .torn)
    #expect(verdict.size == 7)
    #expect(verdict.tails.map(\.byteCount) == [tail.utf8.count])
  }

  @Test func `an empty segment beyond the watermark is TORN`() throws {
    let lines = try EventLines.lines()
    var source = LedgerFixture.ledger(lines)
    source.files[.segment(try #require(SegmentName(first: lines.count)))] = []
    let verdict = try EventLines.verdict(source)
    #expect(verdict.word == .torn)
    #expect(verdict.tails.map(\.byteCount) == [0])
  }

  @Test func `receipts that agree are counted`() throws {
    let lines = try EventLines.lines()
    let receipts = try [1, 4, 7].map { try EventLines.receipt(Array(lines.prefix($0))) }
    let verdict = try EventLines.verdict(LedgerFixture.ledger(lines), against: receipts)
    #expect(verdict.word == .intact)
    #expect(verdict.receiptCount == 3)
  }

  @Test func `a ledger shorter than a receipt is ROLLED-BACK`() throws {
    let lines = try EventLines.lines()
    let receipt = try EventLines.receipt(lines)
    let shorter = LedgerFixture.ledger(Array(lines.dropLast()))
    let verdict = try EventLines.verdict(shorter, against: [receipt])
    #expect(verdict.word == .rolledBack)
    #expect(verdict.flaw == .receiptBeyond(receipt))
  }

  @Test func `a ledger written anew is INTACT in itself and FORKED by a receipt`() throws {
    let receipt = try EventLines.receipt(try EventLines.lines())
    let other = LedgerFixture.ledger(try EventLines.lines(summary: "Việc khác"))
    #expect(try EventLines.verdict(other).word == .intact)
    let verdict = try EventLines.verdict(other, against: [receipt])
    #expect(verdict.word == .forked)
    #expect(verdict.flaw?.sequence == 6)
  }

  @Test func `a ledger written anew and then cut is FORKED by a receipt`() throws {
    let lines = try EventLines.lines()
    let other = try EventLines.lines(summary: "Việc khác")
    var source = LedgerFixture.ledger(Array(other.dropLast()))
    source.files[.commit] = LedgerFixture.commit(other)
    #expect(try EventLines.verdict(source).word == .rolledBack)
    for count in 1..<lines.count {
      let receipt = try EventLines.receipt(Array(lines.prefix(count)))
      let verdict = try EventLines.verdict(source, against: [receipt])
      let isOther = lines.prefix(count) != other.prefix(count)
      #expect(verdict.word == (isOther ? .forked : .rolledBack), "\(count)")
    }
  }

  @Test func `a receipt with another name is FORKED`() throws {
    let lines = try EventLines.lines()
    let receipt = try EventLines.receipt(lines, id: "other")
    let verdict = try EventLines.verdict(LedgerFixture.ledger(lines), against: [receipt])
    #expect(verdict.word == .forked)
    #expect(verdict.flaw == .receiptEvent(receipt))
  }

  @Test func `a name that is used twice is named with the second event`() throws {
    var events = Array(EventLines.small().index.events)
    let last = events[6]
    let intent = Intent(
      id: events[5].id, time: last.time, actor: last.intent.actor, body: last.body)
    events[6] = Event(intent: intent, sequence: last.sequence, recordedTime: last.recordedTime)
    let verdict = try EventLines.verdict(LedgerFixture.ledger(try EventLines.lines(events)))
    #expect(verdict.word == .tampered)
    #expect(verdict.flaw?.sequence == 6)
    guard case .order(.repeatedName("e5"), _)? = verdict.flaw else {
      Issue.record("\(String(describing: verdict.flaw))")
      return
    }
  }

  @Test func `an event recorded before the one before it is named`() throws {
    var events = Array(EventLines.small().index.events)
    events[6] = Event(
      intent: events[6].intent, sequence: events[6].sequence,
      recordedTime: events[5].recordedTime.advanced(byMilliseconds: -1))
    let verdict = try EventLines.verdict(LedgerFixture.ledger(try EventLines.lines(events)))
    guard case .order(.recordedEarlier, let place)? = verdict.flaw else {
      Issue.record("\(String(describing: verdict.flaw))")
      return
    }
    #expect(place.sequence == 6)
    #expect(verdict.word == .tampered)
  }

  @Test func `a line that was never an event is named with its byte`() throws {
    let lines = LedgerFixture.lines(2)
    let verdict = try EventLines.verdict(LedgerFixture.ledger(lines))
    #expect(verdict.word == .tampered)
    #expect(verdict.flaw?.sequence == 0)
    #expect(verdict.flaw?.offset == 5)
  }
}
