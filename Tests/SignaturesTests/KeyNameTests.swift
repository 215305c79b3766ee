// Directive ledger · SignaturesTests — SPDX-License-Identifier: Apache-2.0

import Signatures
import Testing

/// The names of keys: which are names, and which are the same.
@Suite struct KeyNameTests {
  @Test(arguments: [
    "a", "example.com/foo", "sơ-tài-chính.example", "a\u{200B}b", "a\u{7F}", "a\u{301}", "—",
    String(repeating: "n", count: 255),
  ])
  func `what has no space and no plus is a name`(text: String) throws {
    #expect(try KeyName(text).text == text)
  }

  @Test(arguments: [
    ("", KeyNameFlaw.empty), (" ", .space(offset: 0)), ("a b", .space(offset: 1)),
    ("é\u{A0}", .space(offset: 2)), ("a\u{85}", .space(offset: 1)),
    ("a\u{2003}", .space(offset: 1)), ("a\u{2028}", .space(offset: 1)),
    ("a\u{3000}b", .space(offset: 1)), ("a\n", .space(offset: 1)), ("a\t", .space(offset: 1)),
    ("a+b", .plus(offset: 1)), ("+", .plus(offset: 0)), ("a\0", .control(offset: 1)),
    ("a\u{1F}", .control(offset: 1)), ("\u{1}+", .control(offset: 0)),
    (String(repeating: "n", count: 256), .tooLong(byteCount: 256)),
    (String(repeating: "é", count: 128), .tooLong(byteCount: 256)),
  ])
  func `what is no name is refused with its place`(text: String, flaw: KeyNameFlaw) {
    #expect(throws: SignatureFormatError.keyName(flaw, line: nil)) { try KeyName(text) }
  }

  @Test func `two forms of one letter are two names`() throws {
    let (composed, decomposed) = (try KeyName("\u{E9}"), try KeyName("e\u{301}"))
    #expect(composed.text == decomposed.text)
    #expect(composed != decomposed)
    #expect(Set([composed, decomposed, composed]).count == 2)
  }
}
