// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

import Directives

extension FindingsAudit {
  /// What ties statements of figures together.
  private enum Family: Hashable {
    /// They stand in one statement, whose words were kept because they do not add up.
    case statement(NoticeID, PartyID, words: String)
    /// They state the same figure.
    case figure(NoticeID, PartyID, stem: String, unit: String, asOf: CalendarDay?)

    /// The family of a recorded figure.
    init(_ record: MeasureRecorded) {
      if let words = record.asStated {
        self = .statement(record.source, record.party, words: words)
      } else {
        self = .figure(
          record.source, record.party, stem: String(Substring(record.measure.stem)),
          unit: record.measure.unit, asOf: record.measure.asOf)
      }
    }
  }

  /// Looks at the figures that notices state, family by family.
  mutating func inspectFigures() {
    guard wants(.figuresDisagree) else { return }
    var families: [Family: [(record: MeasureRecorded, sequence: SequenceNumber)]] = [:]
    for event in view.visible.visible(view.index.measures) {
      guard case .measureRecorded(let record) = event.body else { continue }
      families[Family(record), default: []].append((record, event.sequence))
    }
    for members in families.values {
      guard let first = members.first else { continue }
      let conflicts = conflicts(among: members.map(\.record))
      guard !conflicts.isEmpty else { continue }
      note(
        .figuresDisagree(metric: first.record.measure.metric, conflicts: conflicts),
        about: .notice(first.record.source), parties: [first.record.party],
        sequences: members.map(\.sequence))
    }
  }

  /// Looks at the figures that reports state.
  mutating func inspectReportedFigures(_ account: DirectiveAccount, _ events: [Event]) {
    guard wants(.figuresDisagree) else { return }
    for event in events {
      guard case .statusReported(let report) = event.body,
        let measure = report.measure, !measure.conflicts.isEmpty
      else { continue }
      note(
        .figuresDisagree(metric: measure.metric, conflicts: measure.conflicts),
        about: account.subject, parties: [report.party], sequences: [event.sequence])
    }
  }

  /// The conflicts within each figure of a family and between them.
  private func conflicts(among records: [MeasureRecorded]) -> [FigureConflict] {
    var conflicts = records.flatMap(\.measure.conflicts)
    if let words = records.first?.asStated {
      conflicts += sharesBeyondWhole(records.map(\.measure))
      conflicts.append(.asStated(words))
    } else {
      conflicts += restatements(records.map(\.measure))
    }
    return conflicts
  }

  /// The first figure, with each later one that states it otherwise.
  private func restatements(_ measures: [Measure]) -> [FigureConflict] {
    guard let first = measures.first?.stated else { return [] }
    return measures.dropFirst().compactMap { measure in
      guard let other = measure.stated, other.compared(to: first) != 0 else { return nil }
      return .restated(first, other)
    }
  }

  /// The shares of one whole in one statement, where together they exceed it.
  private func sharesBeyondWhole(_ measures: [Measure]) -> [FigureConflict] {
    let shares = measures.compactMap(\.numerator)
    guard shares.count > 1, shares.count == measures.count,
      let whole = measures[0].denominator, let sum = DecimalNumber.sum(shares),
      measures.allSatisfy({ measure in
        measure.unit == measures[0].unit && measure.denominator?.compared(to: whole) == 0
      }), sum.compared(to: whole) > 0
    else { return [] }
    return [.sharesExceedWhole(sum: sum, whole: whole)]
  }
}
