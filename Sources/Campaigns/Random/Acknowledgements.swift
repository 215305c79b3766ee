// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import Digests
import Journals
import MerkleTrees
import SimulatedDisks

/// What the clients of a simulation know: what they handed in, and what they were told.
///
/// It lives outside the machine, as clients do.
final class Acknowledgements {
  /// A batch of a client.
  struct Batch {
    /// The lines without their ends, which name the line before.
    let bodies: [[UInt8]]
    /// The greatest acknowledged size when it was first handed in; it can stand only behind.
    let floor: Int
    /// Where it stands, as the client was told.
    var receipts: [Receipt]?
  }

  /// All batches, in the order in which they were begun.
  private(set) var batches: [Batch] = []
  /// The greatest size that anybody was told.
  private(set) var size = 0
  /// Whether somebody was told that there is a ledger.
  private(set) var isCreated = false
  /// How often a reader saw a committed prefix.
  private(set) var readCount = 0
  /// How often a client handed in again what was recorded already.
  private(set) var repetitionCount = 0
  /// The first thing that was not as it must be.
  private(set) var failure: String?
  /// How many acknowledgements were given.
  var count: Int { batches.count { $0.receipts != nil } }

  /// Begins a batch of a client and answers its number.
  func begin(_ client: String, _ chance: inout Chance) -> Int {
    let number = batches.count
    let bodies = (0..<1 + chance.below(4)).map { index -> [UInt8] in
      let length = chance.below(chance.below(6) == 0 ? 1600 : 200)
      let letter = UInt8(ascii: "a") + UInt8(chance.below(26))
      let text = [UInt8](repeating: letter, count: length)
      return Array("{\"n\":\(100_000 + number),\"i\":\(index),\"c\":\"\(client)\",\"t\":\"".utf8)
        + text + [UInt8(ascii: "\"")]
    }
    batches.append(Batch(bodies: bodies, floor: size))
    return number
  }

  /// The lines of a batch behind a line.
  func lines(of batch: Int, after predecessor: Digest) -> [[UInt8]] {
    var last = predecessor
    return batches[batch].bodies.map { body in
      let line = body + LineFormat.end(after: last)
      last = MerkleHash.leaf(line)
      return line
    }
  }

  /// A client is told that there is a ledger.
  func noteCreation() { isCreated = true }

  /// A reader has seen a committed prefix.
  func noteRead() { readCount += 1 }

  /// A client is about to be told again.
  func noteRepetition() { repetitionCount += 1 }

  /// A client is told that its batch is recorded.
  func acknowledge(_ batch: Int, _ receipts: [Receipt]) {
    isCreated = true
    let first = receipts.first?.sequence ?? 0
    if receipts.map(\.sequence) != Array(first..<first + batches[batch].bodies.count) {
      fail("batch \(batch) was acknowledged at \(receipts.map(\.sequence))")
    }
    if first < batches[batch].floor {
      fail(
        "batch \(batch) stands at \(first), before \(batches[batch].floor), which was told earlier")
    }
    batches[batch].receipts = receipts
    size = max(size, first + receipts.count)
  }

  /// Remembers the first failure.
  func fail(_ failure: String) { self.failure = self.failure ?? failure }
}
