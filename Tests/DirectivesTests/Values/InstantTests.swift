// Directive ledger · DirectivesTests — SPDX-License-Identifier: Apache-2.0

import Directives
import LedgerLiterals
import Testing

/// Instants in the offset of a ledger, whatever it is.
struct InstantTests {
  /// The same instant in several offsets, as milliseconds since the epoch.
  static let known: [(String, UTCOffset, Int64)] = [
    ("1970-01-01T00:00:00+00:00", "+00:00", 0),
    ("1970-01-01T07:00:00+07:00", "+07:00", 0),
    ("1969-12-31T20:30:00-03:30", "-03:30", 0),
    ("2026-06-23T00:00:00+07:00", "+07:00", 1_782_147_600_000),
    ("2026-06-22T22:45:00+05:45", "+05:45", 1_782_147_600_000),
    ("2026-06-23T07:00:00+14:00", "+14:00", 1_782_147_600_000),
    ("2026-06-22T03:00:00-14:00", "-14:00", 1_782_147_600_000),
    ("2024-02-29T23:59:59+07:00", "+07:00", 1_709_225_999_000),
    ("0002-01-02T00:00:00+00:00", "+00:00", -62_104_060_800_000 + 86_400_000),
  ]

  @Test(arguments: known)
  func `an instant is read and written in its offset`(
    text: String, offset: UTCOffset, milliseconds: Int64
  ) throws {
    let instant = try Instant(text, in: offset, precision: .seconds)
    #expect(instant.milliseconds == milliseconds)
    #expect(instant.text(in: offset) == text)
  }

  @Test func `milliseconds are kept where they are asked for`() throws {
    let text = "1969-12-31T23:59:59.001+00:00"
    let offset: UTCOffset = "+00:00"
    let instant = try Instant(text, in: offset, precision: .milliseconds)
    #expect(instant.milliseconds == -999)
    #expect(instant.text(in: offset, precision: .milliseconds) == text)
    #expect(instant.text(in: offset) == "1969-12-31T23:59:59+00:00")
  }

  @Test func `the day of an instant is that of its offset, to the millisecond`() throws {
    let end: Instant = "2026-06-23"
    #expect(end.day(in: .indochina) == "2026-06-23")
    #expect(end.advanced(byMilliseconds: -1).day(in: .indochina) == "2026-06-22")
    #expect(end.day(in: "+00:00") == "2026-06-22")
    #expect(Instant.distantPast.day(in: "-14:00").components.year >= 1)
    #expect(Instant.distantFuture.day(in: "+14:00").components.year <= 9999)
  }

  @Test(arguments: ["+00:00", "+07:00", "-03:30", "+05:45", "+14:00", "-14:00"] as [UTCOffset])
  func `every hour of four years goes there and back`(offset: UTCOffset) throws {
    let start: Instant = "2023-12-30"
    for hour in 0..<(4 * 366 * 24) {
      let instant = start.advanced(byMilliseconds: Int64(hour) * 3_600_000)
      let text = instant.text(in: offset)
      guard try Instant(text, in: offset, precision: .seconds) == instant else {
        Issue.record("\(text) does not come back")
        return
      }
    }
  }

  @Test(arguments: [
    ("2026-06-23T00:00:00+08:00", ValueError.notCanonical(.instant)),
    ("2026-06-23T00:00:00-07:00", .notCanonical(.instant)),
    ("2026-06-23T24:00:00+07:00", .nonexistent(.instant)),
    ("2026-06-23T23:60:00+07:00", .nonexistent(.instant)),
    ("2026-06-30T23:59:60+07:00", .nonexistent(.instant)),
    ("2026-02-29T00:00:00+07:00", .nonexistent(.day)),
    ("2026-06-23T00:00:00Z", .malformed(.instant)),
    ("2026-06-23t00:00:00+07:00", .malformed(.instant)),
    ("2026-06-23 00:00:00+07:00", .malformed(.instant)),
    ("2026-06-23T00:00+07:00", .malformed(.instant)),
    ("2026-06-23T00:00:00.000+07:00", .malformed(.instant)),
    ("2026-06-23T00:00:00+0700", .malformed(.instant)),
    ("2026-06-23T00:00:00+07:00 ", .malformed(.instant)),
    ("2026-06-23", .malformed(.instant)), ("", .malformed(.instant)),
    ("0001-06-23T00:00:00+07:00", .nonexistent(.instant)),
    ("9999-06-23T00:00:00+07:00", .nonexistent(.instant)),
    ("2026-06-23T00:00:00+14:01", .nonexistent(.offset)),
    ("2026-06-23T00:00:00-00:00", .nonexistent(.offset)),
  ])
  func `an instant in another form is refused`(text: String, error: ValueError) {
    #expect(throws: error) { _ = try Instant(text, in: .indochina, precision: .seconds) }
  }

  @Test func `arithmetic stays within the calendar`() {
    #expect(Instant.distantFuture.advanced(byMilliseconds: .max) == .distantFuture)
    #expect(Instant.distantPast.advanced(byMilliseconds: .min) == .distantPast)
    #expect(Instant.distantPast.advanced(byDays: .max) == .distantFuture)
    #expect(Instant(milliseconds: .max) == nil)
  }
}
