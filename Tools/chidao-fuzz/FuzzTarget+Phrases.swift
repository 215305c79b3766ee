// Directive ledger · chidao-fuzz — SPDX-License-Identifier: Apache-2.0

import CanonicalJSON
import Commands
import Directives
import Inquiries

extension FuzzTarget {
  /// Why a text that was typed is not understood.
  private enum Refusal: Error, Hashable {
    /// The text may not be kept.
    case text(TextFlaw)
    /// The words are not understood.
    case phrase(PhraseError)
  }

  /// A typed text that is accepted may be kept as it is.
  static func typed(_ text: String) -> FuzzOutcome {
    FuzzOutcome({ () throws(TextFlaw) in try TypedText.normalised(text) }) { kept in
      guard TextCheck.firstFlaw(in: kept) == nil,
        let again = try? TypedText.normalised(kept), isSame(again, kept)
      else { return "“\(text)” is kept as “\(kept)”, which is kept otherwise" }
      return nil
    }
  }

  /// A time that was typed means the same when it is written in full.
  static func time(_ text: String) -> FuzzOutcome {
    FuzzOutcome(TimeArgument(text, offset: .indochina)) { time in
      let written =
        switch time {
        case .now: "now"
        case .day(let day): day.description
        case .instant(let instant): instant.text(in: .indochina)
        }
      return TimeArgument(written, offset: .indochina) == time
        ? nil : "“\(text)” is understood otherwise when written “\(written)”"
    }
  }

  /// A deadline keeps its limits, means the same with blanks around it, and has an end.
  static func deadline(_ text: String) -> FuzzOutcome {
    let read = { () throws(Refusal) in
      try phrase(text) { kept throws(PhraseError) in
        try DeadlinePhrase.rule(of: kept, offset: .indochina)
      }
    }
    return FuzzOutcome(read) { rule in
      if case .days(let count, _, _) = rule, !(0...DeadlineRule.dayLimit).contains(count) {
        return "“\(text)” has \(count) days"
      }
      if case .window(let first, let last) = rule, first.firstDay > last.lastDay {
        return "“\(text)” ends before it begins"
      }
      let calendar = WorkingCalendar(offset: .indochina)
      // Only the end of the calendar leaves a rule without an end; it must not trap.
      for policy in DeadlinePolicy.allCases { _ = rule.due(under: policy, calendar: calendar) }
      let wider = try? phrase("\u{A0} " + text + "\r\n") { kept throws(PhraseError) in
        try DeadlinePhrase.rule(of: kept, offset: .indochina)
      }
      return wider == rule ? nil : "“\(text)” means something else with blanks around it"
    }
  }

  /// A recurrence keeps its limits.
  static func recurrence(_ text: String) -> FuzzOutcome {
    let read = { () throws(Refusal) in
      try phrase(text) { kept throws(PhraseError) in try RecurrencePhrase.reading(of: kept) }
    }
    return FuzzOutcome(read) { reading in
      if let day = reading.dueDay, !(1...31).contains(day) { return "“\(text)” has day \(day)" }
      return nil
    }
  }

  /// What words mean, once they are brought into the form that is kept.
  private static func phrase<Value>(
    _ text: String, _ read: (String) throws(PhraseError) -> Value
  ) throws(Refusal) -> Value {
    let kept: String
    do throws(TextFlaw) {
      kept = try TypedText.normalised(text)
    } catch {
      throw .text(error)
    }
    do throws(PhraseError) {
      return try read(kept)
    } catch {
      throw .phrase(error)
    }
  }
}
