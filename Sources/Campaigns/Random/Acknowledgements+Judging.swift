// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import Digests
import Journals
import MerkleTrees

extension Acknowledgements {
  /// What is wrong with the lines of a ledger: batches are whole or absent, once, in order, and
  /// what was acknowledged is there.
  ///
  /// - Parameter atLeast: the size that the ledger must have.
  func complaint(about lines: [[UInt8]], atLeast: Int) -> String? {
    guard lines.count >= atLeast else {
      return "\(atLeast) lines were acknowledged and \(lines.count) are there"
    }
    var seen: Set<Int> = []
    var start = 0
    while start < lines.count {
      guard let number = Self.number(of: lines[start]), batches.indices.contains(number) else {
        return "line \(start) was never handed in"
      }
      let batch = batches[number]
      guard seen.insert(number).inserted else { return "batch \(number) is there twice" }
      guard start >= batch.floor else { return "batch \(number) stands before what was earlier" }
      let end = start + batch.bodies.count
      guard end <= lines.count else { return "batch \(number) breaks off" }
      for (body, line) in zip(batch.bodies, lines[start..<end]) {
        guard line.starts(with: body), line.count == body.count + Self.endCount else {
          return "batch \(number) is not whole at line \(start)"
        }
      }
      if let receipts = batch.receipts {
        for (receipt, line) in zip(receipts, lines[start...])
        where receipt.leafHash != MerkleHash.leaf(line) {
          return "line \(receipt.sequence) is not the acknowledged one"
        }
        guard receipts.first?.sequence == start else { return "batch \(number) was moved" }
      }
      start = end
    }
    for (number, batch) in batches.enumerated() {
      guard let last = batch.receipts?.last, last.sequence < atLeast else { continue }
      guard seen.contains(number) else { return "batch \(number) was acknowledged and is gone" }
    }
    return nil
  }

  /// Where a batch stands in a ledger, if it does.
  func place(of batch: Int, in lines: [[UInt8]]) -> Int? {
    lines.firstIndex { Self.number(of: $0) == batch }
  }

  /// The number of bytes of the end of a line.
  private static let endCount = LineFormat.end(after: .zero).count

  /// The number of the batch that a line names.
  private static func number(of line: [UInt8]) -> Int? {
    guard line.starts(with: Array("{\"n\":".utf8)), line.count > 11 else { return nil }
    var number = 0
    for digit in line[5..<11] {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      number = number * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return number - 100_000
  }
}
