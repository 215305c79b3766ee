// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import Directives

/// Reads the forms of a deadline that name their rule: `before:2026-07-20`, `workdays:10@…`.
enum ExplicitDeadline {
  /// The names of the rules, as they stand before the colon.
  static let names = ["before", "by", "period", "window", "at", "days", "workdays"]

  /// The rule, or nil where the text does not begin with the name of one and a colon.
  static func rule(of text: String, offset: UTCOffset) throws(PhraseError) -> DeadlineRule? {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2, names.contains(parts[0]) else { return nil }
    do throws(ValueError) {
      return try rule(parts[0], parts[1], offset)
    } catch .malformed {
      throw .unreadable(rest: parts[1])
    } catch {
      throw .nonexistent(parts[1])
    }
  }

  /// The rule of a name and its value.
  private static func rule(
    _ name: String, _ value: String, _ offset: UTCOffset
  ) throws(ValueError) -> DeadlineRule {
    switch name {
    case "before": return .before(try CalendarDay(value))
    case "by": return .by(try CalendarDay(value))
    case "period": return .period(try Period(value))
    case "window":
      // Nothing stands between the two dots.
      let parts = value.split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count == 3, parts[1].isEmpty else { throw .malformed(.period) }
      let first = try Period(String(parts[0]))
      let last = try Period(String(parts[2]))
      guard first.firstDay <= last.firstDay else { throw .nonexistent(.period) }
      return .window(from: first, to: last)
    case "at":
      let seconds = value.utf8.count == 16 ? value + ":00" : value
      let full = seconds.utf8.count == 19 ? seconds + offset.description : seconds
      return .at(try Instant(full, in: offset, precision: .seconds))
    default:
      let parts = value.split(separator: "@", omittingEmptySubsequences: false)
      guard parts.count == 2, parts[0].utf8.allSatisfy({ (0x30...0x39).contains($0) }),
        let count = Int64(parts[0]), count <= DeadlineRule.dayLimit
      else { throw .malformed(.day) }
      return .days(count, working: name == "workdays", after: try CalendarDay(String(parts[1])))
    }
  }
}
