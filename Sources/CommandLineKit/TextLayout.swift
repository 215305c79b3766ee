// Directive ledger · CommandLineKit — SPDX-License-Identifier: Apache-2.0

/// Measuring and wrapping of texts for a terminal.
public enum TextLayout {
  /// The columns that a text takes: one for each character with all its marks.
  public static func width(of text: String) -> Int { text.count }

  /// A text with blanks after it up to a width.
  public static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - self.width(of: text)))
  }

  /// Wraps a text between words so that no line is wider than `width`, except for a word that is
  /// wider by itself.
  ///
  /// Each line of the text begins a new line; one that begins with a blank keeps its shape.
  public static func wrapped(_ text: String, to width: Int) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      line.first == " " ? [String(line)] : wrappedLine(line, to: width)
    }
  }

  /// Wraps one line.
  private static func wrappedLine(_ line: Substring, to width: Int) -> [String] {
    var lines: [String] = []
    var current = ""
    for word in line.split(separator: " ") {
      if current.isEmpty {
        current = String(word)
      } else if current.count + 1 + word.count <= width {
        current += " " + word
      } else {
        lines.append(current)
        current = String(word)
      }
    }
    return lines + [current]
  }
}
