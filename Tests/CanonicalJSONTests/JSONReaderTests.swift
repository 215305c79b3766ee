// Directive ledger · CanonicalJSONTests — SPDX-License-Identifier: Apache-2.0

import CanonicalJSON
import Testing

/// Holds the reading of a document piece by piece.
@Suite struct JSONReaderTests {
  /// A line with an order of its own.
  @Test func `members in an order of their own are read one by one`() throws {
    let line = #"{"z":"chỉ","id":7,"data":{"a":[1]},"b":{}}"#
    var reader = try JSONReader(Array(line.utf8))
    try reader.expect(#"{"z":"#)
    #expect(try reader.takeString() == "chỉ")
    try reader.expect(#","id":"#)
    #expect(try reader.takeInteger() == 7)
    let isOther = reader.take(ifNext: #","nothere":"#)
    let isData = reader.take(ifNext: #","data":"#)
    #expect(!isOther && isData)
    #expect(try reader.takeObject() == ["a": [1]])
    try reader.expect(#","b":"#)
    #expect(try reader.takeValue() == .object([:]))
    try reader.expect("}")
    try reader.finish()
    #expect(reader.isAtEnd && reader.offset == line.utf8.count)
  }

  /// A failed piece leaves the reader where it was.
  @Test func `a piece that fails takes nothing`() throws {
    var reader = try JSONReader(Array(#"x{"a":[1,{"b":nope}]}"#.utf8))
    try reader.expect("x")
    #expect(throws: JSONSyntaxError(.expected("null"), at: 14)) { _ = try reader.takeObject() }
    #expect(throws: JSONSyntaxError(.expected("null"), at: 14)) { _ = try reader.takeValue() }
    #expect(throws: JSONSyntaxError(.expected(#"{"b""#), at: 1)) { try reader.expect(#"{"b""#) }
    #expect(throws: JSONSyntaxError(.unexpectedByte(0x7B), at: 1)) { _ = try reader.takeString() }
    #expect(throws: JSONSyntaxError(.unexpectedByte(0x7B), at: 1)) { _ = try reader.takeInteger() }
    #expect(throws: JSONSyntaxError(.trailingBytes, at: 1)) { try reader.finish() }
    #expect(reader.offset == 1)
  }

  /// The end is told from a difference.
  @Test func `an expectation tells the end of the input from other bytes`() throws {
    var reader = try JSONReader(Array(#"{"id"#.utf8))
    #expect(throws: JSONSyntaxError(.truncated, at: 4)) { try reader.expect(#"{"id":"#) }
    #expect(throws: JSONSyntaxError(.expected("["), at: 0)) { try reader.expect("[") }
    var spaced = try JSONReader(Array(#"{ "id""#.utf8))
    #expect(throws: JSONSyntaxError(.whiteSpace, at: 1)) { try spaced.expect(#"{"id""#) }
  }

  /// Something else than an object is named as such.
  @Test func `taking an object of something else says what was expected`() throws {
    var reader = try JSONReader(Array("[1]".utf8))
    #expect(throws: JSONSyntaxError(.expected("{"), at: 0)) { _ = try reader.takeObject() }
    var empty = try JSONReader([])
    #expect(throws: JSONSyntaxError(.truncated, at: 0)) { _ = try empty.takeObject() }
  }
}
