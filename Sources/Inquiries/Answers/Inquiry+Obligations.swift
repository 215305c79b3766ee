// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

import Accountability
import Directives
import Reports

extension Inquiry {
  /// Adds how the obligations of a directive stand; those of a large group in one entry.
  func addObligations(_ obligations: [Obligation], to page: inout Page, all: Bool) {
    for entry in ObligationGroups(obligations, limit: all ? .max : 7).entries {
      guard let group = entry.group else {
        for obligation in entry.obligations { addObligation(obligation, to: &page) }
        continue
      }
      let total = entry.obligations.count
      page.addItem(
        RichText("\(name(group)) ", .strong)
          + RichText(words("(\(total) obligations)", "(\(total) đơn vị)")))
      if let first = entry.obligations.first, first.inForce != nil {
        page.addParagraph(deadline(first), indent: 4, hanging: 2)
      }
      for (cell, found) in entry.cells {
        let label = RichText("\(found.count)/\(total) \(words.cell(cell))", words.emphasis(cell))
        let names = found.compactMap(\.holder.value.party)
        page.addParagraph(
          label + RichText(": \(narrator.names(names))"), indent: 4, hanging: 2)
      }
    }
  }

  /// Adds how one obligation stands.
  private func addObligation(_ obligation: Obligation, to page: inout Page) {
    page.addItem(
      RichText(joining: [holder(obligation.holder.value), verdict(obligation)], separator: ": "))
    if obligation.inForce != nil {
      page.addParagraph(deadline(obligation), indent: 4, hanging: 2)
    }
    for claim in obligation.claims { page.addParagraph(sentence(claim), indent: 4, hanging: 2) }
    for request in obligation.requests {
      page.addParagraph(sentence(request), indent: 4, hanging: 2)
    }
    let shares = obligation.lateShares.filter { $0.days > 0 }
    if shares.count > 1 {
      page.addParagraph(
        RichText(words("late days: ", "số ngày trễ: "))
          + RichText(
            joining: shares.map { cited(self.share($0), obligation.sequences(of: $0)) },
            separator: "; "), indent: 4, hanging: 2)
    }
    if let target = obligation.target { page.addParagraph(sentence(target), indent: 4, hanging: 2) }
    addRounds(obligation, to: &page)
  }

  /// The status and both verdicts of an obligation.
  func verdict(_ obligation: Obligation) -> RichText {
    let (cell, original) = (obligation.cell.value, obligation.originalCell.value)
    var text = cited(
      RichText(words.status(obligation.status.value)), obligation.status.sequences)
    if let percent = obligation.percent, obligation.status.value.isUnderWay {
      text += cited(RichText(", \(percent.value)%"), percent.sequences)
    }
    text += RichText(" – ") + RichText(words.cell(cell), words.emphasis(cell))
    if cell == .doneLate {
      let days = words.count(obligation.lateDays, "day", "ngày")
      text += RichText(words(" by \(days)", " \(days)"), .alarm)
    }
    if cell.isOpen, let inForce = obligation.inForce {
      let days =
        words.lastDayInTime(inForce.due).daysSinceEpoch
        - view.at.day(in: words.offset).daysSinceEpoch
      let isLate = cell == .openOverdue
      text += RichText(
        isLate
          ? words(
            ", \(words.count(obligation.lateDays, "day", "ngày")) late",
            ", trễ \(words.number(obligation.lateDays)) ngày")
          : ", " + words.daysLeft(days))
    }
    if let binding = words.binding(obligation.binding) {
      text += RichText(" (\(binding)) ") + citation(obligation.binding.end?.sequences ?? [])
    }
    if original != cell {
      text += RichText(words("; by the original deadline ", "; theo hạn gốc: "))
      text += RichText(words.cell(original), words.emphasis(original))
    } else if cell != .openWithin, obligation.inForce?.sequence != obligation.original?.sequence {
      text += RichText(words("; by the original deadline too", "; theo hạn gốc cũng vậy"))
    }
    return text
  }

  /// The late days that passed while one holder had an obligation.
  func share(_ share: LateShare) -> RichText {
    holder(share.holder) + RichText(" \(words.number(share.days))", .alarm)
  }

