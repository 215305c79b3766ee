// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Directives
import Inquiries

extension TypedForm {
  /// The last whole second up to now, which is as fine as effective times are.
  var wholeSecond: Instant { now.advanced(byMilliseconds: -(now.milliseconds % 1000)) }

  /// The instant of an option, a whole second.
  func instant(_ option: String) throws(FormError) -> Instant? {
    guard let typed = arguments.string(option) else { return nil }
    switch TimeArgument(typed, offset: offset) {
    case .now: return wholeSecond
    case .day(let day): return Instant(startOf: day, in: offset)
    case .instant(let instant): return instant
    case nil: throw .notATime(place: "--\(option)", text: typed)
    }
  }

  /// The day of an option.
  func day(_ option: String) throws(FormError) -> CalendarDay? {
    guard let typed = arguments.string(option) else { return nil }
    return try Self.day(typed, at: "--\(option)")
  }

  /// The day of an option without which the command line is not accepted.
  func needDay(_ option: String) throws(FormError) -> CalendarDay {
    guard let day = try day(option) else { throw .oneOf(["--\(option)"]) }
    return day
  }

  /// The days of an option that may be given more than once, or once with commas.
  func days(_ option: String) throws(FormError) -> [CalendarDay] {
    var days: [CalendarDay] = []
    for typed in arguments.strings(option) {
      for part in typed.split(separator: ",") {
        days.append(try Self.day(String(part), at: "--\(option)"))
      }
    }
    return days
  }

  /// A day as typed.
  static func day(_ typed: String, at place: String) throws(FormError) -> CalendarDay {
    // Days do not depend on the offset.
    guard case .day(let day) = TimeArgument(typed, offset: .indochina) else {
      throw .notADay(place: place, text: typed)
    }
    return day
  }

  /// The period of `--period`: `2026-07`, or the words for it.
  func period() throws(FormError) -> Period? {
    guard let typed = arguments.string("period") else { return nil }
    if let period = try? Period(typed) { return period }
    guard var cursor = try? PhraseCursor(typed), let periods = try? cursor.takePeriods(),
      cursor.isAtEnd, periods.first == periods.last
    else {
      throw .notOfForm(place: "--period", text: typed, form: "2026-07, 2026-Q3, quý III/2026")
    }
    return periods.first
  }

  /// The deadline of `--deadline`, read as the ledger reads now; `--phrase` keeps the words of the
  /// document where the deadline was typed in its explicit form.
  func deadline() throws(FormError) -> Deadline? {
    guard let typed = try text("deadline") else {
      if arguments.string("phrase") != nil { throw .needs(place: "--phrase", other: "--deadline") }
      return nil
    }
    let rule: DeadlineRule
    do throws(PhraseError) {
      rule = try DeadlinePhrase.rule(of: typed, offset: offset)
    } catch {
      throw .phrase(place: "--deadline", text: typed, error)
    }
    let phrase = try text("phrase") ?? typed
    guard let deadline = index.deadline(rule, phrase: phrase, recordedAt: now) else {
      throw .outsideCalendar(place: "--deadline", text: typed)
    }
    return deadline
  }

  /// The recurrence of `--every` and the options that say more of it.
  func recurrence() throws(FormError) -> Recurrence? {
    guard let typed = try text("every") else {
      for other in ["due-day", "due-time", "until"] where arguments.string(other) != nil {
        throw .needs(place: "--\(other)", other: "--every")
      }
      return nil
    }
    let reading: RecurrencePhrase.Reading
    do throws(PhraseError) {
      reading = try RecurrencePhrase.reading(of: typed)
    } catch {
      // Advice about deadlines would be refused here.
      let form = "hằng tháng, trước ngày 25 hằng tháng, monthly"
      throw .notOfForm(place: "--every", text: typed, form: form)
    }
    if reading.dueDay != nil, arguments.string("due-day") != nil {
      throw .saidAlready(place: "--due-day", other: "--every", text: typed)
    }
    var dueTime: ClockTime?
    if let clock = arguments.string("due-time") {
      dueTime = try Self.reading(clock, at: "--due-time") { (text) throws(ValueError) in
        try ClockTime(text)
      }
    }
    return Recurrence(
      frequency: reading.frequency, until: try firstInstant(after: "until"),
      dueDay: try integer("due-day").map { Int($0) } ?? reading.dueDay, dueTime: dueTime,
      phrase: typed)
  }

  /// The first instant after the last day that an option names; people name the last one in time.
  private func firstInstant(after option: String) throws(FormError) -> Instant? {
    guard let day = try instant(option)?.day(in: offset) else { return nil }
    guard let next = day.advanced(by: 1) else {
      throw .outsideCalendar(place: "--\(option)", text: day.description)
    }
    return Instant(startOf: next, in: offset)
  }
}
