// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

import Directives

extension DirectiveAccount {
  /// The directive as the subject of a finding.
  var subject: FindingSubject { .directive(record.directive) }

  /// The holdings of the role that bears the duty: lead, or execute where none was to lead.
  var bearing: [Holding] {
    let leads = holdings.filter { $0.role == .lead }
    return leads.isEmpty ? holdings.filter { $0.role == .execute } : leads
  }

  /// Whoever holds the obligations and can be named.
  var bearers: [PartyID] { obligations.compactMap { $0.holder.value.party } }

  /// The deadline in force for the directive as a whole.
  var commonDeadline: DeadlineEntry? {
    deadlines.last { $0.change.map(\.parties.isEmpty) ?? true }
  }
}

extension Holding {
  /// Who sits in the role: the group where there is one, for it counts as one, or else the holder.
  ///
  /// Nil where nobody does.
  var seat: PartyID? {
    switch holder {
    case .party(let party): group ?? party
    case .unresolved(let open), .membersUnnamed(let open, _, _): group ?? open
    case .undecided, .nobody: nil
    }
  }
}
