// Directive ledger · SimulatedDisks — SPDX-License-Identifier: Apache-2.0

public import Digests
public import Journals
import MerkleTrees

/// Small ledgers, laid out by hand from the description of the format.
public enum LedgerFixture {
  /// Line `sequence` of a fixture, which follows the line of this leaf hash.
  public static func line(
    _ sequence: Int, after predecessor: Digest, text: String = "báo cáo"
  ) -> [UInt8] {
    Array("{\"n\":\(sequence),\"t\":\"\(text)\"".utf8) + LineFormat.end(after: predecessor)
  }

  /// So many lines that follow one another.
  public static func lines(
    _ count: Int, from sequence: Int = 0, after predecessor: Digest = .zero,
    text: String = "báo cáo"
  ) -> [[UInt8]] {
    var last = predecessor
    return (0..<count).map { index in
      let line = line(sequence + index, after: last, text: text)
      last = MerkleHash.leaf(line)
      return line
    }
  }

  /// The watermark after these lines.
  public static func watermark(_ lines: [[UInt8]], perSegment: Int = .max) -> Watermark {
    var frontier = MerkleFrontier()
    for line in lines { frontier.append(MerkleHash.leaf(line)) }
    let first = lines.isEmpty ? 0 : (lines.count - 1) / perSegment * perSegment
    let offset = lines[first...].reduce(0) { $0 + $1.count + 1 }
    return Watermark(
      segment: SegmentName(first: first) ?? .start, offset: offset,
      lastLeafHash: lines.last.map { MerkleHash.leaf($0) } ?? .zero, frontier: frontier) ?? .empty
  }

  /// The commit file after these lines, the last `lastBatch` of which came together.
  public static func commit(
    _ lines: [[UInt8]], perSegment: Int = .max, lastBatch: Int = 1
  ) -> [UInt8] {
    let older = Array(lines.dropLast(lastBatch))
    return CommitSlot(generation: 2, watermark: watermark(lines, perSegment: perSegment)).bytes
      + CommitSlot(generation: 1, watermark: watermark(older, perSegment: perSegment)).bytes
  }

  /// A whole ledger with these lines.
  public static func ledger(
    _ lines: [[UInt8]], perSegment: Int = .max, lastBatch: Int = 1
  ) -> MemorySource {
    var source = MemorySource()
    source.files[.commit] = commit(lines, perSegment: perSegment, lastBatch: lastBatch)
    source.files[.segment(.start)] = []
    for (sequence, line) in lines.enumerated() {
      guard let name = SegmentName(first: sequence / perSegment * perSegment) else { continue }
      source.files[.segment(name), default: []] += line + [UInt8(ascii: "\n")]
    }
    return source
  }
}
