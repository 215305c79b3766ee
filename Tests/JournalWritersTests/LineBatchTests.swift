// Directive ledger · JournalWritersTests — SPDX-License-Identifier: Apache-2.0

import Digests
import JournalWriters
import Journals
import MerkleTrees
import SimulatedDisks
import Testing

/// Lines that are gathered, one behind the other.
@Suite struct LineBatchTests {
  /// Five lines.
  let lines = LedgerFixture.lines(5)

  /// A batch of some lines behind others.
  private func batch(_ range: Range<Int>) -> LineBatch {
    var batch = LineBatch(behind: LedgerFixture.watermark(Array(lines[..<range.lowerBound])))
    for line in lines[range] { #expect(batch.append(line) == nil) }
    return batch
  }

  @Test func `lines lie one behind the other, each hashed`() {
    let batch = batch(0..<5)
    #expect(batch.bytes == Array(lines.joined(separator: [0x0A])) + [0x0A])
    #expect(batch.leaves == lines.map { MerkleHash.leaf($0) })
    #expect(batch.lastLeafHash == batch.leaves.last)
    #expect(batch.end == LineFormat.end(after: batch.lastLeafHash))
  }

  @Test func `a line that is begun gets the end that it must have`() {
    let whole = batch(2..<5)
    var begun = LineBatch(behind: whole.before)
    for line in lines[2...] {
      let beginning = line.dropLast(begun.end.count)
      let isTaken = begun.append(begunBy: { bytes in (bytes += beginning, true).1 })
      #expect(isTaken)
    }
    #expect(begun.bytes == whole.bytes)
    #expect(begun.leaves == whole.leaves)
  }

  @Test func `a line that cannot be appended leaves the batch as it was`() {
    let long = [UInt8](repeating: 0x61, count: JournalLimits.lineByteCount + 1)
    let faults: [([UInt8], LineFault)] = [
      (long, .tooLong(byteCount: long.count)),
      (Array(lines[2][..<9]) + [0x0A] + lines[2][9...], .newline(offset: 9)),
      (
        lines[3],
        .notChained(
          expected: MerkleHash.leaf(lines[1]), found: MerkleHash.leaf(lines[2]))
      ),
      (
        Array("{\"a\":1}".utf8),
        .notChained(expected: MerkleHash.leaf(lines[1]), found: nil)
      ),
    ]
    for (line, fault) in faults {
      var batch = batch(0..<2)
      let before = batch
      #expect(batch.append(line) == fault)
      let isTaken = [
        batch.append(begunBy: { bytes in (bytes += line + [0x0A], true).1 }),
        batch.append(begunBy: { bytes in (bytes += line, false).1 }),
      ]
      #expect(isTaken == [false, false])
      #expect(batch.bytes == before.bytes)
      #expect(batch.leaves == before.leaves)
      #expect(batch.end == before.end)
    }
  }

  @Test func `a newline is found wherever it stands, and nothing like it is taken for one`() {
    var batch = batch(0..<2)
    for offset in lines[2].indices {
      var line = lines[2]
      line[offset] = 0x0A
      #expect(batch.append(line) == .newline(offset: offset))
      line[lines[2].count - 1 - offset] = 0x0A
      #expect(
        batch.append(line) == .newline(offset: min(offset, lines[2].count - 1 - offset)))
      for byte: UInt8 in [0x0B, 0x8A, 0x0A ^ 0x01, 0x00, 0x80, 0xFF] {
        line = lines[2]
        line[offset] = byte
        var other = self.batch(0..<2)
        if case .newline = other.append(line) { Issue.record("\(offset), \(byte)") }
      }
    }
    #expect(batch.append(lines[2]) == nil)
  }

  @Test func `a batch that was gathered behind another end is refused and nothing is touched`()
    throws
  {
    let store = MemoryStore()
    var writer = try JournalWriter.creating(store)
    _ = try writer.append(batch(0..<2))
    let head = writer.head
    let refusal = JournalWriteError<MemoryFault>.refused(
      line: 0,
      .notChained(expected: MerkleHash.leaf(lines[1]), found: MerkleHash.leaf(lines[2])))
    #expect(throws: refusal) { _ = try writer.append(self.batch(3..<4)) }
    #expect(throws: refusal) { _ = try writer.appendShared(self.batch(3..<4)) }
    #expect(writer.head == head)
    #expect(try writer.appendShared(batch(2..<5)).map(\.sequence) == [2, 3, 4])
    #expect(try JournalScan(store).damage == nil)
  }
}
