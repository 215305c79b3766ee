// Directive ledger · Journals — SPDX-License-Identifier: Apache-2.0

extension CommitSlot {
  /// The bytes that may stand somewhere in a row.
  private enum Sort {
    /// The text of the row, always there.
    case exactly(UInt8)
    /// The version of the format, or the mark of a slot that is being written.
    case version
    /// A character of a node, or a blank where the slot has fewer nodes.
    case blankOr(UInt8)
    /// A digit or a blank.
    case digit
    /// A character of a hash, or a blank.
    case hash

    /// Whether a byte is of this sort.
    func holds(_ byte: UInt8) -> Bool {
      switch self {
      case .exactly(let text): byte == text
      case .version: byte == CommitSlot.title.utf8.last || byte == CommitSlot.openMark
      case .blankOr(let text): byte == text || byte == UInt8(ascii: " ")
      case .digit: byte == UInt8(ascii: " ") || Self.digits.contains(byte)
      case .hash:
        byte == UInt8(ascii: " ") || Self.digits.contains(byte)
          || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
          || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
          || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "=")
      }
    }

    /// The decimal digits.
    private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
  }

  /// The sorts of all bytes of a slot, row by row.
  private static let form: [Sort] = {
    let blank = Sort.exactly(UInt8(ascii: " "))
    let hashed = [(5, "leaf "), (6, "root "), (7, "sha256 ")]
    let counted = [(1, "generation "), (2, "size "), (3, "segment "), (4, "offset ")]
    return (0..<rowCount).flatMap { row -> [Sort] in
      var sorts: [Sort] = []
      if row == 0 {
        sorts = title.utf8.map { .exactly($0) }
        sorts[openMarkOffset] = .version
      } else if let (_, label) = counted.first(where: { $0.0 == row }) {
        sorts = label.utf8.map { .exactly($0) } + [Sort](repeating: .digit, count: 18)
      } else if let (_, label) = hashed.first(where: { $0.0 == row }) {
        sorts = label.utf8.map { .exactly($0) } + [Sort](repeating: .hash, count: hashCount)
      } else if row < firstNodeRow + nodeLimit {
        sorts = "node ".utf8.map { .blankOr($0) } + [Sort](repeating: .hash, count: hashCount)
      }
      let rest = [Sort](repeating: blank, count: rowByteCount - 1 - sorts.count)
      return sorts + rest + [.exactly(UInt8(ascii: "\n"))]
    }
  }()

  /// The number of rows.
  private static let rowCount = byteCount / rowByteCount
  /// The number of characters of a hash.
  private static let hashCount = 44
  /// The most nodes that a frontier has.
  private static let nodeLimit = 40

  /// The number of bytes that no slot has where they stand.
  ///
  /// A crash leaves a mixture of the slot that was there and of the one that was to come. Both have
  /// the same form, so a byte outside of it was put there by something else.
  static func strangeByteCount(_ bytes: ArraySlice<UInt8>) -> Int {
    zip(bytes, form).reduce(0) { $0 + ($1.1.holds($1.0) ? 0 : 1) }
  }

  /// Stands in place of the version while a slot is being written.
  ///
  /// It differs from the version in seven bits, so that no small damage makes one of the other.
  static let openMark = UInt8(ascii: "N")
  /// The offset in a slot of the version, and of the mark.
  package static let openMarkOffset = title.utf8.count - 1

  /// The bytes of a slot as they are written first, with the mark.
  ///
  /// Then the version alone is written over the mark: one byte is written or not. So nothing that
  /// was written half way can be taken for a slot that was written whole and damaged later.
  package static func opened(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    bytes[openMarkOffset] = openMark
    return bytes
  }
}
