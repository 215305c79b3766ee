// Directive ledger · Reports — SPDX-License-Identifier: Apache-2.0

public import Directives

extension Words {
  /// How often a duty comes round, when in each period it is due, and where it ends.
  public func recurrence(_ recurrence: Recurrence) -> String {
    var text = frequency(recurrence.frequency)
    switch (dueDay(recurrence), recurrence.dueTime) {
    case (let day?, let time?):
      text += self(", before \(time) \(day)", ", trước \(time) \(day)")
    case (let day?, nil): text += self(", \(day) at the latest", ", chậm nhất \(day)")
    case (nil, let time?): text += self(", before \(time)", ", trước \(time)")
    case (nil, nil): break
    }
    if let until = recurrence.until {
      text += self("; until ", "; đến ") + lastInTime(until)
    }
    return text
  }

  /// The last day in time of each period; nil where none is given.
  private func dueDay(_ recurrence: Recurrence) -> String? {
    guard let day = recurrence.dueDay else { return nil }
    switch recurrence.frequency {
    case .weekly: return weekday(day)
    case .monthly: return self("on day \(day)", "ngày \(day)")
    case .quarterly:
      return self("on day \(day) of its last month", "ngày \(day) tháng cuối quý")
    case .halfyearly, .yearly:
      return self("on day \(day) of its last month", "ngày \(day) tháng cuối kỳ")
    case .daily, .unstated: return nil
    }
  }

  /// A day of the week, 1…7 from Monday.
  private func weekday(_ day: Int) -> String {
    let english = [
      "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]
    let vietnamese = [
      "thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật",
    ]
    let index = Swift.min(Swift.max(day, 1), 7) - 1
    return self("on \(english[index])", vietnamese[index])
  }
}
