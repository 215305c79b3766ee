// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

public import CanonicalJSON
import Foundation

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
    let composed = String(scalars).precomposedStringWithCanonicalMapping
    let trimmed = composed.trimmingCharacters(in: .whitespacesAndNewlines)
    if let flaw = TextCheck.firstFlaw(in: trimmed) { throw flaw }
    return trimmed
  }
}
