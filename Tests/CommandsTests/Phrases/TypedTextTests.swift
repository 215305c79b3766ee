// Directive ledger · CommandsTests — SPDX-License-Identifier: Apache-2.0

import CanonicalJSON
import Foundation
import Testing

@testable import Commands

/// What becomes of typed text.
@Suite struct TypedTextTests {
  @Test func `decomposed Vietnamese is composed, byte for byte`() throws {
    let typed = "Đo\u{302}n đo\u{302}\u{301}c"
    let kept = try TypedText.normalised(typed)
    #expect(Array(kept.utf8) == Array("Đôn đốc".utf8))
    #expect(Array(kept.utf8) != Array(typed.utf8))
  }

  @Test func `white space around is dropped and line ends become line feeds`() throws {
    #expect(try TypedText.normalised("  một\r\nhai\rba\u{A0}bốn \n") == "một\nhai\nba bốn")
  }

  @Test(arguments: [
    ("a\u{0}b", TextFlaw.Reason.controlCharacter), ("a\u{202E}b", .bidiControl),
    ("a\u{200B}b", .invisibleCharacter), ("a\u{FEFF}b", .byteOrderMark),
    ("a\u{FFFF}b", .nonCharacter), ("a\u{378}b", .unassigned),
  ])
  func `what may not be kept is refused where it stands`(text: String, reason: TextFlaw.Reason) {
    #expect(throws: TextFlaw(reason, at: 1)) { try TypedText.normalised(text) }
  }

  @Test func `every character is trimmed as Foundation does it, and composed to a text in NFC`()
    throws
  {
    for scalar in (UInt32(0)...0x10FFFF).lazy.compactMap(Unicode.Scalar.init) {
      // Between marks that change their order, and at the edge.
      let text = "o\u{323}\(scalar)\u{302}\u{301} a\(scalar)"
      let trimmed = Array(text.trimmingCharacters(in: .whitespacesAndNewlines).unicodeScalars)
      let composed = Array(TypedText.composed(text).utf8)
      var span = try UTF8Span(validating: composed.span)
      guard Array(TypedText.trimmed(text).unicodeScalars) == trimmed,
        span.checkForNFC(quickCheck: false)
      else {
        Issue.record("U+\(String(scalar.value, radix: 16))")
        return
      }
    }
  }

  @Test func `Vietnamese vowels with marks in any order are composed as Foundation does it`() {
    let marks = [
      "\u{300}", "\u{301}", "\u{302}", "\u{303}", "\u{306}", "\u{309}", "\u{31B}", "\u{323}",
    ]
    for letter in "aeiouyAEIOUYăâêôơưđ" {
      for first in marks {
        for second in marks {
          let text = "\(letter)\(first)\(second)"
          #expect(
            Array(TypedText.composed(text).utf8)
              == Array(text.precomposedStringWithCanonicalMapping.utf8))
        }
      }
    }
  }
}
