// Directive ledger · Reports — SPDX-License-Identifier: Apache-2.0

/// Breaks a text into lines between words, or within a word that is wider than a line.
struct LineBreaker {
  /// A character with the emphasis of its piece.
  struct Glyph {
    /// The character.
    let character: Character
    /// How it stands out.
    let emphasis: Emphasis
    /// The columns that it takes.
    let columns: Int

    /// A character with its emphasis.
    init(character: Character, emphasis: Emphasis) {
      self.character = character
      self.emphasis = emphasis
      columns = character.displayWidth
    }
  }

  /// The most columns of the first line, at least 1.
  let firstWidth: Int
  /// The most columns of every other line, at least 1.
  let width: Int

  /// Sets one width for all lines, or another for the first.
  init(width: Int, firstWidth: Int? = nil) {
    self.width = max(1, width)
    self.firstWidth = max(1, firstWidth ?? width)
  }

  /// The lines of a text; one empty line for an empty text.
  ///
  /// Runs of blanks become one; line feeds are kept.
  func lines(of text: RichText) -> [[Glyph]] {
    let glyphs = text.spans.flatMap { span in
      span.text.map { Glyph(character: $0, emphasis: span.emphasis) }
    }
    var lines: [[Glyph]] = []
    let paragraphs = glyphs.split(omittingEmptySubsequences: false) { $0.character == "\n" }
    for paragraph in paragraphs {
      lines.append([])
      var used = 0
      for word in paragraph.split(whereSeparator: { $0.character == " " }) {
        add(word, to: &lines, &used)
      }
    }
    return lines
  }

  /// The first lines of a text; where some are left out, the last one ends in an ellipsis.
  func lines(of text: RichText, atMost limit: Int) -> [[Glyph]] {
    var lines = lines(of: text)
    guard lines.count > limit, limit > 0 else { return lines }
    lines.removeSubrange(limit...)
    while Self.width(of: lines[limit - 1]) >= room(ofLine: limit - 1) {
      lines[limit - 1].removeLast()
    }
    // A word is not cut in two where that costs less than a third of the line.
    if let blank = lines[limit - 1].lastIndex(where: { $0.character == " " }),
      Self.width(of: lines[limit - 1][blank...]) * 3 < room(ofLine: limit - 1)
    {
      lines[limit - 1].removeSubrange(blank...)
    }
    lines[limit - 1].append(Glyph(character: "…", emphasis: .plain))
    return lines
  }

  /// Adds a word to the last line, of which some columns are used, or to new ones where it does not
  /// fit.
  private func add(_ word: ArraySlice<Glyph>, to lines: inout [[Glyph]], _ used: inout Int) {
    if used > 0, used + 1 + Self.width(of: word) > room(ofLine: lines.count - 1) {
      lines.append([])
      used = 0
    } else if used > 0 {
      let before = lines[lines.count - 1].last?.emphasis
      let emphasis = before == word.first?.emphasis ? before : nil
      lines[lines.count - 1].append(Glyph(character: " ", emphasis: emphasis ?? .plain))
      used += 1
    }
    for glyph in word {
      if used > 0, used + glyph.columns > room(ofLine: lines.count - 1) {
        lines.append([])
        used = 0
      }
      lines[lines.count - 1].append(glyph)
      used += glyph.columns
    }
  }

  /// The columns of a line.
  private func room(ofLine index: Int) -> Int { index == 0 ? firstWidth : width }

  /// The columns of some glyphs.
  static func width(of glyphs: some Sequence<Glyph>) -> Int {
    glyphs.reduce(0) { $0 + $1.columns }
  }
}
