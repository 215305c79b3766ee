// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

import Directives

/// Makes one obligation from what was folded: lays its holdings together and judges it.
struct ObligationMaker {
  /// The fold.
  let fold: DirectiveFold
  /// What was reported and decided.
  let duty: Duty
  /// The holdings of the roles that bear it, in order, without overlap.
  let holdings: [Holding]
  /// The roles through which it binds.
  let roles: [Role]
  /// The deadlines that apply to it.
  let deadlines: [DeadlineEntry]
  /// The chase-ups that concern it.
  let reminders: [Cited<Instant>]
  /// The claim by which it is done.
  let doneBy: Claim?
  /// When anybody bore the directive, by whichever obligation; without overlap.
  let borne: [Interval]

  /// Prepares the making.
  init(
    fold: DirectiveFold, duty: Duty, strands: [Strand], deadlines: [DeadlineEntry],
    reminders: [(ReminderSent, Event)], borne: [Interval]
  ) {
    self.fold = fold
    self.borne = borne
    self.duty = duty
    let present = Set(strands.map(\.key.role))
    roles = Role.allCases.filter { present.contains($0) }
    let laid = Self.overlay(strands, in: roles)
    holdings = laid
    let scope = ObligationScope(
      origin: duty.origin, groups: Set(strands.compactMap(\.key.group)), holdings: laid,
      register: fold.view.register)
    self.deadlines = deadlines.filter { entry in
      scope.covers(entry.change?.parties ?? [], at: entry.from)
    }
    self.reminders = reminders.compactMap { reminder, event in
      scope.covers(reminder.to, at: event.time)
        ? Cited(event.time, [event.sequence]) : nil
    }
    doneBy = duty.claim(reaching: fold.view.viewpoint.count)
  }

  /// Lays the strands of one origin together: the first role in order that is held counts.
  private static func overlay(_ strands: [Strand], in roles: [Role]) -> [Holding] {
    var laid: [Holding] = []
    for role in roles {
      for strand in strands where strand.key.role == role {
        for holding in strand.holdings {
          laid += laid.reduce([holding]) { pieces, other in
            pieces.flatMap { $0.without(other.interval) }
          }
        }
      }
    }
    return laid.sorted { $0.interval.from < $1.interval.from }
  }

  /// Makes the obligation; nil when it was never held for any time.
  func obligation() -> Obligation? {
    guard let last = holdings.last else { return nil }
    let inForce = deadlineInForce
    let judged = judgedCell(against: inForce)
    let rounds = occurrences()
    return Obligation(
      id: ObligationID(directive: fold.directive, origin: duty.origin), roles: roles,
      group: last.group, holdings: holdings,
      holder: Cited(last.holder, last.chain.flatMap(\.sequences)), binding: binding,
      status: status, reports: duty.reports, claims: duty.claims, doneBy: doneBy,
      deadlines: deadlines, inForce: inForce, requests: duty.requests, reminders: reminders,
      cell: judged, originalCell: judgedCell(against: deadlines.first),
      lateShares: lateShares(against: inForce), occurrences: rounds,
      nextOccurrence: nextOccurrence(after: rounds), target: target())
  }

  /// The status; of nothing reported, the issuance shows it.
  private var status: Cited<ObligationStatus> {
    duty.status.sequences.isEmpty
      ? Cited(duty.status.value, fold.record.issued.sequences) : duty.status
  }

  /// Whether it still binds.
  var binding: Binding {
    guard doneBy == nil, let last = holdings.last, let end = last.interval.to,
      let ending = last.ending
    else { return .binding }
    let when = Cited(end, ending.sequences)
    return switch ending.value {
    case .withdrawn: .withdrawn(when)
    case .superseded: .superseded(when)
    default: .released(when)
    }
  }

  /// The deadline in force at the claim, or else at the end of the duty or the view's instant.
  private var deadlineInForce: DeadlineEntry? {
    let instant = doneBy?.claimed.value ?? binding.end?.value ?? fold.view.at
    return deadlines.last { $0.from <= instant } ?? deadlines.first
  }
}

extension Holding {
  /// What is left of a holding outside an interval.
  fileprivate func without(_ other: Interval) -> [Holding] {
    let overlaps =
      (other.to.map { interval.from < $0 } ?? true)
      && (interval.to.map { other.from < $0 } ?? true)
    guard overlaps else { return [self] }
    var pieces: [Holding] = []
    if interval.from < other.from {
      pieces.append(during(Interval(from: interval.from, to: other.from), ending: nil))
    }
    if let end = other.to, interval.to.map({ end < $0 }) ?? true {
      pieces.append(during(Interval(from: end, to: interval.to), ending: ending))
    }
    return pieces
  }

  /// The same holding during another interval.
  private func during(_ interval: Interval, ending: Cited<Ending>?) -> Holding {
    Holding(
      origin: origin, role: role, group: group, holder: holder, interval: interval,
      chain: chain, ending: ending)
  }
}
