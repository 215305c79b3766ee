// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

import Accountability
import CanonicalJSON
import Directives
import Reports

extension Inquiry {
  /// The most rounds missed or late that are told one by one.
  private static let roundLimit = 6

  /// Adds the rounds of a recurring duty: how often, all that were missed or late, the next.
  func addRounds(
    _ obligation: Obligation, _ recurrence: Cited<Recurrence>, to page: inout Page
  ) {
    page.addParagraph(
      cited(
        RichText("“\(recurrence.value.phrase)” – \(words.recurrence(recurrence.value))"),
        recurrence.sequences),
      indent: 4, hanging: 2)
    let parts = goodRounds(obligation) + badRounds(obligation)
    if !parts.isEmpty {
      page.addParagraph(
        RichText(words("rounds: ", "các kỳ: ")) + RichText(joining: parts, separator: "; "),
        indent: 4, hanging: 2)
    }
    guard let next = obligation.nextOccurrence, let due = next.due else { return }
    page.addParagraph(
      cited(
        RichText(
          words("next: ", "kỳ tới: ") + words.period(next.period) + ", " + words.lastInTime(due)),
        recurrence.sequences),
      indent: 4, hanging: 2)
  }

  /// The rounds that were reported in time, or that have no day, counted.
  private func goodRounds(_ obligation: Obligation) -> [RichText] {
    let rounds = obligation.occurrences
    let met = rounds.filter { $0.verdict == .met && $0.due != nil }
    let undated = rounds.filter { $0.verdict == .met && $0.due == nil }
    let open = rounds.filter { $0.verdict == .open }
    var parts: [RichText] = []
    if !met.isEmpty {
      parts.append(
        cited(
          RichText(words("\(met.count) in time", "\(met.count) kỳ đúng hạn"), .good),
          met.flatMap { $0.reported?.sequences ?? [] }))
    }
    if !undated.isEmpty {
      parts.append(
        cited(
          RichText(words("\(undated.count) reported", "\(undated.count) kỳ đã báo cáo"), .good),
          undated.flatMap { $0.reported?.sequences ?? [] }))
    }
    if !open.isEmpty {
      parts.append(
        RichText(
          words(
            "\(open.count) not reported, no day given",
            "\(open.count) kỳ chưa báo cáo, không ấn định ngày")))
    }
    return parts
  }

  /// The rounds that were late or missed, the last ones one by one.
  private func badRounds(_ obligation: Obligation) -> [RichText] {
    let bad = obligation.occurrences.filter { $0.verdict == .missed || $0.verdict == .late }
    var parts: [RichText] = []
    for round in bad.suffix(Self.roundLimit) {
      let shown = round.reported?.sequences ?? round.returned?.sequences ?? []
      parts.append(cited(text(round), shown.isEmpty ? round.source : shown))
    }
    if bad.count > Self.roundLimit {
      parts.append(
        RichText(words("\(bad.count) missed or late in all", "tổng \(bad.count) kỳ trễ hoặc bỏ lỡ"))
      )
    }
    return parts
  }

  /// How a round turned out, in words.
  func text(_ round: Occurrence) -> RichText {
    let period = words.period(round.period)
    switch round.verdict {
    case .late:
      let time = round.reported.map { " " + words.instant($0.value) } ?? ""
      let days = round.lateDays
      return RichText(
        words(
          "\(period) reported late,\(time) (\(words.count(days, "day", "")))",
          "\(period) báo cáo trễ hạn \(words.number(days)) ngày (\(time.dropFirst()))"), .alarm)
    case .missed:
      let sentBack = round.returned.map { words.instant($0.value) }
      return RichText("\(period) \(words.round(round.verdict))", .alarm)
        + RichText(
          sentBack.map {
            words(" (its report was returned \($0))", " (báo cáo bị trả lại \($0))")
          } ?? "")
    case .met, .open: return RichText("\(period) \(words.round(round.verdict))")
    case .upcoming:
      return RichText(round.due.map { "\(period), \(words.lastInTime($0))" } ?? period)
    }
  }

  /// A round as JSON.
  func json(_ round: Occurrence) -> JSONValue {
    var object: JSONObject = [
      "period": .string(round.period.description), "verdict": .string(round.verdict.rawValue),
    ]
    if let due = round.due { object["due"] = time(due) }
    if let reported = round.reported {
      object["reported"] = time(reported.value)
      object["sequences"] = json(reported.sequences)
    }
    if let returned = round.returned { object["returned"] = time(returned.value) }
    return .object(object)
  }
}
