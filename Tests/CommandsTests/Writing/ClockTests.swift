// Directive ledger · CommandsTests — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Directives
import Foundation
import LedgerLiterals
import Testing

/// A clock that goes back, or far ahead, between two commands.
@Suite struct ClockTests {
  /// Ten years before and after the ledger was made.
  private static let early: Instant = "2016-06-22T12:00:00+07:00"
  /// Ten years after.
  private static let late: Instant = "2036-06-22T12:00:00+07:00"

  /// Records one more party under a clock.
  private func append(
    _ name: String, to ledger: SmallLedger, at now: Instant, language: String = "en"
  ) -> Answer {
    Answer.to(
      ["append", "-", "--json", "--lang", language], in: ledger.path,
      input: SurroundingsTests.batch(1, prefix: name), at: now)
  }

  /// The recorded times of a ledger, in order.
  private func recordedTimes(_ ledger: SmallLedger) -> [String] {
    ledger.run(["events", "--raw"]).output.split(separator: "\n").map { line in
      let rest = line.components(separatedBy: "\"recordedtime\":\"").last ?? ""
      return String(rest.prefix(10))
    }
  }

  @Test func `an append under a clock that went back says so, and time stands still`() throws {
    let ledger = try SmallLedger()
    let english = append("first", to: ledger, at: Self.early)
    #expect(english.status == .fine)
    #expect(english.messages.contains("the clock says 2016-06-22 12:00, 3,652 days before"))
    #expect(english.messages.contains("Set the clock."))
    let vietnamese = append("second", to: ledger, at: Self.early, language: "vi")
    #expect(vietnamese.status == .fine)
    #expect(vietnamese.messages.contains("đồng hồ đang là 22/06/2016 12:00, 3.652 ngày trước"))
    #expect(recordedTimes(ledger).suffix(2) == ["2026-06-22", "2026-06-22"])
    #expect(append("third", to: ledger, at: Answer.now).messages.isEmpty)
  }

  @Test func `a clock that was fast is held until it is passed, and readers are told`() throws {
    let ledger = try SmallLedger()
    #expect(append("fast", to: ledger, at: Self.late).messages.isEmpty)
    #expect(append("then", to: ledger, at: Answer.now).messages.contains("3,653 days before"))
    #expect(recordedTimes(ledger).suffix(2) == ["2036-06-22", "2036-06-22"])
    let verdict = ledger.run(["verify"])
    #expect(verdict.status == .fine)
    #expect(verdict.output.hasPrefix("INTACT"))
    #expect(verdict.output.contains("Note: the clock says 2026-06-22 12:00"))
    let key = "\"recordedahead\":\"2036-06-22T12:00:00.000+07:00\""
    #expect(ledger.run(["verify", "--json"]).output.contains(key))
    for command in [["findings"], ["board"]] {
      let page = ledger.run(command)
      #expect(page.status == .fine)
      let words = page.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(words.contains("the clock says 2026-06-22 12:00"), "\(command)")
      #expect(ledger.run(command + ["--json"]).output.contains(key), "\(command)")
      let vietnamese = ledger.run(command + ["--lang", "vi"]).output
      #expect(vietnamese.contains("đồng hồ đang là"), "\(command)")
    }
  }

  @Test func `a clock that is right is not spoken of`() throws {
    let ledger = try SmallLedger()
    for command in ["verify", "findings", "board"] {
      for format in [[], ["--json"]] {
        let answer = ledger.run([command] + format)
        #expect(!answer.output.contains("the clock says"), "\(command)")
        #expect(!answer.output.contains("recordedahead"), "\(command)")
      }
    }
  }
}
