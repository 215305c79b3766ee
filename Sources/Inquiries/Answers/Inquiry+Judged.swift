// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

import Accountability
import CanonicalJSON
import Directives
import Reports

extension Inquiry {
  /// A value of an obligation in words.
  func text(_ value: JudgedValue) -> RichText {
    switch value {
    case .holder(let holder): self.holder(holder)
    case .due(let due?): RichText(words.lastInTime(due))
    case .due(nil): RichText(words("no deadline", "không có thời hạn"))
    case .status(let status): RichText(words.status(status))
    case .cell(let cell): RichText(words.cell(cell), words.emphasis(cell))
    case .lateDays(let days): RichText(words.count(days, "late day", "ngày trễ"))
    case .lateShare(let share): holder(share.holder) + ": " + text(.lateDays(share.days))
    case .round(let round): text(round)
    }
  }

  /// A value of an obligation, and its events, as JSON.
  func json(_ value: Cited<JudgedValue>) -> JSONValue {
    var object: JSONObject = ["sequences": json(value.sequences)]
    object["value"] = json(value.value)
    return .object(object)
  }

  /// A value of an obligation as JSON; an empty text where there is no deadline.
  func json(_ value: JudgedValue) -> JSONValue {
    switch value {
    case .holder(let holder): json(holder)
    case .due(let due?): time(due)
    case .due(nil): ""
    case .status(let status): .string(status.rawValue)
    case .cell(let cell): .string(cell.rawValue)
    case .lateDays(let days): .integer(Int64(days))
    case .lateShare(let share):
      ["holder": json(share.holder), "days": .integer(Int64(share.days))]
    case .round(let round): json(round)
    }
  }
}
