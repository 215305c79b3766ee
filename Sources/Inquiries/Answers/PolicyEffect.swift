// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

import Accountability
import Directives

/// What another reading of deadlines than the ledger's own changes.
struct PolicyEffect {
  /// The verdicts of one directive that change alike.
  struct Change {
    /// The directive.
    let directive: DirectiveID
    /// The verdict under the ledger's own policy.
    let before: Cell
    /// The verdict under the policy asked for.
    let after: Cell
    /// The obligations that change so.
    var obligations: [Obligation]
  }

  /// The verdicts that change, in the order of the documents.
  private(set) var changes: [Change] = []
  /// The directives whose deadline moves without changing a verdict.
  private(set) var moved: [DirectiveID] = []
  /// The ledger's own policy; nil when no other one is asked for, or it is and changes nothing.
  ///
  /// A ledger that adopted its policy late still holds deadlines that were read otherwise.
  private(set) var own: DeadlinePolicy?

  /// Compares the view of a question with the ledger's own.
  init(_ inquiry: Inquiry) {
    let view = inquiry.view
    guard view.viewpoint.policy != nil else { return }
    var viewpoint = view.viewpoint
    viewpoint.policy = nil
    let comparison = LedgerView(view.index, from: viewpoint).comparison(with: view)
    var seen: Set<DirectiveID> = []
    for change in comparison.changes where change.field == .cell {
      guard case .cell(let before)? = change.before?.value,
        case .cell(let after)? = change.after?.value,
        let obligation = view.obligations(of: change.obligation.directive)
          .first(where: { $0.id == change.obligation })
      else { continue }
      seen.insert(change.obligation.directive)
      add(obligation, before: before, after: after)
    }
    for change in comparison.changes where change.field == .due {
      let directive = change.obligation.directive
      if seen.insert(directive).inserted { moved.append(directive) }
    }
    let isOther = view.policy != view.ownPolicy.value
    own = isOther || !seen.isEmpty ? view.ownPolicy.value : nil
  }

  /// Adds a verdict that changes.
  private mutating func add(_ obligation: Obligation, before: Cell, after: Cell) {
    let directive = obligation.id.directive
    let position = changes.lastIndex {
      $0.directive == directive && $0.before == before && $0.after == after
    }
    if let position {
      changes[position].obligations.append(obligation)
    } else {
      changes.append(
        Change(directive: directive, before: before, after: after, obligations: [obligation]))
    }
  }
}
