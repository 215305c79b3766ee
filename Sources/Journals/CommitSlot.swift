// Directive ledger · Journals — SPDX-License-Identifier: Apache-2.0

import Digests
import MerkleTrees

/// One of the two slots of the commit file: a watermark with its generation.
///
/// The layout is the table of <doc:CommitFileLayout>: 64 rows of 64 bytes. It keeps every digest
/// within one 512-byte sector, so that a slot of which only some sectors reached the disk differs
/// from the whole one by whole digests and cannot be mistaken for a whole one with a flipped bit.
public struct CommitSlot: Hashable, Sendable {
  /// The number of bytes of a slot.
  public static let byteCount = 4096

  /// Counts the commits, from 1; slot 0 holds the even ones, slot 1 the odd ones.
  public let generation: Int
  /// How far the journal is acknowledged.
  public let watermark: Watermark

  /// Takes a generation and what it acknowledges.
  ///
  /// - Precondition: the generation is at least 1.
  public init(generation: Int, watermark: Watermark) {
    precondition(generation >= 1, "generation \(generation)")
    self.generation = generation
    self.watermark = watermark
  }

  /// The slot of the two that this generation is written to, 0 or 1.
  public var index: Int { generation % 2 }

  /// The number of bytes of a row, its newline included.
  static let rowByteCount = 64
  /// The row that holds the digest of the others, down to the last node.
  private static let digestRow = 7
  /// The first row that holds a node of the frontier.
  static let firstNodeRow = 8
  /// The first line of every slot; the number is that of the format.
  static let title = "chidao commit 1"

  /// The 4,096 bytes of the slot.
  public var bytes: [UInt8] {
    var bytes = Self.blank
    Self.put(Self.title, [], 0, into: &bytes)
    Self.put("generation ", Array(String(generation).utf8), 1, into: &bytes)
    Self.put("size ", Array(String(watermark.size).utf8), 2, into: &bytes)
    Self.put("segment ", Array(watermark.segment.digits.utf8), 3, into: &bytes)
    Self.put("offset ", Array(String(watermark.offset).utf8), 4, into: &bytes)
    Self.put("leaf ", watermark.lastLeafHash.base64Bytes, 5, into: &bytes)
    Self.put("root ", watermark.root.base64Bytes, 6, into: &bytes)
    for (index, peak) in watermark.frontier.peaks.enumerated() {
      Self.put("node ", peak.base64Bytes, Self.firstNodeRow + index, into: &bytes)
    }
    // The digest is over the rows that say something, while its own row is blank.
    let end = (Self.firstNodeRow + watermark.frontier.peaks.count) * Self.rowByteCount
    let digest = SHA256.hash(bytes.span.extracting(0..<end))
    Self.put("sha256 ", digest.base64Bytes, Self.digestRow, into: &bytes)
    return bytes
  }

  /// The rows before anything stands in them.
  private static let blank: [UInt8] = {
    var bytes = [UInt8](repeating: UInt8(ascii: " "), count: byteCount)
    for end in stride(from: rowByteCount - 1, to: byteCount, by: rowByteCount) {
      bytes[end] = UInt8(ascii: "\n")
    }
    return bytes
  }()

  /// The digest that stands in the bytes of a slot, as base64.
  package static func digestText(in bytes: [UInt8]) -> String {
    let start = digestRow * rowByteCount + "sha256 ".utf8.count
    return String(decoding: bytes[start..<start + 44], as: UTF8.self)
  }

  /// Writes a label and what it says at the start of a row.
  private static func put(
    _ label: String, _ text: [UInt8], _ row: Int, into bytes: inout [UInt8]
  ) {
    var position = row * rowByteCount
    for byte in label.utf8 {
      bytes[position] = byte
      position += 1
    }
    for byte in text {
      bytes[position] = byte
      position += 1
    }
  }
}

extension CommitSlot {
  /// Takes the 4,096 bytes that `bytes` would write, or answers `nil`.
  ///
  /// The values are read leniently, the slot is written again, and both texts are compared: one
  /// value has one form, so a single changed bit anywhere in the slot makes it no slot.
  public init?(bytes: [UInt8]) {
    guard bytes.count == Self.byteCount else { return nil }
    guard let generation = Self.number("generation", 1, bytes), generation >= 1,
      let size = Self.number("size", 2, bytes), size <= JournalLimits.lineCount,
      let segmentText = Self.value("segment", 3, bytes),
      let segment = SegmentName(digits: segmentText),
      let offset = Self.number("offset", 4, bytes),
      let leaf = Self.digest("leaf", 5, bytes)
    else { return nil }
    var peaks: [Digest] = []
    for row in 0..<size.nonzeroBitCount {
      guard let peak = Self.digest("node", Self.firstNodeRow + row, bytes) else { return nil }
      peaks.append(peak)
    }
    guard let frontier = MerkleFrontier(size: size, peaks: peaks),
      let watermark = Watermark(
        segment: segment, offset: offset, lastLeafHash: leaf, frontier: frontier)
    else { return nil }
    self.init(generation: generation, watermark: watermark)
    guard self.bytes == bytes else { return nil }
  }

  /// What stands after the label in a row, up to the first blank; `nil` without the label.
  private static func value(_ label: String, _ row: Int, _ bytes: [UInt8]) -> [UInt8]? {
    let blank = UInt8(ascii: " ")
    var start = row * rowByteCount
    let lineEnd = start + rowByteCount - 1
    for byte in label.utf8 {
      guard bytes[start] == byte else { return nil }
      start += 1
    }
    guard bytes[start] == blank else { return nil }
    start += 1
    var end = start
    while end < lineEnd, bytes[end] != blank { end += 1 }
    return Array(bytes[start..<end])
  }

  /// The number of a row: at most 18 digits, so that it cannot overflow.
  private static func number(_ label: String, _ row: Int, _ bytes: [UInt8]) -> Int? {
    guard let digits = value(label, row, bytes), (1...18).contains(digits.count) else {
      return nil
    }
    var number = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      number = number * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return number
  }

  /// The digest of a row.
  private static func digest(_ label: String, _ row: Int, _ bytes: [UInt8]) -> Digest? {
    value(label, row, bytes).flatMap { Digest(base64: $0.span) }
  }
}
