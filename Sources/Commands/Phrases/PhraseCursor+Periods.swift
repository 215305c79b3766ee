// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import Directives

extension PhraseCursor {
  /// The kinds of period that words name with a number.
  private enum Unit {
    /// `tháng`
    case month
    /// `quý`
    case quarter
    /// `tuần`
    case week
    /// `năm`
    case year
  }

  /// Passes a period or a run of periods: `tháng 7/2026`, `quý III và quý IV năm 2024`.
  ///
  /// A year written once at the end holds for all.
  /// - Returns: the first and the last, nil where no period stands here.
  mutating func takePeriods() throws(PhraseError) -> (first: Period, last: Period)? {
    guard let first = try takeNamedPeriod(unit: nil) else { return nil }
    var named = [first]
    while case let ahead = self, takeJoint() {
      guard let next = try takeNamedPeriod(unit: named.last?.unit) else {
        self = ahead
        break
      }
      named.append(next)
    }
    guard let last = named.last, let lastYear = last.year else { throw .yearMissing }
    let start = try Self.period(first, year: first.year ?? lastYear)
    let end = try Self.period(last, year: lastYear)
    guard start.firstDay <= end.firstDay, start.lastDay <= end.lastDay else { throw .reversed }
    return (start, end)
  }

  /// A period as named, perhaps without its year.
  private typealias NamedPeriod = (unit: Unit, number: Int, year: Int?)

  /// Passes what joins two periods.
  private mutating func takeJoint() -> Bool {
    takeAny(["và", "đến hết", "đến", "tới"]) != nil || takeMark(",-")
  }

  /// Passes one period; a `unit` read before need not be repeated.
  private mutating func takeNamedPeriod(unit: Unit?) throws(PhraseError) -> NamedPeriod? {
    var ahead = self
    if let half = ahead.takeHalf() {
      self = ahead
      return half
    }
    ahead = self
    guard let unit = ahead.takeUnit() ?? unit, let number = ahead.takeOrdinal(unit) else {
      return nil
    }
    if unit == .year {
      self = ahead
      return (.year, number, number)
    }
    var year: Int?
    if ahead.take("năm") || ahead.takeMark("/-.") {
      year = ahead.takeYear()
      guard year != nil else { throw .yearMissing }
    }
    self = ahead
    return (unit, number, year)
  }

  /// Passes `6 tháng đầu năm 2026` or `6 tháng cuối năm 2026`, as the quarter that ends it.
  private mutating func takeHalf() -> NamedPeriod? {
    guard takeNumber() == 6, take("tháng"), let which = takeAny(["đầu năm", "cuối năm"]),
      let year = takeYear()
    else { return nil }
    // Halves are numbered beyond the quarters, so that one table makes all periods.
    return (.quarter, which == "đầu năm" ? 11 : 12, year)
  }

  /// Passes the name of a kind of period.
  private mutating func takeUnit() -> Unit? {
    switch takeAny(["các tháng", "tháng", "quý", "tuần", "năm"]) {
    case "các tháng", "tháng": .month
    case "quý": .quarter
    case "tuần": .week
    case "năm": .year
    default: nil
    }
  }

  /// Passes the number of a period; quarters are also written in Roman figures.
  private mutating func takeOrdinal(_ unit: Unit) -> Int? {
    if unit == .year { return takeYear() }
    if unit == .quarter, let roman = takeAny(["iii", "ii", "iv", "i"]) {
      return ["i": 1, "ii": 2, "iii": 3, "iv": 4][roman]
    }
    guard let number = takeNumber(), number <= 53 else { return nil }
    return number
  }

  /// The period of a name and a year, or the error that there is none.
  private static func period(_ named: NamedPeriod, year: Int) throws(PhraseError) -> Period {
    let period: Period =
      switch (named.unit, named.number) {
      case (.year, _): .year(year)
      case (.week, let week): .week(week, year: year)
      case (.month, let month): .month(month, year: year)
      case (.quarter, 11): .half(1, year: year)
      case (.quarter, 12): .half(2, year: year)
      case (.quarter, let quarter): .quarter(quarter, year: year)
      }
    let text = period.description
    // Reading the text back refuses a 13th month and a week that the year does not have.
    guard (try? Period(text)) == period else { throw .nonexistent(text) }
    return period
  }
}
