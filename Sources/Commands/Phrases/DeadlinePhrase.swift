// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

public import Directives

/// Reads deadlines as Vietnamese notices write them.
///
/// The words decide the rule; nothing is guessed. A day alone, a day without a year and words of
/// haste are refused with a reason, because each can be read in two ways.
public enum DeadlinePhrase {
  /// The rule that a phrase or an explicit form such as `before:2026-07-20` states.
  ///
  /// - Parameter text: normalised; see `TypedText`.
  /// - Parameter offset: the ledger's, for a time of day.
  public static func rule(
    of text: String, offset: UTCOffset
  ) throws(PhraseError) -> DeadlineRule {
    if let explicit = try ExplicitDeadline.rule(of: text, offset: offset) { return explicit }
    var cursor = try PhraseCursor(text)
    cursor.passOpening()
    let rule = try cursor.takeRule(offset: offset)
    guard cursor.isAtEnd else { throw cursor.unreadable }
    return rule
  }
}

extension PhraseCursor {
  /// Words of haste, kept as `urgency` and never read as a deadline.
  private static let haste = [
    "khẩn trương", "kịp thời", "ngay", "sớm", "nhanh chóng", "kịp tiến độ", "định kỳ",
  ]

  /// Passes words that may stand before a deadline and change nothing in it.
  mutating func passOpening() {
    let openings = [
      "phấn đấu", "hoàn thành", "thời hạn", "thời gian", "hạn", "xong", "là",
    ]
    while takeAny(openings) != nil || takeMark(":") {}
  }

  /// Passes one deadline.
  mutating func takeRule(offset: UTCOffset) throws(PhraseError) -> DeadlineRule {
    if let words = takeAny(Self.haste) { throw .urgency(words) }
    if take("trước") { return try takeBefore(offset: offset) }
    let latest = [
      "chậm nhất", "muộn nhất", "trễ nhất", "không muộn hơn", "không chậm hơn", "không quá",
    ]
    if takeAny(latest) != nil {
      while takeAny(["là", "vào", "đến", "hết", "trong"]) != nil {}
      return try takeBy(offset: offset)
    }
    if takeAny(["đến hết", "đến cuối", "hết", "cuối"]) != nil { return try takeBy(offset: offset) }
    if take("trong") {
      if takeAny(["vòng", "thời hạn", "thời gian"]) != nil { return try takeDays() }
      return try countsDays ? takeDays() : takeBy(offset: offset)
    }
    if takeAny(["từ", "trong các"]) != nil { return try takeWindow() }
    if countsDays { return try takeDays() }
    if try takeDay() != nil { throw .bareDay }
    if take("đến"), try takeDay() != nil { throw .bareDay }
    throw unreadable
  }

  /// Whether a count of days stands here: `10 ngày …`.
  private var countsDays: Bool {
    var ahead = self
    return ahead.takeNumber() != nil && ahead.take("ngày")
  }

  /// Passes what stands after `trước`: a time of day and a day, a day, or a period.
  private mutating func takeBefore(offset: UTCOffset) throws(PhraseError) -> DeadlineRule {
    if let instant = try takeInstant(offset: offset) { return .at(instant) }
    if let day = try takeDay() { return .before(day) }
    // What is before a period ends with the day before it, whatever “before a day” is read as.
    guard let periods = try takePeriods(), let last = periods.first.firstDay.advanced(by: -1)
    else { throw unreadable }
    return .by(last)
  }

  /// Passes what ends with its last day: a day or a period, or a time of day and a day.
  private mutating func takeBy(offset: UTCOffset) throws(PhraseError) -> DeadlineRule {
    if let instant = try takeInstant(offset: offset) { return .at(instant) }
    if let day = try takeDay() { return .by(day) }
    if countsDays { return try takeDays() }
    return try takeWindow()
  }

  /// Passes a period, or two and all between them.
  private mutating func takeWindow() throws(PhraseError) -> DeadlineRule {
    if let first = try takeDay() {
      guard takeAny(["đến hết", "đến", "tới"]) != nil, let last = try takeDay() else {
        throw unreadable
      }
      guard first <= last else { throw .reversed }
      return .window(from: .day(first), to: .day(last))
    }
    guard let periods = try takePeriods() else { throw unreadable }
    if periods.first == periods.last { return .period(periods.first) }
    return .window(from: periods.first, to: periods.last)
  }

  /// Passes `10 ngày làm việc kể từ ngày 28/5/2026`.
  private mutating func takeDays() throws(PhraseError) -> DeadlineRule {
    guard let count = takeNumber(), take("ngày") else { throw unreadable }
    let isWorking = takeAny(["làm việc", "công tác"]) != nil
    _ = takeMark(",")
    guard takeAny(["kể từ", "tính từ", "từ", "sau"]) != nil else { throw .anchorMissing }
    guard let day = try takeDay() else { throw isAtEnd ? .anchorMissing : unreadable }
    guard count <= DeadlineRule.dayLimit else {
      throw .tooManyDays(Int64(count), limit: DeadlineRule.dayLimit)
    }
    return .days(Int64(count), working: isWorking, after: day)
  }

  /// Passes a time of day and its day: `10 giờ ngày 5/6/2026`.
  private mutating func takeInstant(offset: UTCOffset) throws(PhraseError) -> Instant? {
    var ahead = self
    guard let minute = try ahead.takeClock() else { return nil }
    _ = ahead.takeMark(",")
    guard let day = try ahead.takeDay() else { throw ahead.unreadable }
    self = ahead
    return Instant(startOf: day, in: offset).advanced(byMilliseconds: Int64(minute) * 60_000)
  }
}