  /// What became of a claim of completion.
  private func sentence(_ claim: Claim) -> RichText {
    var text = cited(
      RichText(words("claimed ", "báo hoàn thành ") + words.instant(claim.claimed.value)),
      claim.claimed.sequences)
    let decisions: [(Cited<Claim.Decision>?, CompletionDecision)] = [
      (claim.returned, .returned), (claim.approved, .approved), (claim.recognised, .recognised),
    ]
    for case (let decision?, let kind) in decisions {
      let by = name(decision.value.by)
      let reason = decision.value.reason.map { " (\($0))" } ?? ""
      let (time, verb) = (words.instant(decision.value.time), words.decision(kind))
      text += cited(
        RichText(words(", \(verb) \(time) by \(by)", ", \(by) \(verb) \(time)") + reason),
        decision.sequences)
    }
    return text
  }

  /// What became of a request for more time.
  private func sentence(_ record: ExtensionRecord) -> RichText {
    let asked = record.request.value
    let proposed = asked.deadline.map { " – “\($0.phrase)”" } ?? ""
    var text = cited(
      RichText(
        words("more time asked ", "xin gia hạn ") + words.instant(record.time) + proposed
          + " (\(asked.reason))"), record.request.sequences)
    switch record.outcome.value {
    case .pending: text += RichText(words(", undecided", ", chưa có ý kiến"), .warning)
    case .granted(let deadline):
      let isLess = asked.deadline.map { deadline.due < $0.due } ?? false
      let granted =
        isLess
        ? words(", granted in part: ", ", chấp thuận một phần: ")
        : words(", granted: ", ", chấp thuận: ")
      text += cited(RichText(granted + "“\(deadline.phrase)”"), record.outcome.sequences)
    case .refused(let by, let reason):
      text += cited(
        RichText(
          words(", refused by \(name(by))", ", \(name(by)) không chấp thuận") + " (\(reason))"),
        record.outcome.sequences)
    }
    return text
  }

  /// How the latest figure compares with the target.
  private func sentence(_ outcome: TargetOutcome) -> RichText {
    let target = outcome.target.value
    let value = target.value.map { " \(words.decimal($0)) \(target.unit)" } ?? ""
    let sentence =
      words("target: ", "chỉ tiêu: ")
      + "\(target.metric) \(words.comparison(target.comparison))\(value)"
      + " – \(words.target(outcome.verdict))"
    return cited(
      RichText(sentence), outcome.target.sequences + (outcome.measure?.sequences ?? []))
  }

  /// Adds the rounds of a recurring duty: all that were missed or late, the last met, the next.
  private func addRounds(_ obligation: Obligation, to page: inout Page) {
    let rounds = obligation.occurrences
    guard !rounds.isEmpty else { return }
    let bad = rounds.filter { $0.verdict == .missed || $0.verdict == .late }
    let met = rounds.filter { $0.verdict == .met }
    var parts: [RichText] = []
    if !met.isEmpty {
      parts.append(
        RichText(words("\(met.count) in time", "\(met.count) kỳ đúng hạn"), .good))
    }
    for round in bad.suffix(6) {
      parts.append(
        cited(
          RichText("\(words.period(round.period)) \(words.round(round.verdict))", .alarm),
          round.reported?.sequences ?? []))
    }
    if bad.count > 6 {
      parts.append(
        RichText(words("\(bad.count) missed or late in all", "tổng \(bad.count) kỳ trễ hoặc bỏ lỡ"))
      )
    }
    if let next = obligation.nextOccurrence, let due = next.due {
      parts.append(
        RichText(
          words("next ", "kỳ tới ") + words.period(next.period) + ", " + words.lastInTime(due)))
    }
    guard !parts.isEmpty else { return }
    page.addParagraph(
      RichText(words("rounds: ", "các kỳ: ")) + RichText(joining: parts, separator: "; "),
      indent: 4, hanging: 2)
  }
}

extension Obligation {
  /// The events that show who held it while some late days passed.
  fileprivate func sequences(of share: LateShare) -> [SequenceNumber] {
    holdings.first { $0.holder == share.holder }?.sequences ?? []
  }
}

extension ObligationStatus {
  /// Whether the share of the work that was reported still says something.
  fileprivate var isUnderWay: Bool {
    switch self {
    case .none, .acknowledged, .underway, .blocked, .returned: true
    case .claimed, .approved, .recognised: false
    }
  }
}
