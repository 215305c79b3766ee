// Directive ledger · ReportsTests — SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Reports

/// The columns of a text that is told by its bytes are those of its characters.
struct DisplayWidthTests {
  /// The columns by character.
  private static func slowWidth(_ text: String) -> Int {
    text.reduce(0) { $0 + $1.displayWidth }
  }

  @Test func `every scalar, alone and among others, takes the columns of its characters`() {
    for scalar in (UInt32(0)...0x3000).compactMap(Unicode.Scalar.init) {
      let one = String(Character(scalar))
      for text in [one, "a" + one, one + "\u{301}", "\r" + one, one + "ế…" + one] {
        #expect(text.displayWidth == Self.slowWidth(text), "U+\(String(scalar.value, radix: 16))")
      }
    }
  }

  @Test(arguments: ["", "Ủy ban nhân dân xã", "hoàn thành 50 % – sắp xong…", "“x” · y"])
  func `Vietnamese letters and the marks of our sentences are told by their bytes`(text: String) {
    #expect(text.plainWidth == Self.slowWidth(text))
    #expect(RichText(text).width == Self.slowWidth(text))
  }

  @Test(arguments: ["a\nb", "漢字", "e\u{301}", "👩‍👩‍👧", "\u{200B}"])
  func `other texts are looked at character by character`(text: String) {
    #expect(text.plainWidth == nil)
  }

  @Test func `of several lines the longest counts`() {
    #expect(RichText("ab\nchữ số\nc").width == 6)
  }
}
