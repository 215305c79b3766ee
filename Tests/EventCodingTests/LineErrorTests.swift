// Directive ledger · EventCodingTests — SPDX-License-Identifier: Apache-2.0

import CanonicalJSON
import Directives
import EventCoding
import LedgerLiterals
import Testing

/// Each way in which a line can be wrong, with the place that is named.
struct LineErrorTests {
  /// A change to a good intent, and what is said of it.
  struct Row: CustomTestStringConvertible, Sendable {
    /// What is taken out.
    let old: String
    /// What is put in its place.
    let new: String
    /// The reason.
    let reason: LineError.Reason
    /// The place by name.
    let path: String

    /// Makes a row.
    init(_ old: String, _ new: String, _ reason: LineError.Reason, _ path: String) {
      self.old = old
      self.new = new
      self.reason = reason
      self.path = path
    }

    /// The change.
    var testDescription: String { "\(old) → \(new.prefix(60))" }
  }

  /// A good intent, in which every row changes something.
  private static let good = """
    {"specversion":"1.0","id":"e1","source":"ledger.example/mau","type":"directive.issued",\
    "subject":"tb/1","time":"2026-06-20T08:30:00+07:00","actor":"van-thu","onbehalfof":"so-a",\
    "data":{"deadline":{"date":"2026-07-20","due":"2026-07-20T00:00:00+07:00",\
    "phrase":"trước ngày 20/7/2026","rule":"before"},"deliverto":["so-a","so-b"],"force":"order",\
    "kind":"once","notice":"tb","section":"1","summary":"Tổng hợp",\
    "target":{"metric":"m","op":">=","unit":"%","value":"95"}}}
    """

  /// Changes to the attributes.
  static let attributes: [Row] = [
    Row("\"1.0\"", "\"1.1\"", .unknownWord("1.1", allowed: ["1.0"]), "specversion"),
    Row("\"id\":\"e1\",", "", .missing, "id"),
    Row("\"id\":\"e1\",", "\"id\":\"e1\",\"id\":\"e1\",", .repeated, "id"),
    Row("\"id\":\"e1\",", "\"id\":7,", .wrongKind(expected: .text), "id"),
    Row("\"e1\"", "\"\"", .value(.length(of: .eventIdentifier, byteCount: 0, limit: 64)), "id"),
    Row("\"e1\"", "\"e 1\"", .value(.byte(0x20, offset: 1, in: .eventIdentifier)), "id"),
    Row("/mau", "/khac", .wrongSource(expected: "ledger.example/mau"), "source"),
    Row("directive.issued", "directive.isued", .unknownType("directive.isued"), "type"),
    Row("directive.issued", "Directive.issued", .unknownType("Directive.issued"), "type"),
    Row("tb/1", "TB/1", .value(.byte(0x54, offset: 0, in: .identifier)), "subject"),
    Row("T08:30:00+07:00", "T08:30:00Z", .value(.malformed(.instant)), "time"),
    Row("T08:30:00+07:00", "T08:30:00+08:00", .value(.notCanonical(.instant)), "time"),
    Row("T08:30:00+07:00", "T08:30:00.000+07:00", .value(.malformed(.instant)), "time"),
    Row("T08:30:00", "T08:30:60", .value(.nonexistent(.instant)), "time"),
    Row("2026-06-20T", "2026-02-30T", .value(.nonexistent(.day)), "time"),
    Row("\"actor\":\"van-thu\",", "", .missing, "actor"),
    Row("\"actor\":", "\"author\":", .unknown, "author"),
    Row("\"actor\":", "\"sequence\":\"000000000000\",\"actor\":", .unknown, "sequence"),
    Row(
      "\"so-a\",\"data\"", "\"\",\"data\"",
      .value(.length(of: .identifier, byteCount: 0, limit: 96)), "onbehalfof"),
    Row(
      "\"actor\":\"van-thu\",\"onbehalfof\":\"so-a\"",
      "\"onbehalfof\":\"so-a\",\"actor\":\"van-thu\"", .misplaced, "onbehalfof"),
  ]

