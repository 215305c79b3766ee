// Directive ledger · GoldenTests — SPDX-License-Identifier: Apache-2.0

/// Where two texts part, shown with what leads there.
enum FirstDifference {
  /// The number of lines that are shown before and after the texts part.
  private static let margin = 3

  /// Where `found` parts from `expected`; nil where it does not.
  static func between(expected: String, found: String) -> String? {
    // Bytes are compared: for String, letters composed in two ways are the same.
    guard Array(expected.utf8) != Array(found.utf8) else { return nil }
    let (old, new) = (lines(of: expected), lines(of: found))
    let same = zip(old, new).prefix { $0.utf8.elementsEqual($1.utf8) }.count
    let before = old[Swift.max(0, same - margin)..<same].map { "    \($0)" }
    let gone = old.dropFirst(same).prefix(margin).map { "  - \($0)" }
    let come = new.dropFirst(same).prefix(margin).map { "  + \($0)" }
    return "line \(same + 1) differs (- as committed, + as found):\n"
      + (before + gone + come).joined(separator: "\n")
  }

  /// The lines of a text, with an empty one at its end where it ends in a line break.
  private static func lines(of text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }
}
