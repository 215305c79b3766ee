// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import Digests
import Journals
import SimulatedDisks

/// What the clients of one history know: what they handed in, and what they were told.
struct ModelOracle {
  /// The numbers of lines of the batches that are handed in, one after the other.
  static let batchSizes = [1, 3, 2, 1]
  /// The length of the text of each line of a batch, so that one batch spans several sectors.
  private static let textLengths = [60, 1000, 220, 90]
  /// Segments so small that the third batch begins a new one.
  static let segmentByteCount = 4000

  /// For each batch, the forms in which it was handed in: one for each attempt.
  private(set) var submitted: [[[[UInt8]]]] = batchSizes.map { _ in [] }
  /// The form of each batch that was acknowledged.
  private(set) var acknowledged: [[[UInt8]]] = []

  /// Two oracles that know the same share it, and others hardly ever.
  private(set) var identity = 0

  /// The lines of a batch for an attempt, which follow a line of this hash.
  static func lines(
    _ batch: Int, attempt: Int, from sequence: Int, after predecessor: Digest
  ) -> [[UInt8]] {
    let text = "batch \(batch) attempt \(attempt) "
    let filling = String(repeating: "x", count: textLengths[batch])
    return LedgerFixture.lines(
      batchSizes[batch], from: sequence, after: predecessor, text: text + filling)
  }

  /// Notes that a batch is about to be handed in.
  mutating func submit(_ batch: Int, _ lines: [[UInt8]]) {
    guard !submitted[batch].contains(lines) else { return }
    submitted[batch].append(lines)
    note(batch, lines)
  }

  /// Notes that the next batch was acknowledged.
  mutating func acknowledge(_ lines: [[UInt8]]) {
    acknowledged.append(lines)
    note(-1, lines)
  }

  /// Lets the identity follow what is known.
  private mutating func note(_ what: Int, _ lines: [[UInt8]]) {
    var hasher = Hasher()
    hasher.combine(identity)
    hasher.combine(what)
    for line in lines { line.withUnsafeBytes { hasher.combine(bytes: $0) } }
    identity = hasher.finalize()
  }

  /// What a log may not hold, or the number of batches in it.
  enum Verdict: Equatable {
    /// It holds so many batches, whole, and all that were acknowledged.
    case batches(Int)
    /// It holds something else.
    case wrong(String)
  }

  /// Judges the lines of a log.
  func judge(_ lines: [[UInt8]]) -> Verdict {
    var rest = lines[...]
    var count = 0
    while count < submitted.count, !rest.isEmpty {
      guard let found = submitted[count].first(where: { rest.starts(with: $0) }) else {
        return .wrong("line \(lines.count - rest.count) is not of a whole batch handed in")
      }
      if count < acknowledged.count, acknowledged[count] != found {
        return .wrong("batch \(count) is another than the acknowledged one")
      }
      rest = rest.dropFirst(found.count)
      count += 1
    }
    guard rest.isEmpty else { return .wrong("\(rest.count) lines too many") }
    guard count >= acknowledged.count else {
      return .wrong("\(acknowledged.count) batches were acknowledged and \(count) are there")
    }
    return .batches(count)
  }
}
