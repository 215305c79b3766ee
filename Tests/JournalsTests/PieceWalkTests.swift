// Directive ledger · JournalsTests — SPDX-License-Identifier: Apache-2.0

import Journals
import SimulatedDisks
import Testing

/// The pieces of a journal are handed on in their order, however many are in hand at once.
@Suite struct PieceWalkTests {
  /// Seven lines, each a segment and so a piece of its own.
  let lines = LedgerFixture.lines(7)

  /// A walk over them.
  private func walk(wave: Int) throws -> PieceWalk<MemorySource> {
    let reader = try JournalReader(LedgerFixture.ledger(lines, perSegment: 1))
    let walk = try #require(PieceWalk(reader, wave: wave))
    #expect(walk.pieces.count == 7)
    return walk
  }

  @Test(arguments: [1, 2, 3, 7, 100])
  func `every line is handed on once and in order`(wave: Int) throws {
    var found: [[UInt8]] = []
    var waves: [Int] = []
    let isInOrder = try walk(wave: wave)(tools: { 0 }) { (bytes, _, _) -> [UInt8]? in
      bytes.withUnsafeBufferPointer { Array($0) }
    } then: { results in
      found += results
      waves.append(results.count)
      return true
    }
    #expect(isInOrder)
    #expect(found == lines.map { $0 + [UInt8(ascii: "\n")] })
    #expect(waves.allSatisfy { $0 <= wave } && waves.count == (7 + wave - 1) / wave)
  }

  @Test(arguments: [1, 2, 3, 7], 0..<7)
  func `what is not in order ends it, with what stands before in hand`(
    wave: Int, bad: Int
  ) throws {
    var count = 0
    let isInOrder = try walk(wave: wave)(tools: { 0 }) { (_, piece, _) -> Int? in
      piece.segment.first == bad ? nil : 1
    } then: { results in
      count += results.count
      return true
    }
    #expect(!isInOrder)
    #expect(count == bad / wave * wave)
  }

  @Test(arguments: [1, 2, 3, 7])
  func `whoever takes results may end it`(wave: Int) throws {
    var count = 0
    let isInOrder = try walk(wave: wave)(tools: { 0 }) { (_, _, _) -> Int? in
      1
    } then: { results in
      count += results.count
      return false
    }
    #expect(!isInOrder)
    #expect(count == wave)
  }
}
