// Directive ledger · Journals — SPDX-License-Identifier: Apache-2.0

/// The limits that hold for every journal, so that no input costs more than is known beforehand.
public enum JournalLimits {
  /// The most bytes of a line, without its newline.
  public static let lineByteCount = 65_535

  /// One more than the highest sequence number, which has 12 decimal digits.
  public static let lineCount = 1_000_000_000_000

  /// The number of bytes after which the next batch begins a new segment.
  public static let segmentByteCount = 64 << 20

  /// The number of bytes that a reader holds at once.
  static let chunkByteCount = 1 << 20
}
