// Directive ledger · Journals — SPDX-License-Identifier: Apache-2.0

import Digests

/// Walks through the lines of some segments, a chunk at a time, holding no more than the chunk.
struct LineCursor<Source: JournalSource> {
  /// What the next step met.
  enum Step {
    /// Whole lines, now in `lines`.
    case lines
    /// The end of the last extent.
    case end
    /// Something that is no line.
    case damage(JournalDamage)
  }

  /// Where the bytes come from.
  private let source: Source
  /// What is read, in order.
  private let extents: [SegmentExtent]
  /// The extent that is being read.
  private var index = 0
  /// The bytes in hand, of which the first `filled` count.
  private(set) var buffer: [UInt8]
  /// The number of bytes in hand.
  private var filled = 0
  /// The offset in the segment of the first byte in hand.
  private var bufferOffset: Int
  /// The whole lines in hand, without their newlines.
  private(set) var lines: [Range<Int>] = []
  /// The sequence number of the first line in hand.
  private(set) var sequence: Int

  /// Begins before the line `sequence`, which is the first of the extents.
  init(_ source: Source, _ extents: [SegmentExtent], sequence: Int) {
    self.source = source
    self.extents = extents
    self.sequence = sequence
    // A buffer that holds the largest extent holds all its lines; no journal needs more than a
    // chunk.
    let largest = extents.map { $0.bytes.count }.max() ?? 0
    buffer = [UInt8](repeating: 0, count: min(largest, JournalLimits.chunkByteCount))
    bufferOffset = extents.first?.bytes.lowerBound ?? 0
  }

  /// Where a line in hand stands.
  func place(of line: Int) -> LinePlace {
    LinePlace(
      sequence: sequence + line, segment: extents[index].name,
      offset: bufferOffset + lines[line].lowerBound, byteCount: lines[line].count)
  }

  /// Damage at a line in hand.
  func damage(_ kind: JournalDamage.Kind, at place: LinePlace) -> JournalDamage {
    let start = extents.first { $0.name == place.segment }?.absoluteStart ?? 0
    return JournalDamage(
      kind, sequence: place.sequence, segment: place.segment, offset: place.offset,
      absoluteOffset: start + place.offset)
  }

  /// Puts the next whole lines into `lines`.
  mutating func advance() throws(JournalError<Source.Failure>) -> Step {
    dropLines()
    while index < extents.count {
      let extent = extents[index]
      if bufferOffset == 0, filled == 0, extent.name.first != sequence {
        return .damage(
          damage(.segmentMisnumbered(expected: sequence, found: extent.name.first)))
      }
      let read = try fill(extent)
      if let tooLong = findLines() {
        return lines.isEmpty ? .damage(damage(tooLong)) : .lines
      }
      if !lines.isEmpty { return .lines }
      if read { continue }
      guard filled == 0, bufferOffset == extent.bytes.upperBound else {
        return .damage(damage(.lineUnterminated))
      }
      index += 1
      if index < extents.count { bufferOffset = extents[index].bytes.lowerBound }
    }
    return .end
  }

  /// Forgets the lines in hand and moves what follows them to the front.
  private mutating func dropLines() {
    guard let last = lines.last else { return }
    let consumed = last.upperBound + 1
    sequence += lines.count
    lines.removeAll(keepingCapacity: true)
    buffer.withUnsafeMutableBytes { bytes in
      UnsafeMutableRawBufferPointer(rebasing: bytes[..<(filled - consumed)])
        .copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[consumed..<filled]))
    }
    filled -= consumed
    bufferOffset += consumed
  }

  /// Reads up to a full buffer, and answers whether there was anything to read.
  private mutating func fill(
    _ extent: SegmentExtent
  ) throws(JournalError<Source.Failure>) -> Bool {
    let start = bufferOffset + filled
    let wanted = min(buffer.count - filled, extent.bytes.upperBound - start)
    guard wanted > 0 else { return false }
    let target = filled
    let source = source
    var failure: Source.Failure?
    let read = buffer.withUnsafeMutableBytes { bytes in
      do throws(Source.Failure) {
        return try source.read(
          extent.path, at: start,
          into: UnsafeMutableRawBufferPointer(rebasing: bytes[target..<target + wanted]))
      } catch {
        failure = error
        return 0
      }
    }
    if let failure { throw .source(failure) }
    filled += read
    return read > 0
  }

  /// Finds the newlines in hand; answers the damage of a line that is too long and stops before it.
  private mutating func findLines() -> JournalDamage.Kind? {
    var start = 0
    let newline = UInt8(ascii: "\n")
    return buffer.withUnsafeBytes { bytes in
      for position in 0..<filled where bytes[position] == newline {
        guard position - start <= JournalLimits.lineByteCount else { return .lineTooLong }
        lines.append(start..<position)
        start = position + 1
      }
      return filled - start > JournalLimits.lineByteCount ? .lineTooLong : nil
    }
  }

  /// Damage at the first byte in hand.
  private func damage(_ kind: JournalDamage.Kind) -> JournalDamage {
    let extent = extents[index]
    return JournalDamage(
      kind, sequence: sequence, segment: extent.name, offset: bufferOffset,
      absoluteOffset: extent.absoluteStart + bufferOffset)
  }
}
