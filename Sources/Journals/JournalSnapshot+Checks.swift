// Directive ledger · Journals — SPDX-License-Identifier: Apache-2.0

import Digests
import MerkleTrees

extension JournalSnapshot {
  /// In how many bytes a slot may differ from the one the tail asks for and still be that one,
  /// damaged.
  ///
  /// A slot half written differs by whole digests: no digest crosses a 512-byte sector.
  private static let damagedByteCount = 8

  /// A commit file without a valid slot.
  var commitDamage: JournalDamage? {
    guard let commit, commit.newest == nil else { return nil }
    return JournalDamage(
      .commitInvalid, sequence: 0, segment: .start, offset: 0, absoluteOffset: 0)
  }

  /// The bytes that the watermark covers and the last segment does not hold.
  var missing: JournalDamage? {
    guard let watermark, watermark.size > 0 else { return nil }
    let last = segments.last { $0.name <= watermark.segment }
    let found = last?.name == watermark.segment ? last?.bytes.upperBound ?? 0 : 0
    guard found < watermark.offset else { return nil }
    let start = last.map { $0.name == watermark.segment ? $0.absoluteStart : $0.absoluteEnd } ?? 0
    return JournalDamage(
      .bytesMissing(expected: watermark.offset, found: found), sequence: watermark.size - 1,
      segment: watermark.segment, offset: found, absoluteOffset: start + found)
  }

  /// Whether the segments hold what the watermark covers, each of them something of it.
  package var isComplete: Bool {
    missing == nil && committed.allSatisfy { !$0.bytes.isEmpty }
  }

  /// A newest slot that was written whole and then damaged, so that the watermark fell back behind
  /// events that were acknowledged.
  ///
  /// Without this the events behind it would pass for a tail that was never acknowledged. It shows
  /// in bytes that no crash leaves in the place of a slot, or in how little differs from a slot
  /// that some part of the tail asks for.
  package func slotDamage<Source: JournalSource>(
    _ source: Source
  ) throws(JournalError<Source.Failure>) -> JournalDamage? {
    guard let commit, !commit.isWhole, let newest = commit.newest, byteCountBeyond > 0,
      !commit.isOpen(at: 1 - newest.index)
    else { return nil }
    var count = commit.strangeByteCount(at: 1 - newest.index)
    if count == 0 {
      // A batch that was never committed may lie behind the one of which the slot spoke.
      _ = try TailScan(source, newest.watermark, beyond) { watermark in
        let expected = CommitSlot(generation: newest.generation + 1, watermark: watermark)
        guard count == 0, let differing = commit.differingByteCount(from: expected),
          differing <= Self.damagedByteCount
        else { return }
        count = differing
      }
    }
    guard count > 0 else { return nil }
    let start = segments.first { $0.name == newest.watermark.segment }?.absoluteStart ?? 0
    return JournalDamage(
      .commitSlotDamaged(byteCount: count), sequence: newest.watermark.size,
      segment: newest.watermark.segment, offset: newest.watermark.offset,
      absoluteOffset: start + newest.watermark.offset)
  }

  /// Holds the last acknowledged line of a file against the watermark.
  ///
  /// - Parameter path: the last segment, or a copy of it.
  package func endDamage<Source: JournalSource>(
    _ source: Source, of path: JournalPath
  ) throws(JournalError<Source.Failure>) -> JournalDamage? {
    guard let watermark, watermark.size > 0 else { return nil }
    // Most lines are far shorter than the longest, which has one newline behind and one before it.
    var end = try Self.end(of: source, path, watermark.offset, upTo: Self.usualByteCount)
    if !end.isWhole {
      end = try Self.end(of: source, path, watermark.offset, upTo: JournalLimits.lineByteCount + 2)
    }
    let (line, isEnded) = (end.line, end.isEnded)
    let found = MerkleHash.leaf(Array(line))
    guard !isEnded || found != watermark.lastLeafHash else { return nil }
    let offset = watermark.offset - line.count - 1
    let start = segments.first { $0.name == watermark.segment }?.absoluteStart ?? 0
    return JournalDamage(
      isEnded
        ? .leafHashDiffers(expected: watermark.lastLeafHash, found: found) : .lineUnterminated,
      sequence: watermark.size - 1, segment: watermark.segment, offset: offset,
      absoluteOffset: start + offset)
  }

  /// What is read at first of the end of a file: with the newlines around it, most lines.
  private static let usualByteCount = 4096

  /// The last line before an offset, of so many bytes at the most, whether a newline ends it, and
  /// whether it is sure to be whole.
  private static func end<Source: JournalSource>(
    of source: Source, _ path: JournalPath, _ offset: Int, upTo limit: Int
  ) throws(JournalError<Source.Failure>) -> (
    line: ArraySlice<UInt8>, isEnded: Bool, isWhole: Bool
  ) {
    let count = min(offset, limit)
    var bytes: [UInt8]
    do throws(Source.Failure) {
      bytes = try source.bytes(of: path, at: offset - count, count: count)
    } catch {
      throw .source(error)
    }
    let newline = UInt8(ascii: "\n")
    let isEnded = bytes.count == count && bytes.popLast() == newline
    let start = bytes.lastIndex(of: newline).map { $0 + 1 }
    let isWhole = isEnded && (start != nil || count == offset)
    return (bytes.suffix(from: start ?? 0), isEnded, isWhole)
  }
}
