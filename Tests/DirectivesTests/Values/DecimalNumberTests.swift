// Directive ledger · DirectivesTests — SPDX-License-Identifier: Apache-2.0

import Directives
import LedgerLiterals
import Testing

/// Exact numbers, kept as they were written.
struct DecimalNumberTests {
  @Test(arguments: [
    "0", "7", "-7", "10", "99.25", "0.5", "-0.05", "1.50", "0.0", "999999999999999999",
    "0.00000000000000001", "-99999999.9999999999",
  ])
  func `a number is written as it is read`(text: String) throws {
    #expect(try DecimalNumber(text).description == text)
  }

  @Test(arguments: [
    ("", ValueError.malformed(.decimal)), ("-", .malformed(.decimal)), (".5", .malformed(.decimal)),
    ("5.", .malformed(.decimal)), ("05", .malformed(.decimal)), ("1.2.3", .malformed(.decimal)),
    ("1,5", .malformed(.decimal)), ("1e5", .malformed(.decimal)), ("+1", .malformed(.decimal)),
    (" 1", .malformed(.decimal)), ("٣", .malformed(.decimal)), ("--1", .malformed(.decimal)),
    ("-0", .notCanonical(.decimal)), ("-0.00", .notCanonical(.decimal)),
    ("1234567890123456789", .length(of: .decimal, byteCount: 19, limit: 18)),
    ("0.123456789012345678", .length(of: .decimal, byteCount: 20, limit: 18)),
  ])
  func `a number in another form is refused`(text: String, error: ValueError) {
    #expect(throws: error) { _ = try DecimalNumber(text) }
  }

  @Test(
    arguments: [
      ("1.50", "1.5", 0), ("1.5", "1.49", 1), ("-2", "1", -1), ("0.0", "0", 0),
      ("999999999999999999", "0.00000000000000001", 1),
      ("-999999999999999999", "999999999999999999", -1), ("0.1", "0.10000000000000001", -1),
    ] as [(DecimalNumber, DecimalNumber, Int)])
  func `numbers compare by value`(left: DecimalNumber, right: DecimalNumber, order: Int) {
    #expect(left.compared(to: right) == order)
    #expect(right.compared(to: left) == -order)
  }

  @Test(
    arguments: [
      (["8", "6"], "14"), (["0.1", "0.2"], "0.3"), (["1.50", "-1.5"], "0.00"), ([], "0"),
      (["999999999999999999", "1"], nil), (["999999999999999999", "0.1"], nil),
    ] as [([DecimalNumber], DecimalNumber?)])
  func `numbers add up exactly or not at all`(numbers: [DecimalNumber], total: DecimalNumber?) {
    #expect(DecimalNumber.sum(numbers) == total)
  }

  @Test(
    arguments: [
      ("15", "23", 1, "65.2"), ("9", "23", 1, "39.1"), ("1", "3", 2, "33.33"), ("2", "3", 0, "67"),
      ("1", "8", 1, "12.5"), ("1", "800", 0, "0"), ("1", "200", 0, "1"), ("0.5", "2.00", 0, "25"),
      ("1", "0", 1, nil), ("1", "-1", 1, nil), ("-1", "1", 1, nil), ("1", "1", 7, nil),
      ("999999999999999999", "0.00000000000000001", 6, nil),
    ] as [(DecimalNumber, DecimalNumber, Int, DecimalNumber?)])
  func `a percentage is rounded half up or not given`(
    part: DecimalNumber, whole: DecimalNumber, scale: Int, percentage: DecimalNumber?
  ) {
    #expect(DecimalNumber.percentage(of: part, in: whole, scale: scale) == percentage)
  }
}
