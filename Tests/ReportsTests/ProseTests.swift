// Directive ledger · ReportsTests — SPDX-License-Identifier: Apache-2.0

import CanonicalJSON
import CommandLineKit
import Directives
import EventCoding
import LedgerLiterals
import Reports
import Testing

/// Errors as sentences.
struct ProseTests {
  @Test(arguments: LanguageChoice.allCases)
  func `every form of value and every flaw of a text has a sentence`(_ language: LanguageChoice) {
    let words = Words(language)
    for form in ValueForm.allCases {
      let errors: [ValueError] = [
        .length(of: form, byteCount: 100, limit: 96), .byte(0, offset: 3, in: form),
        .malformed(form), .nonexistent(form), .notCanonical(form),
      ]
      for error in errors { #expect(words.sentence(error).utf8.count > 12, "\(error)") }
    }
    for flaw in TextFlaw.Reason.allCases { #expect(words.sentence(flaw).utf8.count > 12) }
  }

  @Test func `a line error names the field, the byte, the reason and what to do`() {
    let error = LineError(
      .value(.nonexistent(.day)), at: FieldPlace(path: "data.deadline.date", offset: 312))
    #expect(
      Words(.english).sentence(error)
        == "data.deadline.date (byte 312): there is no such day in the calendar; check the year,"
        + " the month and the day")
    #expect(
      Words(.vietnamese).sentence(error)
        == "data.deadline.date (byte 312): không có ngày như vậy trong lịch; hãy kiểm tra lại"
        + " ngày, tháng, năm")
  }

  @Test(arguments: [
    (LineError.Reason.missing, "this field is missing; add it"),
    (.unknownWord("ledd", allowed: ["lead", "execute"]), "“ledd” is not one of: lead, execute"),
    (.outOfRange(101, allowed: 0...100), "101 is outside 0…100"),
    (.syntax(.duplicateKey), "the key stands there twice; keep one"),
    (.text(.notNFC), "the text is not in Unicode form NFC; normalise it first"),
    (.wrongKind(expected: .integer), "a whole number should stand here"),
  ])
  func `reasons in English`(_ reason: LineError.Reason, _ sentence: String) {
    #expect(Words(.english).sentence(reason) == sentence)
  }
}
