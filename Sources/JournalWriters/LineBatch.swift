// Directive ledger · JournalWriters — SPDX-License-Identifier: Apache-2.0

public import Digests
public import Journals
import MerkleTrees

/// Lines that will be written together, built one behind the other and hashed once each.
///
/// Every line is held against what the journal asks of it before the next one is taken. The lines
/// lie in one run of bytes, as they will in the segment.
public struct LineBatch: Sendable {
  /// What will stand before them.
  public let before: Watermark
  /// The lines with their newlines.
  public private(set) var bytes: [UInt8] = []
  /// Their leaf hashes.
  public private(set) var leaves: [Digest] = []
  /// How the next line has to end, as it names the line before it.
  public private(set) var end: [UInt8]

  /// The room that is made for a line.
  private static let usualByteCount = 512

  /// Begins behind a watermark, with no line and room for so many.
  public init(behind watermark: Watermark, reservingCapacity lineCount: Int = 0) {
    before = watermark
    end = LineFormat.end(after: watermark.lastLeafHash)
    leaves.reserveCapacity(lineCount)
    bytes.reserveCapacity(lineCount * Self.usualByteCount)
  }

  /// The leaf hash that the next line has to name.
  public var lastLeafHash: Digest { leaves.last ?? before.lastLeafHash }

  /// Appends a line without its newline, and answers why not where it cannot be.
  public mutating func append(_ line: [UInt8]) -> LineFault? {
    append { $0 += line }
  }

  /// Appends the line that `begin` puts behind the bytes up to the comma before the hash of its
  /// predecessor, and answers whether it could.
  ///
  /// Where `begin` answers false or the line cannot be appended, nothing is; a whole line has to be
  /// made then, to learn why.
  public mutating func append(begunBy begin: (inout [UInt8]) -> Bool) -> Bool {
    let start = bytes.count
    guard begin(&bytes) else {
      bytes.removeSubrange(start...)
      return false
    }
    bytes += end
    return take(from: start) == nil
  }

  /// Appends the line that `write` puts behind the bytes, without its newline.
  ///
  /// - Returns: why it cannot be appended. The line is then taken back, as it is after a throw.
  public mutating func append<Failure: Error>(
    _ write: (inout [UInt8]) throws(Failure) -> Void
  ) throws(Failure) -> LineFault? {
    let start = bytes.count
    do throws(Failure) {
      try write(&bytes)
    } catch {
      bytes.removeSubrange(start...)
      throw error
    }
    return take(from: start)
  }

  /// Takes the line that begins at an offset, or takes it back and answers why.
  private mutating func take(from start: Int) -> LineFault? {
    if let fault = fault(of: bytes.span.extracting(start...)) {
      bytes.removeSubrange(start...)
      return fault
    }
    let leaf = MerkleHash.leaf(bytes.span.extracting(start...))
    leaves.append(leaf)
    LineFormat.setPredecessor(leaf, in: &end)
    bytes.append(UInt8(ascii: "\n"))
    return nil
  }

  /// Why a line cannot be the next one.
  private func fault(of line: Span<UInt8>) -> LineFault? {
    guard line.count <= JournalLimits.lineByteCount else {
      return .tooLong(byteCount: line.count)
    }
    if let offset = Self.firstNewline(in: line) { return .newline(offset: offset) }
    guard endsAsItMust(line) else {
      return .notChained(expected: lastLeafHash, found: LineFormat.predecessor(of: line))
    }
    guard before.size < JournalLimits.lineCount - leaves.count else { return .numberless }
    return nil
  }

  /// The offset of the first newline.
  private static func firstNewline(in line: Span<UInt8>) -> Int? {
    let newline = UInt8(ascii: "\n")
    // Without a branch in the loop many bytes are looked at in one step: of a newline nothing is
    // left, and only of nothing the highest bit is borrowed and was not there.
    let isThere = line.withUnsafeBytes { bytes in
      bytes.reduce(UInt8(0)) { found, byte in
        let rest = byte ^ newline
        return found | (rest &- 1) & ~rest
      } >= 0x80
    }
    return isThere ? line.indices.first { line[$0] == newline } : nil
  }

  /// Whether a line names the one before it, as every line does at its end.
  private func endsAsItMust(_ line: Span<UInt8>) -> Bool {
    guard line.count > end.count, line[0] == UInt8(ascii: "{") else { return false }
    let start = line.count - end.count
    for index in end.indices where line[start + index] != end[index] { return false }
    return true
  }
}
