// Directive ledger · Journals — SPDX-License-Identifier: Apache-2.0

/// The name of a segment: the sequence number of its first line, as `000000000000.jsonl`.
public struct SegmentName: Hashable, Comparable, Sendable {
  /// The sequence number of the first line.
  public let first: Int

  /// The name of the segment of every new ledger.
  public static let start = SegmentName(unchecked: 0)

  /// The number of digits.
  private static let digitCount = 12
  /// What follows the digits.
  private static let suffix = ".jsonl"

  /// Names the segment that begins with a line, or answers `nil` where no line can have the number.
  public init?(first: Int) {
    guard first >= 0, first < JournalLimits.lineCount else { return nil }
    self.first = first
  }

  /// Takes a number known to be in range.
  init(unchecked first: Int) {
    self.first = first
  }

  /// Takes a file name that `text` would write, or answers `nil`.
  public init?(text: String) {
    guard text.utf8.count == Self.digitCount + Self.suffix.utf8.count,
      let name = SegmentName(digits: text.utf8.prefix(Self.digitCount)),
      name.text.utf8.elementsEqual(text.utf8)
    else { return nil }
    self = name
  }

  /// Takes exactly twelve decimal digits, or answers `nil`.
  init?(digits: some Collection<UInt8>) {
    guard digits.count == Self.digitCount else { return nil }
    var value = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    first = value
  }

  /// The twelve digits.
  public var digits: String {
    let plain = String(first)
    return String(repeating: "0", count: Self.digitCount - plain.utf8.count) + plain
  }

  /// The file name.
  public var text: String { digits + Self.suffix }

  /// Orders by first sequence number.
  public static func < (left: SegmentName, right: SegmentName) -> Bool {
    left.first < right.first
  }
}
