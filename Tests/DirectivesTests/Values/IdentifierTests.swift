// Directive ledger · DirectivesTests — SPDX-License-Identifier: Apache-2.0

import Directives
import LedgerLiterals
import Testing

/// The names of things, and the other small texts with a form of their own.
struct IdentifierTests {
  @Test func `exactly the allowed bytes may stand in an identifier`() {
    let first = Set("abcdefghijklmnopqrstuvwxyz0123456789".unicodeScalars)
    let later = first.union("._/-".unicodeScalars)
    for value in UInt8.min...UInt8.max {
      let scalar = Unicode.Scalar(value)
      #expect(((try? PartyID(String(scalar))) != nil) == first.contains(scalar))
      #expect(((try? PartyID("a\(scalar)" as String)) != nil) == later.contains(scalar))
    }
  }

  @Test func `exactly the allowed bytes may stand in an event identifier`() {
    let allowed = Set(
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._:/#-".unicodeScalars)
    for value in UInt8.min...UInt8.max {
      let scalar = Unicode.Scalar(value)
      #expect(((try? EventID(String(scalar))) != nil) == allowed.contains(scalar))
    }
  }

  @Test func `identifiers have their lengths`() {
    let text = String(repeating: "a", count: 97)
    #expect(throws: Never.self) { _ = try PartyID(String(text.dropLast())) }
    #expect(throws: ValueError.length(of: .identifier, byteCount: 97, limit: 96)) {
      _ = try PartyID(text)
    }
    #expect(throws: Never.self) { _ = try EventID(String(text.prefix(64))) }
    #expect(throws: ValueError.length(of: .eventIdentifier, byteCount: 65, limit: 64)) {
      _ = try EventID(String(text.prefix(65)))
    }
  }

  @Test func `a byte that may not stand there is named with its place`() {
    let text = "sở"
    #expect(throws: ValueError.byte(0xE1, offset: 1, in: .identifier)) { _ = try PartyID(text) }
  }

  @Test func `identifiers are in byte order`() {
    let names: [PartyID] = ["a-b", "a.b", "a/b", "a0", "a_b", "aa", "b"]
    #expect(names.shuffled().sorted() == names)
  }

  @Test(arguments: [
    ("00:00", 0), ("16:30", 990), ("23:59", 1439),
  ])
  func `a time of day is read and written`(text: String, minute: Int) throws {
    #expect(try ClockTime(text).minuteOfDay == minute)
    #expect(try ClockTime(text).description == text)
  }

  @Test(arguments: [
    ("24:00", ValueError.nonexistent(.clockTime)), ("12:60", .nonexistent(.clockTime)),
    ("7:00", .malformed(.clockTime)), ("07:00:00", .malformed(.clockTime)),
    ("", .malformed(.clockTime)),
  ])
  func `a time of day that is none is refused`(text: String, error: ValueError) {
    #expect(throws: error) { _ = try ClockTime(text) }
  }

  @Test(arguments: ["+07:00", "-03:30", "+00:00", "+14:00", "-14:00", "+05:45"])
  func `an offset is written as it is read`(text: String) throws {
    #expect(try UTCOffset(text).description == text)
  }

  @Test(arguments: [
    ("-00:00", ValueError.nonexistent(.offset)), ("+14:01", .nonexistent(.offset)),
    ("+07:60", .nonexistent(.offset)), ("+99:00", .nonexistent(.offset)),
    ("07:00", .malformed(.offset)), ("Z", .malformed(.offset)), ("+7:00", .malformed(.offset)),
    ("+0700", .malformed(.offset)), ("", .malformed(.offset)),
  ])
  func `an offset that is none is refused`(text: String, error: ValueError) {
    #expect(throws: error) { _ = try UTCOffset(text) }
  }

  @Test(arguments: [UInt64(0), 1, 999_999, 1_000_000, 123_456_789_012, 999_999_999_999])
  func `a sequence number has twelve digits`(number: UInt64) throws {
    let sequence = SequenceNumber(number)
    #expect(sequence.paddedText.utf8.count == 12)
    #expect(try SequenceNumber(sequence.paddedText) == sequence)
  }

  @Test(arguments: ["", "1", "0000000000001", "00000000000a", "-00000000001", " 00000000001"])
  func `a sequence number in another form is refused`(text: String) {
    #expect(throws: ValueError.malformed(.sequence)) { _ = try SequenceNumber(text) }
  }
}
