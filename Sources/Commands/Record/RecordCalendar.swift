// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Directives

/// Declares the working calendar of a year.
enum RecordCalendar: RecordCommand {
  /// How it is typed.
  static let description = CommandDescription(
    name: "calendar",
    summary: .say(
      "Công bố ngày nghỉ, ngày làm bù của một năm.",
      "Declare the holidays and make-up days of a year."),
    operands: [
      OperandDescription(
        "year", .say("NĂM", "YEAR"), summary: .say("Năm, ví dụ 2026.", "The year, such as 2026."))
    ],
    options: [
      .option("holiday", .day, isRepeatable: true, summary: .say("Ngày nghỉ.", "A holiday.")),
      .option(
        "workday", .day, isRepeatable: true,
        summary: .say("Ngày làm bù.", "A day worked in exchange.")), .basis,
    ],
    examples: [
      CommandExample(
        "chidao record calendar 2026 --holiday 2026-01-01,2026-04-30,2026-05-01",
        .say("Công bố ngày nghỉ năm 2026.", "Declare the holidays of 2026."))
    ])

  /// What is recorded.
  static func bodies(_ form: TypedForm, at time: Instant) throws(FormError) -> [EventBody] {
    let typed = form.arguments.operand("year") ?? ""
    guard typed.utf8.count == 4, let year = Int(typed), (1...9999).contains(year) else {
      throw .notOfForm(place: "year", text: typed, form: "2026")
    }
    return [
      .calendarDeclared(
        CalendarDeclared(
          year: year, holidays: try form.days("holiday").sorted(),
          workdays: try form.days("workday").sorted(), basis: try form.text("basis")))
    ]
  }
}
