// Directive ledger · Reports — SPDX-License-Identifier: Apache-2.0

extension String {
  /// The number of terminal columns that the text takes.
  ///
  /// A Vietnamese letter takes one, composed or not; what is drawn wide in East Asian type takes
  /// two.
  public var displayWidth: Int { plainWidth ?? reduce(0) { $0 + $1.displayWidth } }

  /// The number of terminal columns of a text in which every scalar is a character of one column;
  /// nil where its characters have to be looked at.
  ///
  /// So are U+0020…U+007E, U+0080…U+02FF, U+1E00…U+1EFF (with these, every Vietnamese letter) and
  /// U+2010…U+2027: none of them joins the one before it.
  var plainWidth: Int? {
    let bytes = utf8.span
    var (position, columns) = (0, 0)
    while position < bytes.count {
      switch bytes[position] {
      case 0x20...0x7E: position += 1
      case 0xC2...0xCB: position += 2
      case 0xE1 where (0xB8...0xBB).contains(bytes[position + 1]): position += 3
      case 0xE2 where bytes[position + 1] == 0x80 && (0x90...0xA7).contains(bytes[position + 2]):
        position += 3
      default: return nil
      }
      columns += 1
    }
    return columns
  }

  /// The text with every control, bidirectional and invisible character shown by its number.
  ///
  /// A tab becomes a space and a line feed stays.
  public var shownSafely: String {
    guard unicodeScalars.contains(where: \.isUnsafeToShow) else { return self }
    var shown = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar {
      case "\t": shown.append(" ")
      case _ where scalar.isUnsafeToShow:
        shown.append(contentsOf: "<\(String(scalar.value, radix: 16))>".unicodeScalars)
      default: shown.append(scalar)
      }
    }
    return String(shown)
  }
}

extension Character {
  /// The number of terminal columns that the character takes.
  var displayWidth: Int {
    guard let first = unicodeScalars.first, first.value >= 0x300 else { return 1 }
    switch first.value {
    case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: return 0
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}

extension Unicode.Scalar {
  /// Whether a terminal might do something else with the scalar than draw it.
  fileprivate var isUnsafeToShow: Bool {
    switch value {
    case 0x0A: false
    case 0...0x1F, 0x7F...0x9F, 0x61C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF:
      true
    default: false
    }
  }
}
