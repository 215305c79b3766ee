// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

import Directives

extension FindingsAudit {
  /// What is open of one group.
  struct OpenGroup: Sendable {
    /// How many of its members are known where the fewest are.
    var known: Int
    /// The directives in which it is open.
    var directives: [DirectiveID] = []
    /// The events that give it its roles.
    var sequences: [SequenceNumber] = []

    /// What is open with that of later directives.
    func joined(by later: OpenGroup) -> OpenGroup {
      OpenGroup(
        known: min(known, later.known), directives: directives + later.directives,
        sequences: sequences + later.sequences)
    }
  }

  /// Collects the groups whose members a directive does not know.
  mutating func inspectGroups(_ account: DirectiveAccount, _ events: [Event]) {
    guard wants(.groupUnresolved) else { return }
    for event in events {
      if case .assignmentMade(let assignment) = event.body, let group = assignment.under {
        resolvedGroups.insert(group)
      }
    }
    for holding in account.current {
      switch holding.holder {
      case .unresolved(let group): open(group, known: 0, holding, in: account)
      case .membersUnnamed(let group, let known, _):
        open(group, known: known, holding, in: account)
      case .party, .undecided, .nobody: continue
      }
    }
  }

  /// Enters one directive in which a group is open.
  private mutating func open(
    _ group: PartyID, known: Int, _ holding: Holding, in account: DirectiveAccount
  ) {
    var entry = openGroups[group] ?? OpenGroup(known: known)
    entry.known = min(entry.known, known)
    if entry.directives.last != account.record.directive {
      entry.directives.append(account.record.directive)
    }
    entry.sequences += holding.sequences
    openGroups[group] = entry
  }

  /// Notes the groups that are open, also those that no directive has assigned yet.
  mutating func inspectRegisteredGroups() {
    guard wants(.groupUnresolved) else { return }
    for (group, record) in view.register.parties.sorted(by: { $0.key < $1.key })
    where record.isGroup && record.from <= view.at {
      let registration = record.registration.value
      let memberships = view.register.memberships(of: group, at: view.at)
      guard let entry = openGroups[group] ?? unassigned(group, record, memberships.count)
      else { continue }
      note(
        .groupUnresolved(
          scope: registration.scope, known: entry.known, size: registration.size,
          directives: entry.directives.sorted()),
        about: .party(group), parties: [group],
        sequences: record.registration.sequences + memberships.flatMap(\.sequences)
          + entry.sequences)
    }
  }

  /// What is open of a group that is in no directive as it stands; nil when nothing is.
  private func unassigned(
    _ group: PartyID, _ record: PartyRecord, _ known: Int
  ) -> OpenGroup? {
    guard record.end == nil, !resolvedGroups.contains(group) else { return nil }
    let registration = record.registration.value
    let isShort = registration.size.map { $0 > Int64(known) } ?? false
    return known == 0 || isShort ? OpenGroup(known: known) : nil
  }
}
