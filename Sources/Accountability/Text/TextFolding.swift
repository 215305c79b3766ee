// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

/// Brings texts to a form in which case, accents and Vietnamese tone marks do not matter.
///
/// A letter becomes the letter that its Unicode name says it is built on: “LATIN SMALL LETTER A
/// WITH CIRCUMFLEX AND ACUTE” becomes `a`, “D WITH STROKE” becomes `d`. Marks that follow a letter
/// are dropped, so composed and decomposed texts fold alike. White space becomes one space.
public struct TextFolding: Sendable {
  /// What each scalar beyond ASCII that was met folds to; looking up a name is slow.
  private var known: [Unicode.Scalar: String] = [:]

  /// Begins with nothing met.
  public init() {}

  /// Folds one text.
  public static func fold(_ text: String) -> String {
    var folding = TextFolding()
    return folding.fold(text)
  }

  /// Folds one text and remembers the scalars met.
  public mutating func fold(_ text: String) -> String {
    var folded: [UInt8] = []
    folded.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        Self.append(UInt8(truncatingIfNeeded: scalar.value), to: &folded)
      } else {
        for byte in pieceBeyondASCII(scalar).utf8 { Self.append(byte, to: &folded) }
      }
    }
    if folded.last == UInt8(ascii: " ") { folded.removeLast() }
    return String(decoding: folded, as: UTF8.self)
  }

  /// Appends a byte: a letter of ASCII in lower case, white space once and never first.
  private static func append(_ byte: UInt8, to folded: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): folded.append(byte | 0x20)
    case UInt8(ascii: " "), 0x09...0x0D:
      if let last = folded.last, last != UInt8(ascii: " ") { folded.append(UInt8(ascii: " ")) }
    default: folded.append(byte)
    }
  }

  /// What a scalar beyond ASCII folds to.
  private mutating func pieceBeyondASCII(_ scalar: Unicode.Scalar) -> String {
    if let piece = known[scalar] { return piece }
    let piece = Self.piece(scalar)
    known[scalar] = piece
    return piece
  }

  /// What a scalar folds to: nothing, a space, its base letter, or itself in lower case.
  private static func piece(_ scalar: Unicode.Scalar) -> String {
    if scalar.properties.isWhitespace { return " " }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return ""
    default: break
    }
    for prefix in ["LATIN SMALL LETTER ", "LATIN CAPITAL LETTER "] {
      guard let name = scalar.properties.name, name.hasPrefix(prefix) else { continue }
      let rest = name.dropFirst(prefix.count)
      // The base letter is one letter, followed by “WITH” and the marks.
      guard let letter = rest.first, rest.dropFirst().hasPrefix(" WITH ") else { continue }
      return letter.lowercased()
    }
    return scalar.properties.lowercaseMapping
  }
}
