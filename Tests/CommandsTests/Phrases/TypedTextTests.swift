// Directive ledger · CommandsTests — SPDX-License-Identifier: Apache-2.0

import CanonicalJSON
import Commands
import Testing

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
}
