// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

import Directives

extension ObligationMaker {
  /// The most rounds that are derived, so that no date in a ledger can ask for more.
  private static let limit = 20_000

  /// The rounds of a recurring duty, from the one in which it began.
  ///
  /// A round that an amendment of the recurrence leaves behind, missed or reported, stays as it
  /// was; the recurrence restated asks for those that are due later.
  func occurrences() -> [Occurrence] {
    guard let begins = holdings.first?.interval.from, fold.record.recurrence != nil else {
      return []
    }
    var terms: [(recurrence: Cited<Recurrence>, from: Instant)] = []
    for event in fold.events {
      guard let recurrence = event.body.recurrenceStated else { continue }
      // A role may have been given before the directive was issued.
      let isIssuance = event.body.type == .directiveIssued
      let from = isIssuance ? begins : Swift.max(begins, event.time)
      terms.append((Cited(recurrence, [event.sequence]), from))
    }
    var occurrences: [Occurrence] = []
    for (place, term) in terms.enumerated() {
      let next = place + 1 < terms.count ? terms[place + 1].from : nil
      if next == term.from { continue }
      let asked = Set(occurrences.map(\.period))
      occurrences += rounds(of: term.recurrence, from: term.from).filter { round in
        !asked.contains(round.period) && (next.map { isSettled(round, before: $0) } ?? true)
      }
    }
    return occurrences
  }

  /// Whether a round was due, over, or reported before the recurrence was restated.
  private func isSettled(_ round: Occurrence, before restated: Instant) -> Bool {
    if let reported = round.reported?.value, reported < restated { return true }
    if let due = round.due { return due <= restated }
    let end = round.period.lastDay.advanced(by: 1).map {
      Instant(startOf: $0, in: fold.view.offset)
    }
    return end.map { $0 <= restated } ?? false
  }

  /// The rounds of one recurrence, from the one in which an instant lies.
  ///
  /// A round whose deadline had passed then is not asked for, nor one that was still to come when
  /// the duty ended.
  private func rounds(of stated: Cited<Recurrence>, from start: Instant) -> [Occurrence] {
    let (offset, recurrence) = (fold.view.offset, stated.value)
    let finish = doneBy?.claimed.value ?? binding.end?.value
    let end = finish ?? fold.view.at
    var occurrences: [Occurrence] = []
    var day = start.day(in: offset)
    while occurrences.count < Self.limit,
      let period = Period(containing: day, frequency: recurrence.frequency)
    {
      let begins = Instant(startOf: period.firstDay, in: offset)
      if begins > end || recurrence.until.map({ begins >= $0 }) == true { break }
      let due = recurrence.due(in: period, offset: offset)
      let occurrence = occurrence(of: period, due: due, stated.sequences)
      let wasAsked = due.map { $0 > start } ?? true
      let isMoot = finish != nil && (occurrence.verdict == .upcoming || occurrence.verdict == .open)
      if wasAsked, !isMoot { occurrences.append(occurrence) }
      guard let next = period.lastDay.advanced(by: 1) else { break }
      day = next
    }
    return occurrences
  }

  /// One round, with the events whose recurrence asks for it.
  private func occurrence(
    of period: Period, due: Instant?, _ source: [SequenceNumber]
  ) -> Occurrence {
    let reports = duty.rounds[period] ?? []
    let reported = reports.first { $0.returned == nil }?.reported
    let end = binding.end?.value ?? doneBy?.claimed.value ?? fold.view.at
    let verdict: Occurrence.Verdict =
      switch (reported, due) {
      case (let reported?, let due?): reported.value < due ? .met : .late
      case (.some, nil): .met
      case (nil, let due?): due <= end ? .missed : .upcoming
      case (nil, nil): .open
      }
    return Occurrence(
      period: period, due: due, reported: reported,
      returned: reported == nil ? reports.last?.returned : nil, verdict: verdict, source: source)
  }

  /// The next round whose deadline is still to come, also of a period that has not begun.
  func nextOccurrence(after rounds: [Occurrence]) -> Occurrence? {
    if let open = rounds.first(where: { $0.verdict == .upcoming }) { return open }
    let today = fold.view.at.day(in: fold.view.offset)
    guard doneBy == nil, binding == .binding, let stated = fold.record.recurrence,
      case let recurrence = stated.value,
      let current = Period(containing: today, frequency: recurrence.frequency),
      let day = current.lastDay.advanced(by: 1),
      let period = Period(containing: day, frequency: recurrence.frequency),
      let due = recurrence.due(in: period, offset: fold.view.offset)
    else { return nil }
    let begins = Instant(startOf: period.firstDay, in: fold.view.offset)
    if recurrence.until.map({ begins >= $0 }) == true { return nil }
    let next = occurrence(of: period, due: due, stated.sequences)
    return next.verdict == .upcoming ? next : nil
  }

  /// How the latest figure compares with the figure asked for.
  func target() -> TargetOutcome? {
    guard let target = fold.record.target else { return nil }
    let latest = duty.reports.last { $0.value.measure != nil }
    let measure = latest.flatMap { report in
      report.value.measure.map { Cited($0, report.sequences) }
    }
    guard let measure, let value = measure.value.comparable(with: target.value),
      let asked = target.value.value
    else {
      return TargetOutcome(target: target, measure: measure, verdict: .unknown, gap: nil)
    }
    let order = value.compared(to: asked)
    let isMet =
      switch target.value.comparison {
      case .atLeast: order >= 0
      case .moreThan: order > 0
      case .exactly: order == 0
      case .atMost: order <= 0
      case .lessThan: order < 0
      }
    return TargetOutcome(
      target: target, measure: measure, verdict: isMet ? .met : .missed,
      gap: value.subtracting(asked))
  }
}

extension EventBody {
  /// The recurrence that an issuance or an amendment states.
  fileprivate var recurrenceStated: Recurrence? {
    switch self {
    case .directiveIssued(let event): event.recurrence
    case .directiveAmended(let event): event.recurrence
    default: nil
    }
  }
}

extension Measure {
  /// The figure as it can be held against a target: of the same metric, in the same unit.
  ///
  /// A share that is only stated as part and whole counts with two decimals.
  fileprivate func comparable(with target: Target) -> DecimalNumber? {
    guard metric == target.metric, unit == target.unit else { return nil }
    if let value { return value }
    guard unit == "%", let numerator, let denominator else { return nil }
    return DecimalNumber.percentage(of: numerator, in: denominator, scale: 2)
  }
}

extension DecimalNumber {
  /// The difference; nil when it does not fit.
  func subtracting(_ other: DecimalNumber) -> DecimalNumber? {
    guard other.coefficient != 0 else { return self }
    let text = other.description
    // The text of a number, with its sign turned, is again the text of a number.
    let turned = text.hasPrefix("-") ? String(text.dropFirst()) : "-" + text
    guard let negative = try? DecimalNumber(turned) else { return nil }
    return DecimalNumber.sum([self, negative])
  }
}
