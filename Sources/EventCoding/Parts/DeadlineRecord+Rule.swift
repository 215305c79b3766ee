// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import CanonicalJSON
import Directives

extension DeadlineRecord {
  /// The members that say a deadline.
  init(_ deadline: Deadline) {
    let (due, phrase) = (deadline.due, deadline.phrase)
    switch deadline.rule {
    case .before(let day): self.init(rule: .before, date: day, due: due, phrase: phrase)
    case .by(let day): self.init(rule: .by, date: day, due: due, phrase: phrase)
    case .period(let period): self.init(rule: .period, period: period, due: due, phrase: phrase)
    case .window(let from, let to):
      self.init(rule: .window, from: from, to: to, due: due, phrase: phrase)
    case .at(let instant): self.init(rule: .at, at: instant, due: due, phrase: phrase)
    case .days(let count, let working, let after):
      self.init(
        rule: .days, days: count, after: after, working: working, due: due, phrase: phrase)
    }
  }

  /// The deadline that the members say.
  func deadline() throws(FieldError) -> Deadline {
    let rule: DeadlineRule =
      switch self.rule {
      case .before: .before(try Self.need(date, "date"))
      case .by: .by(try Self.need(date, "date"))
      case .period: .period(try Self.need(period, "period"))
      case .window: .window(from: try Self.need(from, "from"), to: try Self.need(to, "to"))
      case .at: .at(try Self.need(at, "at"))
      case .days:
        .days(
          try Self.need(days, "days"), working: working, after: try Self.need(after, "after"))
      }
    return Deadline(rule: rule, due: due, phrase: phrase)
  }

  /// How a deadline is passed over that has the members of the commonest rules, `before` and `by`:
  /// a date, and what all have.
  fileprivate static let dated = Acceptance.object([
    .init("rule", isRequired: true, .words([Rule.before, .by].map(\.rawValue))),
    .init("date", isRequired: true, JSONForm<CalendarDay>.day.accept),
    .init("due", isRequired: true, JSONForm<Instant>.instant.accept),
    .init("phrase", isRequired: true, JSONForm<String>.line.accept),
  ])

  /// The value of a member that the rule cannot do without.
  private static func need<Value>(
    _ value: Value?, _ key: String
  ) throws(FieldError) -> Value {
    guard let value else { throw FieldError(.missing, at: [key]) }
    return value
  }
}

extension JSONForm where Value == Deadline {
  /// A deadline: its rule, the first instant that is too late, and the words.
  static var deadline: Self {
    let form = JSONForm<DeadlineRecord>.object
    return JSONForm(accept: DeadlineRecord.dated) { bytes, range, context in
      // What was told at a glance has the members of its rule and no others.
      form.glean(bytes, range, context).flatMap { try? $0.deadline() }
    } read: { (json, context) throws(FieldError) in
      let record = try form.read(json, context)
      for member in json.objectValue ?? [:] where !record.rule.allows(member.key) {
        throw FieldError(.unknown, at: [member.key])
      }
      return try record.deadline()
    } write: { deadline, context in
      form.write(DeadlineRecord(deadline), context)
    } inscribe: { deadline, bytes, place in
      form.inscribe(DeadlineRecord(deadline), &bytes, place)
    }
  }
}
