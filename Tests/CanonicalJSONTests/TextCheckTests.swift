// Directive ledger · CanonicalJSONTests — SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CanonicalJSON

/// Holds the rules for texts.
@Suite struct TextCheckTests {
  /// The reason that a scalar alone must give, told from Unicode's own properties.
  private func expectedReason(_ scalar: Unicode.Scalar) -> TextFlaw.Reason? {
    switch scalar.value {
    case 0x09, 0x0A: return nil
    case 0x2028, 0x2029: return .controlCharacter
    case 0xFEFF: return .byteOrderMark
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: return .bidiControl
    case 0xFFF9...0xFFFB: return .invisibleCharacter
    default: break
    }
    if scalar.properties.generalCategory == .control { return .controlCharacter }
    if scalar.properties.isNoncharacterCodePoint { return .nonCharacter }
    if scalar.properties.isDefaultIgnorableCodePoint { return .invisibleCharacter }
    if scalar.properties.generalCategory == .unassigned { return .unassigned }
    if let age = scalar.properties.age, age > (15, 0) { return .unassigned }
    return nil
  }

  /// Every scalar there is.
  @Test func `every scalar of Unicode is judged as its properties say`() {
    var wrong: [UInt32] = []
    var allowedCount = 0
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let flaw = TextCheck.firstFlaw(in: String(Character(scalar)))
      let expected = expectedReason(scalar)
      if expected == nil { allowedCount += 1 }
      // A scalar that is allowed may still be one that NFC replaces by others.
      let isFine = flaw?.reason == expected || (expected == nil && flaw == TextFlaw(.notNFC, at: 0))
      if !isFine { wrong.append(value) }
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(20).map { String($0, radix: 16) })")
    // The characters of Unicode 15.0 and the 137,468 code points for private use.
    #expect(allowedCount > 280_000)
  }

  /// The short cut past the normalization.
  @Test func `a scalar that is called always NFC is a starter and stays what it is`() {
    var count = 0
    for value in UInt32(0x80)..<0x3000 where TextCheck.isAlwaysNFC(value) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      count += 1
      #expect(scalar.properties.canonicalCombiningClass == .notReordered)
      // After a letter with open marks, too: neither joined to it nor replaced.
      for before in ["", "a", "ơ", "\u{1100}"] {
        let bytes = Array((before + String(Character(scalar))).utf8)
        var text = try? UTF8Span(validating: bytes.span)
        #expect(text?.checkForNFC(quickCheck: true) == true)
      }
    }
    #expect(count == 0x300 - 0x80 + 0x100 + 0x18)
  }

  /// Surrogates as bytes.
  @Test func `every surrogate written as three bytes is named as such`() {
    for value in 0xD800...0xDFFF {
      let bytes = [
        0x61, UInt8(0xED), UInt8(0x80 | (value >> 6) & 0x3F), UInt8(0x80 | value & 0x3F),
      ]
      #expect(TextCheck.firstFlaw(in: bytes.span) == TextFlaw(.surrogate, at: 1))
    }
  }

  /// Offsets count bytes.
  @Test(
    arguments: [
      ("chỉ đạo", nil), ("", nil), ("dòng một\n\tdòng hai", nil), ("漢字 🏛", nil),
      ("chi\u{309}", TextFlaw(.notNFC, at: 2)), ("ạ\u{200B}", TextFlaw(.invisibleCharacter, at: 3)),
      ("đ\r\n", TextFlaw(.controlCharacter, at: 2)),
      ("a\u{301}\u{0}", TextFlaw(.controlCharacter, at: 3)),
      ("abc\u{1B}[0m", TextFlaw(.controlCharacter, at: 3)),
      ("\u{AC00}\u{11A8}", TextFlaw(.notNFC, at: 0)),
      ("\u{301}", nil), ("đ\u{378}", TextFlaw(.unassigned, at: 2)),
      ("\u{10FFFD}\u{E000}", nil), ("\u{1CD00}", TextFlaw(.unassigned, at: 0)),
    ] as [(String, TextFlaw?)])
  func `a flaw is given with the bytes before it`(text: String, flaw: TextFlaw?) {
    #expect(TextCheck.firstFlaw(in: text) == flaw)
  }

  /// Bytes become a string only when they are sound.
  @Test func `checked bytes come back as the same text`() throws {
    let bytes = Array("Thông báo kết luận".utf8)
    #expect(try Array(TextCheck.checkedText(bytes.span).utf8) == bytes)
    let broken = Array(bytes.dropLast(2)) + [0xE1]
    #expect(throws: TextFlaw(.invalidUTF8, at: bytes.count - 4)) {
      _ = try TextCheck.checkedText(broken.span)
    }
  }
}
