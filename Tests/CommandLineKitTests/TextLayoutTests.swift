// Directive ledger · CommandLineKitTests — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Testing

/// Holds measuring and wrapping.
@Suite struct TextLayoutTests {
  /// Letters with marks.
  @Test(arguments: [
    ("", 0), ("abc", 3), ("chỉ đạo", 7), ("chi\u{309}", 3), ("o\u{31B}\u{301}", 1), ("Ưu", 2),
  ])
  func `a letter with its marks takes one column`(text: String, width: Int) {
    #expect(TextLayout.width(of: text) == width)
    #expect(TextLayout.width(of: TextLayout.padded(text, to: 9)) == 9)
    #expect(TextLayout.padded(text, to: 0) == text)
  }

  /// Wrapping.
  @Test func `words are wrapped greedily and long ones stand alone`() {
    #expect(TextLayout.wrapped("một hai ba bốn", to: 7) == ["một hai", "ba bốn"])
    #expect(TextLayout.wrapped("a abcdefgh b", to: 4) == ["a", "abcdefgh", "b"])
    #expect(TextLayout.wrapped("a\n\nb", to: 4) == ["a", "", "b"])
    #expect(TextLayout.wrapped("  a    b  c  d", to: 4) == ["  a    b  c  d"])
    #expect(TextLayout.wrapped("", to: 4) == [""])
  }

  /// Nothing is lost at any width.
  @Test func `at every width the words stay the same and lines fit`() {
    let text = "Ủy ban nhân dân tỉnh giao Sở Tài chính chủ trì, phối hợp với các sở"
    for width in 1...80 {
      let lines = TextLayout.wrapped(text, to: width)
      #expect(lines.joined(separator: " ") == text)
      #expect(lines.allSatisfy { $0.count <= width || !$0.contains(" ") })
    }
  }
}
