// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import Directives

/// What waits for a decision about one directive, as far as the ledger knows now.
struct OpenMatters {
  /// The events about the directive that are not retracted, in recorded order.
  private let events: [Event]

  /// Looks at a directive.
  init(_ index: LedgerIndex, _ directive: DirectiveID) {
    events = index.sequences(on: .directive(directive)).filter { !index.isRetracted($0) }
      .map { index[$0] }
  }

  /// The claims that a decision of this kind could be about.
  ///
  /// A claim waits to be approved or returned; an approved one waits to be recognised, and one
  /// that was recognised and whose approval was retracted, to be approved again.
  func claims(of party: PartyID?, for decision: CompletionDecision) -> [EventID] {
    var made: [EventID: Set<CompletionDecision>] = [:]
    for event in events {
      guard case .completionDecided(let decided) = event.body else { continue }
      made[decided.claim, default: []].insert(decided.decision)
    }
    let wanted: Set<Set<CompletionDecision>> =
      switch decision {
      case .approved: [[], [.recognised]]
      case .recognised: [[.approved]]
      case .returned: [[]]
      }
    return events.compactMap { event in
      guard case .statusReported(let report) = event.body, report.status == .done,
        party == nil || report.party == party, wanted.contains(made[event.id] ?? [])
      else { return nil }
      return event.id
    }
  }

  /// The requests for more time that were neither granted nor refused.
  func requests(of party: PartyID?) -> [EventID] {
    var settled: Set<EventID> = []
    for event in events {
      switch event.body {
      case .extensionRefused(let refusal): settled.insert(refusal.request)
      case .deadlineChanged(let change): change.request.map { _ = settled.insert($0) }
      default: break
      }
    }
    return events.compactMap { event in
      guard case .extensionRequested(let request) = event.body,
        party == nil || request.party == party, !settled.contains(event.id)
      else { return nil }
      return event.id
    }
  }

  /// The one that there is, or the error that says there is none or more than one.
  static func only(
    _ open: [EventID], _ matter: FormError.OpenMatter, _ directive: DirectiveID, party: PartyID?
  ) throws(FormError) -> EventID {
    guard let first = open.first else {
      throw .nothingOpen(matter, directive: directive, party: party)
    }
    guard open.count == 1 else {
      throw .severalOpen(matter, directive: directive, choices: open)
    }
    return first
  }
}
