// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

import Directives

extension FindingsAudit {
  /// Looks for what a directive that binds does not make clear.
  mutating func inspectClarity(_ account: DirectiveAccount, _ events: [Event]) {
    guard wants(.sixClear), account.record.end == nil else { return }
    let missing = ClearPoint.allCases.filter { !isClear($0, in: account) }
    guard !missing.isEmpty else { return }
    let amendments = events.filter { if case .directiveAmended = $0.body { true } else { false } }
    note(
      .sixClear(missing: missing), about: account.subject, parties: account.bearers,
      sequences: account.record.issued.sequences + amendments.map(\.sequence)
        + account.current.flatMap(\.sequences))
  }

  /// Whether a directive makes a point clear.
  private func isClear(_ point: ClearPoint, in account: DirectiveAccount) -> Bool {
    let record = account.record
    let leads = account.current.filter { $0.role == .lead }
    let executors = account.current.filter { $0.role == .execute }
    switch point {
    case .person:
      let bearers = leads.isEmpty ? executors : leads
      return !bearers.isEmpty && bearers.allSatisfy { $0.holder.party != nil }
    case .work: return record.summary.value.utf8.contains { $0 > UInt8(ascii: " ") }
    case .responsibility:
      return leads.isEmpty
        ? !executors.isEmpty
        : Set(leads.map { $0.group ?? $0.holder.subject }).count == 1
    case .progress:
      return !account.deadlines.isEmpty || record.recurrence?.value.fixesDay == true
    case .result:
      return record.product != nil || !record.deliverTo.value.isEmpty || record.target != nil
    case .authority:
      return record.accountableTo != nil
        || account.current.contains {
          $0.role == .appraise || $0.role == .receive || $0.role == .monitor
        }
    }
  }
}

extension Recurrence {
  /// Whether each round has a day on which it is due.
  fileprivate var fixesDay: Bool {
    switch frequency {
    case .unstated: false
    case .daily: dueDay != nil || dueTime != nil
    default: dueDay != nil
    }
  }
}
