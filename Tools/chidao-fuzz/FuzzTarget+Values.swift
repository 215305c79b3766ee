// Directive ledger · chidao-fuzz — SPDX-License-Identifier: Apache-2.0

import Directives

extension FuzzTarget {
  /// What is wrong with how a value is written, or nil.
  private static func difference(_ written: String, from text: String) -> String? {
    isSame(written, text) ? nil : "“\(text)” is written “\(written)”"
  }

  /// A day is written again, made of its parts again, and left and come back to.
  static func day(_ text: String) -> FuzzOutcome {
    let read = { () throws(ValueError) in try CalendarDay(text) }
    return FuzzOutcome(read) { day in
      let (year, month, number) = day.components
      guard CalendarDay(year: year, month: month, day: number) == day else {
        return "\(text) is not made of its parts"
      }
      if let next = day.advanced(by: 1), next.advanced(by: -1) != day || next <= day {
        return "the day after \(text) is not"
      }
      return difference(day.description, from: text)
    }
  }

  /// An instant is written again.
  static func instant(_ text: String, _ precision: Instant.Precision) -> FuzzOutcome {
    let read = { () throws(ValueError) in
      try Instant(text, in: .indochina, precision: precision)
    }
    return FuzzOutcome(read) { instant in
      guard Instant(milliseconds: instant.milliseconds) == instant else {
        return "\(text) lies outside the calendar"
      }
      return difference(instant.text(in: .indochina, precision: precision), from: text)
    }
  }

  /// A time of day is written again.
  static func clock(_ text: String) -> FuzzOutcome {
    FuzzOutcome({ () throws(ValueError) in try ClockTime(text) }) { clock in
      guard (0..<1440).contains(clock.minuteOfDay) else { return "\(text) is not of the day" }
      return difference(clock.description, from: text)
    }
  }

  /// A period is written again and does not end before it begins.
  static func period(_ text: String) -> FuzzOutcome {
    FuzzOutcome({ () throws(ValueError) in try Period(text) }) { period in
      guard period.firstDay <= period.lastDay else { return "\(text) ends before it begins" }
      return difference(period.description, from: text)
    }
  }

  /// An offset is written again.
  static func offset(_ text: String) -> FuzzOutcome {
    FuzzOutcome({ () throws(ValueError) in try UTCOffset(text) }) { offset in
      difference(offset.description, from: text)
    }
  }

  /// A decimal is written again and equals itself.
  static func decimal(_ text: String) -> FuzzOutcome {
    FuzzOutcome({ () throws(ValueError) in try DecimalNumber(text) }) { number in
      guard number.compared(to: number) == 0, DecimalNumber.sum([number]) == number else {
        return "\(text) is not itself"
      }
      return difference(number.description, from: text)
    }
  }

  /// The name of an event is kept.
  static func event(_ text: String) -> FuzzOutcome {
    FuzzOutcome({ () throws(ValueError) in try EventID(text) }) {
      nameFlaw($0.rawValue, text, limit: 64)
    }
  }

  /// The name of a party is kept.
  static func party(_ text: String) -> FuzzOutcome {
    FuzzOutcome({ () throws(ValueError) in try PartyID(text) }) {
      nameFlaw($0.rawValue, text, limit: 96)
    }
  }

  /// What is wrong with a name that was accepted.
  private static func nameFlaw(_ name: String, _ text: String, limit: Int) -> String? {
    guard (1...limit).contains(name.utf8.count),
      name.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
    else { return "“\(text)” is taken for a name" }
    return difference(name, from: text)
  }

  /// A sequence number is written again.
  static func sequence(_ text: String) -> FuzzOutcome {
    FuzzOutcome({ () throws(ValueError) in try SequenceNumber(text) }) { number in
      difference(number.paddedText, from: text)
    }
  }
}
