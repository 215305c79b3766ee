// Directive ledger · CanonicalJSONTests — SPDX-License-Identifier: Apache-2.0

import CanonicalJSON
import Testing

/// A document that must be refused.
struct RefusalRow: Sendable, CustomTestStringConvertible {
  /// The bytes.
  let bytes: [UInt8]
  /// The reason and the place.
  let error: JSONSyntaxError

  /// A row of a text.
  init(_ text: String, _ reason: JSONSyntaxError.Reason, _ offset: Int) {
    self.init(Array(text.utf8), reason, offset)
  }

  /// A row of bytes.
  init(_ bytes: [UInt8], _ reason: JSONSyntaxError.Reason, _ offset: Int) {
    self.bytes = bytes
    error = JSONSyntaxError(reason, at: offset)
  }

  /// A row of bytes inside quotation marks.
  init(quoting bytes: [UInt8], _ reason: TextFlaw.Reason, _ offset: Int) {
    self.init([0x22] + bytes + [0x22], .text(reason), offset)
  }

  /// The document as text.
  var testDescription: String { String(decoding: bytes, as: UTF8.self) }
}

/// Holds what the reader refuses.
@Suite struct JSONRefusalTests {
  /// Refusals of structure.
  static let structure: [RefusalRow] = [
    RefusalRow("", .truncated, 0), RefusalRow("{", .truncated, 1), RefusalRow("[", .truncated, 1),
    RefusalRow("[1", .truncated, 2), RefusalRow("[1,", .truncated, 3),
    RefusalRow(#"{"a"#, .truncated, 3), RefusalRow(#"{"a""#, .truncated, 4),
    RefusalRow(#"{"a":"#, .truncated, 5), RefusalRow("tru", .truncated, 3),
    RefusalRow("nul", .truncated, 3), RefusalRow("\"ab", .truncated, 3),
    RefusalRow("\"ab\\", .truncated, 4), RefusalRow("-", .truncated, 1),
    RefusalRow(" 1", .whiteSpace, 0), RefusalRow("1 ", .whiteSpace, 1),
    RefusalRow("[1, 2]", .whiteSpace, 3), RefusalRow(#"{"a" :1}"#, .whiteSpace, 4),
    RefusalRow(#"{"a": 1}"#, .whiteSpace, 5), RefusalRow("[\n]", .whiteSpace, 1),
    RefusalRow("t rue", .whiteSpace, 1), RefusalRow("1\r\n", .whiteSpace, 1),
    RefusalRow("1\n", .whiteSpace, 1), RefusalRow("\t1", .whiteSpace, 0),
    RefusalRow("12a", .trailingBytes, 2), RefusalRow("{}{}", .trailingBytes, 2),
    RefusalRow("null", .null, 0), RefusalRow(#"{"a":null}"#, .null, 5),
    RefusalRow("[null]", .null, 1), RefusalRow("nil", .expected("null"), 0),
    RefusalRow("True", .unexpectedByte(0x54), 0), RefusalRow("trve", .expected("true"), 0),
    RefusalRow("'a'", .unexpectedByte(0x27), 0), RefusalRow("NaN", .unexpectedByte(0x4E), 0),
    RefusalRow("[1,]", .trailingComma, 2), RefusalRow(#"{"a":1,}"#, .trailingComma, 6),
    RefusalRow("[,1]", .unexpectedByte(0x2C), 1), RefusalRow("[1 2]", .whiteSpace, 2),
    RefusalRow("[1}", .unexpectedByte(0x7D), 2), RefusalRow("{1:2}", .unexpectedByte(0x31), 1),
    RefusalRow(#"{"a",1}"#, .unexpectedByte(0x2C), 4), RefusalRow("//1", .unexpectedByte(0x2F), 0),
    RefusalRow([0xEF, 0xBB, 0xBF, 0x31], .text(.byteOrderMark), 0),
    RefusalRow([0x00, 0x31], .unexpectedByte(0), 0), RefusalRow([0x31, 0x00], .trailingBytes, 1),
    RefusalRow([0xFF, 0xFE, 0x31, 0x00], .unexpectedByte(0xFF), 0),
    RefusalRow(#"{"a":1,"a":2}"#, .duplicateKey, 7),
    RefusalRow(#"{"a":1,"b":1,"a":2}"#, .duplicateKey, 13),
    RefusalRow(#"{"b":1,"a":2}"#, .keyOutOfOrder, 7),
    RefusalRow(#"{"ab":1,"a":2}"#, .keyOutOfOrder, 8),
    RefusalRow(#"{"":1}"#, .invalidKey, 2), RefusalRow(#"{"A":1}"#, .invalidKey, 2),
    RefusalRow(#"{"1a":1}"#, .invalidKey, 2), RefusalRow(#"{"a_b":1}"#, .invalidKey, 3),
    RefusalRow(#"{"a\u0062":1}"#, .invalidKey, 3), RefusalRow(#"{"é":1}"#, .invalidKey, 2),
    RefusalRow(String(repeating: "[", count: 17), .tooDeep(limit: 16), 16),
    RefusalRow(String(repeating: #"{"a":"#, count: 17), .tooDeep(limit: 16), 80),
    RefusalRow(String(repeating: "[", count: 60_000), .tooDeep(limit: 16), 16),
    RefusalRow(
      "\"" + String(repeating: "a", count: 65_534) + "\"", .tooLong(limit: 65_535), 65_535),
  ]

  /// Refusals of numbers.
  static let numbers: [RefusalRow] = [
    RefusalRow("01", .leadingZero, 0), RefusalRow("-01", .leadingZero, 1),
    RefusalRow("00", .leadingZero, 0), RefusalRow("+1", .plusSign, 0),
    RefusalRow("-0", .negativeZero, 0), RefusalRow("-a", .missingDigits, 1),
    RefusalRow("--1", .missingDigits, 1), RefusalRow("1.5", .decimalFraction, 1),
    RefusalRow("1.0", .decimalFraction, 1), RefusalRow(".5", .decimalFraction, 0),
    RefusalRow("-0.0", .decimalFraction, 2), RefusalRow("1e3", .exponent, 1),
    RefusalRow("1E300", .exponent, 1), RefusalRow("0x10", .trailingBytes, 1),
    RefusalRow("9007199254740992", .numberTooLarge, 0),
    RefusalRow("-9007199254740992", .numberTooLarge, 0),
    RefusalRow("[9223372036854775808]", .numberTooLarge, 1),
    RefusalRow(String(repeating: "9", count: 60_000), .numberTooLarge, 0),
    RefusalRow("99999999999999999999.5", .decimalFraction, 20),
    RefusalRow("１", .unexpectedByte(0xEF), 0),
  ]

  /// Refusals of strings.
  static let strings: [RefusalRow] = [
    RefusalRow(#""\u0041""#, .unicodeEscape, 1), RefusalRow(#""ab\uD800""#, .unicodeEscape, 3),
    RefusalRow(#""\/""#, .unknownEscape(0x2F), 1), RefusalRow(#""\r""#, .unknownEscape(0x72), 1),
    RefusalRow(#""a\b""#, .unknownEscape(0x62), 2), RefusalRow(#""\n\q""#, .unknownEscape(0x71), 3),
    RefusalRow(quoting: [0x61, 0x00], .controlCharacter, 2),
    RefusalRow(quoting: [0x0A], .controlCharacter, 1),
    RefusalRow(quoting: [0x09], .controlCharacter, 1),
    RefusalRow(quoting: [0x7F], .controlCharacter, 1),
    RefusalRow(quoting: [0xC2, 0x85], .controlCharacter, 1),
    RefusalRow(quoting: [0x61, 0xED, 0xA0, 0x80], .surrogate, 2),
    RefusalRow(quoting: [0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80], .surrogate, 1),
    RefusalRow(quoting: [0x61, 0x80], .invalidUTF8, 2),
    RefusalRow(quoting: [0xC0, 0x80], .invalidUTF8, 1),
    RefusalRow(quoting: [0xE1, 0xBA], .invalidUTF8, 1),
    RefusalRow(quoting: [0xF4, 0x90, 0x80, 0x80], .invalidUTF8, 1),
    RefusalRow(quoting: [0xFF], .invalidUTF8, 1),
    RefusalRow("\"chi\u{309} đạo\"", .text(.notNFC), 3),
    RefusalRow("\"a\\nchi\u{309}\"", .text(.notNFC), 6),
    RefusalRow("\"ab\u{212B}\"", .text(.notNFC), 3),
    RefusalRow("\"a\u{FEFF}\"", .text(.byteOrderMark), 2),
    RefusalRow("\"\u{202E}\"", .text(.bidiControl), 1),
    RefusalRow("\"\u{200B}\"", .text(.invisibleCharacter), 1),
    RefusalRow("\"\\\"\u{FFFE}\"", .text(.nonCharacter), 3),
    // The earlier of two flaws is named.
    RefusalRow(quoting: [0xC2, 0x85, 0xFF, 0x00], .controlCharacter, 1),
    RefusalRow(quoting: [0xFF, 0x00], .invalidUTF8, 1),
  ]

  /// Each row is refused for its reason, at its place.
  @Test(arguments: structure + numbers + strings)
  func `what is not canonical is refused with its reason and place`(row: RefusalRow) {
    #expect(throws: row.error) { _ = try JSONValue(parsing: row.bytes) }
    #expect(throws: row.error) { _ = try JSONValue(parsing: row.bytes.span) }
  }

  /// The limits are inclusive.
  @Test func `a document exactly at a limit is read`() throws {
    let deep = String(repeating: "[", count: 16) + String(repeating: "]", count: 16)
    _ = try JSONValue(parsing: Array(deep.utf8))
    let long = "\"" + String(repeating: "a", count: 65_533) + "\""
    #expect(try JSONValue(parsing: Array(long.utf8)).stringValue?.utf8.count == 65_533)
    _ = try JSONValue(parsing: Array("1".utf8), limits: JSONLimits(byteCount: 1, depth: 0))
  }
}
