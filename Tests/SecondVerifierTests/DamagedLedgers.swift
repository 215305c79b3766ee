// Directive ledger · SecondVerifierTests — SPDX-License-Identifier: Apache-2.0

import Digests
import Foundation
import Journals
import MerkleTrees
import SimulatedDisks

/// Ledgers of real events, and ways to damage them that are drawn from a seed.
struct DamagedLedgers {
  /// The lines of a committed ledger.
  let lines: [[UInt8]]
  /// Where the damage is drawn from.
  private var chance: Chance

  /// Reads the lines of a golden ledger.
  init(_ name: String, seed: UInt64) throws {
    let path = SecondVerifier.root + "/EventLogs/golden/\(name)/events/000000000000.jsonl"
    lines = try Data(contentsOf: URL(fileURLWithPath: path)).split(separator: 0x0A).map(Array.init)
    chance = Chance(seed: seed)
  }

  /// The names of the kinds of damage, in the order of `damaged`.
  static let kinds = [
    "bit", "byte", "cut", "commit bit", "commit byte", "commit cut", "swapped", "dropped",
    "doubled", "tail", "older slot", "newline", "segment gone", "segment renamed", "zeros",
    "no commit", "inserted", "newest slot and tail",
  ]

  /// The ledger in segments of eight lines, damaged once.
  mutating func damaged(_ kind: String) -> MemorySource {
    var source = LedgerFixture.ledger(lines, perSegment: 8, lastBatch: 3)
    let segments = source.files.keys.filter { $0 != .commit }.sorted { $0.name < $1.name }
    let segment = segments[chance.below(segments.count)]
    let last = segments[segments.count - 1]
    switch kind {
    case "bit": flip(&source.files[segment, default: []])
    case "byte": replace(&source.files[segment, default: []])
    case "cut": cut(&source.files[chance.below(2) == 0 ? segment : last, default: []])
    case "commit bit": flip(&source.files[.commit, default: []])
    case "commit byte": replace(&source.files[.commit, default: []])
    case "commit cut": cut(&source.files[.commit, default: []])
    case "swapped", "dropped", "doubled": rearrange(&source, kind)
    case "tail": source.files[last, default: []] += tail()
    case "older slot":
      let older = LedgerFixture.commit(Array(lines.dropLast(5)), perSegment: 8, lastBatch: 2)
      source.files[.commit]?.replaceSubrange(..<4096, with: older[..<4096])
    case "newline": replaceNewline(&source.files[segment, default: []])
    case "segment gone": source.files[segment] = nil
    case "segment renamed":
      let name = JournalPath(.events, "00000000000\(chance.below(10)).jsonl")
      let bytes = source.files.removeValue(forKey: segment)
      source.files[name] = bytes
    case "zeros": source.files[last, default: []] += [UInt8](repeating: 0, count: 700)
    case "no commit":
      source.files[.commit] = nil
      cut(&source.files[last, default: []])
    case "inserted": insert(&source.files[segment, default: []])
    default: damageNewestSlot(&source)
    }
    return source
  }

  /// Changes one bit.
  private mutating func flip(_ bytes: inout [UInt8]) {
    bytes[chance.below(bytes.count)] ^= 1 << UInt8(chance.below(8))
  }

  /// Changes one byte into one that looks as if it belonged there.
  private mutating func replace(_ bytes: inout [UInt8]) {
    let likely = Array("0123456789aZ\",:{}[]+/=-. \\n".utf8)
    bytes[chance.below(bytes.count)] = likely[chance.below(likely.count)]
  }

  /// Removes the end.
  private mutating func cut(_ bytes: inout [UInt8]) {
    bytes.removeSubrange(chance.below(bytes.count)...)
  }

  /// Puts a few bytes somewhere.
  private mutating func insert(_ bytes: inout [UInt8]) {
    bytes.insert(contentsOf: Array("0\n".utf8.suffix(1 + chance.below(2))), at: 0)
    bytes.swapAt(0, chance.below(bytes.count))
  }

  /// Joins two lines, the first of them any but the last.
  private mutating func replaceNewline(_ bytes: inout [UInt8]) {
    let ends = bytes.indices.filter { bytes[$0] == 0x0A }
    bytes[ends[chance.below(ends.count)]] = UInt8(ascii: " ")
  }

  /// Lays the lines out in another order, below the commit of the right one.
  private mutating func rearrange(_ source: inout MemorySource, _ kind: String) {
    var changed = lines
    let index = chance.below(lines.count)
    switch kind {
    case "swapped": changed.swapAt(index, chance.below(lines.count))
    case "dropped": changed.remove(at: index)
    default: changed.insert(lines[index], at: index)
    }
    let commit = source.files[.commit]
    source = LedgerFixture.ledger(changed, perSegment: 8)
    source.files[.commit] = commit
  }

  /// What a crash may leave behind the last line: part of a line, or whole ones.
  private mutating func tail() -> [UInt8] {
    let last = lines.last.map { MerkleHash.leaf($0) } ?? .zero
    let more = LedgerFixture.lines(2, after: last).flatMap { $0 + [UInt8(ascii: "\n")] }
    return Array(more.prefix(1 + chance.below(more.count)))
  }

  /// Damages the newest slot in so many bytes, or leaves it open, so that the older one counts.
  private mutating func damageNewestSlot(_ source: inout MemorySource) {
    if chance.below(4) == 0 {
      source.files[.commit]?[14] = UInt8(ascii: "N")
      return
    }
    let digits = Array("0123456789abcdef".utf8)
    for _ in 0...chance.below(14) {
      // The characters of the digests of the leaf, the root, the slot and the first node.
      let place = (5 + chance.below(4)) * 64 + 8 + chance.below(36)
      source.files[.commit]?[place] = digits[chance.below(digits.count)]
    }
  }

  /// The ledger with one line written otherwise, and every hash made to fit again.
  ///
  /// Only what a line says, and how it is written, can tell such a ledger from a sound one.
  mutating func rewritten() -> MemorySource {
    var changed = lines
    let index = chance.below(lines.count)
    var text = changed[index].dropLast(LineFormat.end(after: .zero).count)
    let pieces = [
      "", " ", "0", "9", "-", "a", "Z", "\\", "\"", "\\u0041", "\\n", "\t", ",", "true", "null",
      "1.0", "é", "e\u{301}", "\u{200B}", "\u{FEFF}", "\u{1F600}", "\u{378}", "\u{E000}", "[]",
      "2026-02-30", "\"a\":1,", "\u{FFFE}", "ế",
    ]
    let start = text.startIndex + chance.below(text.count)
    let end = Swift.min(text.endIndex, start + chance.below(3))
    text.replaceSubrange(start..<end, with: Array(pieces[chance.below(pieces.count)].utf8))
    changed[index] = Array(text)
    return LedgerFixture.ledger(Self.chained(changed, bare: index))
  }

  /// The lines with every predecessor hash made to fit; the one at `bare` has none yet.
  private static func chained(_ lines: [[UInt8]], bare: Int) -> [[UInt8]] {
    var last = Digest.zero
    return lines.enumerated().map { index, line in
      let end = LineFormat.end(after: last)
      let whole = (index == bare ? line : Array(line.dropLast(end.count))) + end
      last = MerkleHash.leaf(whole)
      return whole
    }
  }
}
