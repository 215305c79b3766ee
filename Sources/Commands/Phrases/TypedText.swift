// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

public import CanonicalJSON
@_spi(_Unicode) import Swift

/// Brings what people type into the one form that the ledger keeps.
public enum TypedText {
  /// The text in Normalization Form C, with line ends as line feeds and without white space around.
  ///
  /// Many keyboards and files write Vietnamese decomposed; the ledger keeps one form only.
  /// - Throws: the first flaw that normalising does not mend, such as a control character.
  public static func normalised(_ text: String) throws(TextFlaw) -> String {
    // "\r\n" is one Character, so line ends are mended scalar by scalar.
    var scalars = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if scalar == "\r" {
        scalars.append("\n")
      } else if !(scalar == "\n" && previous == "\r") {
        // A no-break space comes with copied text and means a space.
        scalars.append(scalar == "\u{A0}" ? " " : scalar)
      }
      previous = scalar
    }
    let trimmed = trimmed(composed(String(scalars)))
    if let flaw = TextCheck.firstFlaw(in: trimmed) { throw flaw }
    return trimmed
  }

  /// The text in Normalization Form C.
  ///
  /// `_nfc` is what the standard library compares strings by, and what Foundation composes with.
  /// Foundation alone would take longer to load than a command has for all it does. `TextCheck`
  /// looks at what comes out in any case.
  static func composed(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: text._nfc)
    return String(scalars)
  }

  /// The text without white space and line ends around it.
  static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !isBlank($0) }),
      let last = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(scalars[first...last])
  }

  /// Whether a scalar is white space or a line end; the zero-width space is one of them, as it
  /// comes with copied text and cannot be seen.
  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar == "\u{200B}"
  }
}
