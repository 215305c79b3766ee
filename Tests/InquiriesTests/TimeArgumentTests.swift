// Directive ledger · InquiriesTests — SPDX-License-Identifier: Apache-2.0

import Directives
import LedgerLiterals
import TestSupport
import Testing

@testable import Inquiries

/// Times as people type them.
struct TimeArgumentTests {
  @Test(arguments: ["2026-06-22", "22/6/2026", "22/06/2026"])
  func `a day in every form`(_ text: String) {
    #expect(TimeArgument(text, offset: .indochina) == .day("2026-06-22"))
  }

  @Test(arguments: [
    "2026-06-22T12:00", "2026-06-22 12:00", "22/6/2026 12:00", "2026-06-22T12:00:00",
    "2026-06-22T12:00+07:00", "2026-06-22T05:00Z", "2026-06-22T13:00:00+08:00",
  ])
  func `an instant in every form`(_ text: String) {
    #expect(
      TimeArgument(text, offset: .indochina) == .instant(LedgerBuilder.time("2026-06-22T12:00")))
  }

  @Test(arguments: [
    "", "2026-06-31", "31/6/2026", "2026-06-22T24:00", "2026-06-22T12", "2026-6-22", "22/6/26",
    "2026-06-22T12:60", "tomorrow", "2026-06-22T12:00+15:00", "２０２６-06-22", "2026-06-22T",
    "2026-06-22T12:00-00:00", "-1/6/2026",
  ])
  func `what is no time`(_ text: String) {
    #expect(TimeArgument(text, offset: .indochina) == nil)
  }

  @Test func `now is the clock's`() {
    #expect(TimeArgument("now", offset: .indochina) == .now)
  }
}
