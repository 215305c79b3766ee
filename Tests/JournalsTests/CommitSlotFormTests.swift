// Directive ledger · JournalsTests — SPDX-License-Identifier: Apache-2.0

import Journals
import SimulatedDisks
import Testing

/// What no crash leaves in the place of a slot is damage, however much of it there is.
@Suite struct CommitSlotFormTests {
  /// Seventy lines, so that the nodes of the newest slot fill more than one row.
  let lines = LedgerFixture.lines(70)

  /// The damage that a scan finds once a sector of the newest slot holds other bytes.
  func damage(at sector: Int, _ bytes: [UInt8], tail: [UInt8] = []) throws -> JournalDamage? {
    var source = LedgerFixture.ledger(lines)
    let start = sector * 512
    source.files[.commit]?.replaceSubrange(start..<start + 512, with: bytes)
    source.files[.segment(.start)]? += tail
    return try JournalScan(source).damage
  }

  @Test(arguments: 0..<8) func `a zeroed sector of the newest slot is damage`(sector: Int) throws {
    let found = try #require(try damage(at: sector, [UInt8](repeating: 0, count: 512)))
    #expect(found.kind == .commitSlotDamaged(byteCount: 512))
    #expect(found.sequence == 69)
  }

  @Test(arguments: 0..<8)
  func `a sector of events in the newest slot is damage`(sector: Int) throws {
    let events = Array(lines.joined().prefix(512))
    let found = try #require(try damage(at: sector, events))
    guard case .commitSlotDamaged(let count) = found.kind else {
      Issue.record("\(found)")
      return
    }
    #expect(count > 0)
    #expect(found.sequence == 69)
  }

  @Test func `the mark of a slot that is being written excuses nothing else`() throws {
    var events = Array(lines.joined().prefix(512))
    events[CommitSlot.openMarkOffset] = UInt8(ascii: "N")
    #expect(try damage(at: 0, events) != nil)
  }

  @Test func `it is damage also where a torn line follows the acknowledged ones`() throws {
    let tail = Array("{\"n\":70".utf8)
    #expect(try damage(at: 1, [UInt8](repeating: 0, count: 512), tail: tail) != nil)
  }

  @Test func `a slot that was written up to any byte is no damage`() throws {
    var whole = LedgerFixture.ledger(lines)
    let acknowledged = LedgerFixture.watermark(lines.dropLast())
    let opened = CommitSlot.opened(
      CommitSlot(generation: 4, watermark: LedgerFixture.watermark(lines)).bytes)
    whole.files[.commit] = opened + CommitSlot(generation: 3, watermark: acknowledged).bytes
    for olderSize in [1, 31, 64, 68] {
      let watermark = LedgerFixture.watermark(Array(lines[..<olderSize]))
      let older = CommitSlot(generation: 2, watermark: watermark).bytes
      // A cut behind a byte that both have alike is the cut before it.
      for cut in 0...CommitSlot.byteCount where cut == 0 || opened[cut - 1] != older[cut - 1] {
        var source = whole
        let place = opened[..<cut] + older[cut...]
        source.files[.commit]?.replaceSubrange(..<CommitSlot.byteCount, with: place)
        let scan = try JournalScan(source)
        #expect(scan.damage == nil, "cut at \(cut) of \(olderSize) lines")
        #expect(scan.size == 69)
      }
    }
  }

  @Test func `only the version makes a slot of one that is being written`() throws {
    let slot = CommitSlot(generation: 4, watermark: LedgerFixture.watermark(lines))
    var bytes = CommitSlot.opened(slot.bytes)
    #expect(CommitSlot(bytes: bytes) == nil)
    bytes[CommitSlot.openMarkOffset] = UInt8(ascii: "1")
    #expect(CommitSlot(bytes: bytes) == slot)
  }
}