  /// Changes to the data.
  static let data: [Row] = [
    Row("\"summary\":\"Tổng hợp\",", "", .missing, "data.summary"),
    Row("\"Tổng hợp\"", "\"\"", .empty, "data.summary"),
    Row("\"Tổng hợp\"", "7", .wrongKind(expected: .text), "data.summary"),
    Row("\"Tổng hợp\"", "null", .syntax(.null), "data.summary"),
    Row("\"Tổng hợp\"", "1.5", .syntax(.decimalFraction), "data.summary"),
    Row("Tổng hợp", "To\u{302}ng", .syntax(.text(.notNFC)), "data.summary"),
    Row("Tổng hợp", "a\u{202E}b", .syntax(.text(.bidiControl)), "data.summary"),
    Row("Tổng hợp", "a\\u0000b", .syntax(.unicodeEscape), "data.summary"),
    Row("Tổng hợp", "a\u{0}b", .syntax(.text(.controlCharacter)), "data.summary"),
    Row(
      "Tổng hợp", String(repeating: "x", count: 1001),
      .textTooLong(byteCount: 1001, limit: 1000), "data.summary"),
    Row("\"summary\"", "\"sumary\"", .unknown, "data.sumary"),
    Row("\"summary\"", "\"Summary\"", .syntax(.invalidKey), "data.section"),
    Row(
      "\"force\":\"order\"", "\"force\":\"must\"",
      .unknownWord("must", allowed: ["order", "request", "aim"]), "data.force"),
    Row("[\"so-a\",\"so-b\"]", "[]", .empty, "data.deliverto"),
    Row("[\"so-a\",\"so-b\"]", "\"so-a\"", .wrongKind(expected: .list), "data.deliverto"),
    Row(
      "[\"so-a\",\"so-b\"]", "[\"so-a\",\"Sở\"]",
      .value(.byte(0x53, offset: 0, in: .identifier)), "data.deliverto.1"),
    Row(
      "[\"so-a\",\"so-b\"]", "[\(Array(repeating: "\"a\"", count: 1001).joined(separator: ","))]",
      .listTooLong(count: 1001, limit: 1000), "data.deliverto"),
    Row("\"value\":\"95\"", "\"value\":95", .wrongKind(expected: .text), "data.target.value"),
    Row("\"95\"", "\"095\"", .value(.malformed(.decimal)), "data.target.value"),
    Row(
      "\">=\"", "\"≥\"",
      .unknownWord("≥", allowed: [">=", ">", "=", "<=", "<"]), "data.target.op"),
    Row("{\"metric\"", "[{\"metric\"", .syntax(.unexpectedByte(0x7D)), "data.target.0.value"),
    Row(
      "\"kind\":\"once\",\"notice\":\"tb\"", "\"notice\":\"tb\",\"kind\":\"once\"",
      .syntax(.keyOutOfOrder), "data.notice"),
    Row(
      "\"kind\":\"once\"", "\"kind\":\"once\",\"kind\":\"once\"",
      .syntax(.duplicateKey), "data.kind"),
    Row("\"kind\":\"once\"", "\"kind\": \"once\"", .syntax(.whiteSpace), "data.kind"),
  ]

  /// Changes to the deadline.
  static let deadlines: [Row] = [
    Row(
      "\"rule\":\"before\"", "\"rule\":\"until\"",
      .unknownWord("until", allowed: ["before", "by", "period", "window", "at", "days"]),
      "data.deadline.rule"),
    Row("\"date\":\"2026-07-20\",", "", .missing, "data.deadline.date"),
    Row("\"before\"", "\"period\"", .unknown, "data.deadline.date"),
    Row("\"2026-07-20\"", "\"2026-7-20\"", .value(.malformed(.day)), "data.deadline.date"),
    Row(
      "\"rule\":\"before\"", "\"rule\":\"before\",\"working\":true", .unknown,
      "data.deadline.working"),
    Row(
      "\"rule\":\"before\"", "\"rule\":\"before\",\"working\":false", .superfluous,
      "data.deadline.working"),
    Row(
      "\"date\":\"2026-07-20\"", "\"days\":4000",
      .outOfRange(4000, allowed: 0...3660), "data.deadline.days"),
    Row(
      "\"2026-07-20T00:00:00+07:00\"", "\"2026-07-20\"", .value(.malformed(.instant)),
      "data.deadline.due"),
  ]

  @Test(arguments: attributes + data + deadlines)
  func `a flaw is named with its place`(row: Row) throws {
    let parts = Self.good.split(separator: row.old, maxSplits: 1, omittingEmptySubsequences: false)
    try #require(parts.count == 2, "the good line has no \(row.old)")
    let line = Array((parts[0] + row.new + parts[1]).utf8)
    do throws(LineError) {
      _ = try Samples.coder.decodeIntent(line.span)
      Issue.record("the line was accepted")
    } catch {
      #expect(error.reason == row.reason)
      #expect(error.place.path == row.path)
    }
  }

  @Test func `the good line is good`() throws {
    _ = try Samples.coder.decodeIntent(Array(Self.good.utf8).span)
  }

  @Test(arguments: [
    ("", LineError.Reason.syntax(.truncated)), ("{}", .missing),
    ("[]", .wrongKind(expected: .object)),
    ("7", .wrongKind(expected: .object)), (" {}", .syntax(.whiteSpace)),
    ("\u{FEFF}{}", .syntax(.text(.byteOrderMark))), ("{", .syntax(.truncated)),
  ])
  func `what is no line at all is said to be none`(text: String, reason: LineError.Reason) {
    let line = Array(text.utf8)
    #expect { _ = try Samples.coder.decodeIntent(line.span) } throws: { error in
      (error as? LineError)?.reason == reason
    }
  }

  @Test func `a line is too long by its first byte over the limit`() {
    let line = [UInt8](repeating: 0x20, count: 65_536)
    #expect(
      throws: LineError(
        .syntax(.tooLong(limit: 65_535)), at: FieldPlace(path: "", offset: 65_535))
    ) { _ = try Samples.coder.decodeIntent(line.span) }
  }

  @Test func `the offset of a flaw is that of its value`() throws {
    let line = Array(Self.good.replacing("\"95\"", with: "\"9.\"").utf8)
    let error = #expect(throws: LineError.self) {
      _ = try Samples.coder.decodeIntent(line.span)
    }
    let offset = try #require(error?.place.offset)
    #expect(String(decoding: line[offset...], as: UTF8.self) == "\"9.\"}}}")
  }
}
