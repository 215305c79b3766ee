// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

public import Directives

/// Reads how often a duty comes round, as Vietnamese notices write it.
public enum RecurrencePhrase {
  /// How often, and the last day in time where the words name one.
  public struct Reading: Hashable, Sendable {
    /// How often.
    public let frequency: Frequency
    /// The last day in time: of the week, of the month, or of the last month of a longer period.
    public let dueDay: Int?
  }

  /// The words for each frequency.
  private static let words: [(String, Frequency)] = [
    ("ngày", .daily), ("tuần", .weekly), ("tháng", .monthly), ("quý", .quarterly),
    ("6 tháng", .halfyearly), ("năm", .yearly),
  ]

  /// What a phrase such as `định kỳ hằng tháng` or `trước ngày 25 hằng tháng` says, or the name of
  /// a frequency.
  public static func reading(of text: String) throws(PhraseError) -> Reading {
    if let frequency = Frequency(rawValue: text) {
      return Reading(frequency: frequency, dueDay: nil)
    }
    var cursor = try PhraseCursor(text)
    let dueDay = try takeDueDay(&cursor)
    _ = cursor.takeAny(["báo cáo", "tổng hợp"])
    let isPeriodic = cursor.takeAny(["định kỳ", "thường xuyên"]) != nil
    let frequency = takeFrequency(&cursor)
    guard cursor.isAtEnd, frequency != nil || isPeriodic else { throw cursor.unreadable }
    return Reading(frequency: frequency ?? .unstated, dueDay: dueDay)
  }

  /// Passes `hằng tháng`, `hàng quý`, `mỗi tuần`, `6 tháng`.
  private static func takeFrequency(_ cursor: inout PhraseCursor) -> Frequency? {
    var ahead = cursor
    let isEach = ahead.takeAny(["hằng", "hàng", "mỗi", "từng"]) != nil
    for (word, frequency) in words {
      if frequency == .halfyearly {
        var numbered = ahead
        guard numbered.takeNumber() == 6, numbered.take("tháng") else { continue }
        cursor = numbered
        return frequency
      }
      if isEach, ahead.take(word) {
        cursor = ahead
        return frequency
      }
    }
    return nil
  }

  /// Passes `trước ngày 25` (the 24th is the last in time) or `chậm nhất ngày 25`.
  private static func takeDueDay(_ cursor: inout PhraseCursor) throws(PhraseError) -> Int? {
    let isBefore = cursor.take("trước ngày")
    guard isBefore || cursor.takeAny(["chậm nhất ngày", "vào ngày", "ngày"]) != nil else {
      return nil
    }
    guard let day = cursor.takeNumber() else { throw cursor.unreadable }
    let last = isBefore ? day - 1 : day
    guard (1...31).contains(last) else { throw .nonexistent(String(day)) }
    return last
  }
}
