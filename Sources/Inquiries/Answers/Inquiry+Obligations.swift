// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

import Accountability
import Directives
import Reports

extension Inquiry {
  /// Adds how the obligations of a directive stand; those of a large group in one entry.
  func addObligations(of account: DirectiveAccount, to page: inout Page, all: Bool) {
    let obligations = account.obligations
    for entry in ObligationGroups(obligations, limit: all ? .max : 7).entries {
      if let group = entry.group {
        addGroup(group, entry, to: &page)
      } else {
        for obligation in entry.obligations { addObligation(obligation, of: account, to: &page) }
      }
    }
  }

  /// Adds how the members of a group stand, those that stand alike in one line.
  private func addGroup(_ group: PartyID, _ entry: ObligationGroups.Entry, to page: inout Page) {
    let total = entry.obligations.count
    page.addItem(
      RichText("\(name(group)) ", .strong)
        + RichText(words("(\(total) obligations)", "(\(total) đơn vị)")))
    if let usual = entry.usual {
      page.addParagraph(deadline(usual), indent: 4, hanging: 2)
      for obligation in entry.obligations where obligation.inForce != usual.inForce {
        page.addParagraph(
          holder(obligation.holder.value) + RichText(": ") + deadline(obligation),
          indent: 4, hanging: 2)
      }
    }
    for (cell, found) in entry.cells {
      let label = RichText("\(found.count)/\(total) \(words.cell(cell))", words.emphasis(cell))
      let names = found.compactMap(\.holder.value.party)
      page.addParagraph(
        cited(
          label + RichText(": \(narrator.names(names))"),
          Cited((), found.flatMap(\.cell.sequences)).sequences),
        indent: 4, hanging: 2)
    }
  }

  /// Who holds an obligation, and whom it bound first where the holder has several of one
  /// directive.
  func bearer(_ obligation: Obligation, among others: [Obligation]) -> RichText {
    let holder = holder(obligation.holder.value)
    let fellows = others.filter { $0.holder.value == obligation.holder.value }
    guard fellows.count > 1 else { return holder }
    return holder + RichText(assigned(obligation.id.origin, heldBy: obligation.holder.value))
  }

  /// Whom an obligation bound first, in brackets; nothing where that party holds it still.
  func assigned(_ origin: ObligationOrigin, heldBy holder: Holder) -> String {
    guard let first = origin.subject, holder.subject != first else { return "" }
    return words(" (assigned to \(name(first)))", " (việc giao cho \(name(first)))")
  }

  /// Adds how one obligation stands.
  private func addObligation(
    _ obligation: Obligation, of account: DirectiveAccount, to page: inout Page
  ) {
    page.addItem(
      RichText(
        joining: [bearer(obligation, among: account.obligations), verdict(obligation)],
        separator: ": "))
    if obligation.inForce != nil {
      page.addParagraph(deadline(obligation), indent: 4, hanging: 2)
    }
    for claim in obligation.claims { page.addParagraph(sentence(claim), indent: 4, hanging: 2) }
    for request in obligation.requests {
      page.addParagraph(sentence(request, of: obligation), indent: 4, hanging: 2)
    }
    addLateShares(obligation, to: &page)
    if let target = obligation.target { page.addParagraph(sentence(target), indent: 4, hanging: 2) }
    if let recurrence = account.record.recurrence {
      addRounds(obligation, recurrence, to: &page)
    }
  }

  /// Adds whose the late days are, where they are not all the holder's.
  private func addLateShares(_ obligation: Obligation, to page: inout Page) {
    let shares = obligation.lateShares
    guard shares.contains(where: { $0.holder != obligation.holder.value }) else { return }
    page.addParagraph(
      RichText(words("late days: ", "số ngày trễ: "))
        + RichText(
          joining: shares.map { cited(share($0), obligation.sequences(of: $0)) }, separator: "; "),
      indent: 4, hanging: 2)
  }

  /// The status and both verdicts of an obligation.
  func verdict(_ obligation: Obligation) -> RichText {
    let (cell, original) = (obligation.cell.value, obligation.originalCell.value)
    var text = cited(
      RichText(words.status(obligation.status.value)), obligation.status.sequences)
    if let percent = obligation.percent, obligation.status.value.isUnderWay {
      text += cited(RichText(", \(percent.value)%"), percent.sequences)
    }
    text += RichText(" – ") + RichText(standing(obligation), words.emphasis(cell))
    if cell.isOpen, let inForce = obligation.inForce {
      let days =
        words.lastDayInTime(inForce.due).daysSinceEpoch
        - view.at.day(in: words.offset).daysSinceEpoch
      if cell == .openWithin {
        text += RichText(", " + words.daysLeft(days))
      } else if obligation.lateDays > 0 {
        text += RichText(
          words(
            ", \(words.count(obligation.lateDays, "day", "ngày")) late",
            ", trễ \(words.number(obligation.lateDays)) ngày"))
      }
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
  private func share(_ share: LateShare) -> RichText {
    holder(share.holder) + RichText(" \(words.number(share.days))", .alarm)
  }

  /// The verdict in words, with the late days of what is done.
  func standing(_ obligation: Obligation) -> String {
    let cell = obligation.cell.value
    let text = words.cell(cell)
    // Whoever joined after the deadline may have no late day of its own.
    if cell == .doneLate, obligation.lateDays > 0 {
      let days = words.count(obligation.lateDays, "day", "ngày")
      return text + words(" by \(days)", " \(days)")
    }
    return cell == .openUndated && obligation.recurs
      ? words("open, judged round by round", "xét theo từng kỳ") : text
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

  /// What became of a request for more time, for one of the obligations for which it was made.
  private func sentence(_ record: ExtensionRecord, of obligation: Obligation) -> RichText {
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
      let end = obligation.doneBy?.claimed.value ?? obligation.binding.end?.value ?? .distantFuture
      let isMoved = obligation.deadlines.contains { entry in
        record.outcome.sequences == [entry.sequence] && entry.from <= end
      }
      let granted =
        !isMoved
        ? words(
          ", granted, which does not move this deadline: ",
          ", chấp thuận nhưng không dời hạn này: ")
        : isLess
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
}

extension Obligation {
  /// The events that show who held it while some late days passed.
  fileprivate func sequences(of share: LateShare) -> [SequenceNumber] {
    Cited((), holdings.filter { $0.holder == share.holder }.flatMap(\.sequences)).sequences
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
