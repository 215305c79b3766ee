// Directive ledger · AuditingTests — SPDX-License-Identifier: Apache-2.0

import Journals
import SimulatedDisks
import Testing

@testable import Auditing

/// Small ledgers damaged in every way at every place: never INTACT, and always named rightly.
struct DamageTests {
  /// The sequence number of the line that holds each byte, with its newline.
  private func owners(_ lines: [[UInt8]]) -> [Int] {
    lines.enumerated().flatMap { sequence, line in
      Array(repeating: sequence, count: line.count + 1)
    }
  }

  @Test(arguments: [UInt8(0x01), 0x20])
  func `any changed byte of a line is TAMPERED with its sequence number`(_ mask: UInt8) throws {
    let lines = Array(try EventLines.lines().suffix(from: 0).prefix(5))
    let owners = owners(lines)
    let whole = LedgerFixture.ledger(lines)
    let bytes = try #require(whole.files[.segment(.start)])
    for offset in bytes.indices {
      var source = whole
      source.files[.segment(.start)]?[offset] ^= mask
      let verdict = try EventLines.verdict(source)
      let found = verdict.flaw?.sequence
      if verdict.word != .tampered || found != owners[offset] {
        Issue.record("byte \(offset) of line \(owners[offset]): \(verdict.word), \(found ?? -1)")
      }
    }
  }

  @Test func `a line that is gone is named itself, not the line before the gap`() throws {
    let lines = try EventLines.lines()
    for gone in lines.indices.dropFirst().dropLast(2) {
      var source = LedgerFixture.ledger(lines)
      var left = lines
      left.remove(at: gone)
      source.files[.segment(.start)] = left.flatMap { $0 + [UInt8(ascii: "\n")] }
      let verdict = try EventLines.verdict(source)
      #expect(verdict.word == .tampered)
      #expect(verdict.flaw?.sequence == gone)
    }
  }

  @Test func `a byte that breaks a value names where the value begins`() throws {
    let lines = try EventLines.lines()
    var source = LedgerFixture.ledger(lines)
    // The first digit of the version, after {"specversion":" and inside its quotation marks.
    let offset = lines[0].count + 1 + 15
    source.files[.segment(.start)]?[offset + 1] = UInt8(ascii: "9")
    let verdict = try EventLines.verdict(source)
    #expect(verdict.flaw?.sequence == 1)
    #expect(verdict.flaw?.offset == offset)
  }

  @Test func `a changed byte of the commit is TAMPERED, or INTACT with a note on the spare slot`()
    throws
  {
    let whole = LedgerFixture.ledger(try EventLines.lines())
    let commit = try #require(whole.files[.commit])
    for offset in commit.indices where offset % 4096 < 600 || offset % 97 == 0 {
      var source = whole
      source.files[.commit]?[offset] ^= 0x01
      let verdict = try EventLines.verdict(source)
      let isSpare = verdict.word == .intact && verdict.hasDamagedSpareSlot
      if !isSpare, verdict.word != .tampered {
        Issue.record("byte \(offset) of the commit: \(verdict.word)")
      }
    }
  }

  @Test func `a ledger cut at any length is ROLLED-BACK at the first line that is missing`() throws
  {
    let lines = try EventLines.lines()
    let owners = owners(lines)
    let whole = LedgerFixture.ledger(lines)
    for length in owners.indices {
      var source = whole
      source.files[.segment(.start)]?.removeSubrange(length...)
      let verdict = try EventLines.verdict(source)
      if verdict.word != .rolledBack || verdict.flaw?.sequence != owners[length] {
        Issue.record(
          "cut at \(length): \(verdict.word), \(verdict.flaw?.sequence ?? -1) of \(owners[length])")
      }
    }
  }

  @Test func `dropped, doubled and swapped lines are never INTACT`() throws {
    let lines = try EventLines.lines()
    let commit = LedgerFixture.ledger(lines).files[.commit]
    for index in lines.indices {
      var dropped = lines
      dropped.remove(at: index)
      var doubled = lines
      doubled.insert(lines[index], at: index)
      var swapped = lines
      swapped.swapAt(index, (index + 1) % lines.count)
      for (name, changed) in [("dropped", dropped), ("doubled", doubled), ("swapped", swapped)] {
        var source = LedgerFixture.ledger(changed)
        source.files[.commit] = commit
        let verdict = try EventLines.verdict(source)
        // The last line doubled only lies beyond the watermark.
        let allowed: [Verdict.Word] =
          name == "doubled" && index == lines.count - 1 ? [.torn] : [.tampered, .rolledBack]
        if !allowed.contains(verdict.word) {
          Issue.record("line \(index) \(name): \(verdict.word)")
        }
      }
    }
  }
}
