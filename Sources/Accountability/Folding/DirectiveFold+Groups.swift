// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

import Directives

extension DirectiveFold {
  /// Gives a role to a group from now on.
  ///
  /// Groups may be heirs of groups and of their members; what has passed on through more of them
  /// than may be within one another stays with the group that was reached, unresolved.
  mutating func open(_ group: PartyID, _ role: Role, chain: [ChainStep]) {
    guard
      !groups.contains(where: { $0.group == group && $0.role == role && $0.state == .active })
    else { return }
    guard openings < Register.nestingLimit else {
      let key = Strand.Key(origin: .remainder(of: group), role: role, group: group)
      return open(key, .unresolved(group: group), chain: chain, isExplicit: false)
    }
    openings += 1
    defer { openings -= 1 }
    groups.append(GroupAssignment(group: group, role: role, chain: chain))
    reconcile(groups.count - 1, [])
    if let end = view.register.end(of: group, at: now) { inherit(groups.count - 1, end) }
  }

  /// Follows a change among the members of some group in every group that is assigned.
  mutating func follow(_ sequences: [SequenceNumber]) {
    guard !hasEnded else { return }
    for index in groups.indices where groups[index].state == .active {
      reconcile(index, sequences)
    }
  }

  /// Opens and closes strands so that they are those of the members now.
  mutating func reconcile(_ index: Int, _ sequences: [SequenceNumber]) {
    let assignment = groups[index]
    let expansion = view.register.expansion(of: assignment.group, at: now)
    var wanted: Set<ObligationOrigin> = []
    for (member, path) in expansion.members where !assignment.excluded.contains(member) {
      let key = Strand.Key(
        origin: .party(member), role: assignment.role, group: assignment.group)
      wanted.insert(key.origin)
      open(key, .party(member), chain: assignment.chain + path, isExplicit: false)
    }
    for (group, path) in expansion.openings {
      guard let remainder = remainder(of: group, assignment.role) else { continue }
      let key = Strand.Key(
        origin: .remainder(of: group), role: assignment.role, group: assignment.group)
      wanted.insert(key.origin)
      if let place = places[key], let holder = strands[place].holder, holder != remainder,
        !strands[place].isExplicit
      {
        close(place, .resolved, sequences)
      }
      open(key, remainder, chain: assignment.chain + path, isExplicit: false)
    }
    // Groups that contain one another and nobody else are still given the duty.
    if wanted.isEmpty, expansion.members.isEmpty,
      expansion.openings.allSatisfy({ resolved[assignment.role]?[$0.group]?.isEmpty != false })
    {
      let key = Strand.Key(
        origin: .remainder(of: assignment.group), role: assignment.role, group: assignment.group)
      wanted.insert(key.origin)
      open(
        key, .unresolved(group: assignment.group), chain: assignment.chain, isExplicit: false)
    }
    release(from: assignment, except: wanted, sequences)
  }

  /// Ends the strands of a group that are no longer wanted, unless they are done.
  private mutating func release(
    from assignment: GroupAssignment, except wanted: Set<ObligationOrigin>,
    _ sequences: [SequenceNumber]
  ) {
    for index in strands(of: assignment) where !strands[index].isExplicit {
      let key = strands[index].key
      guard !wanted.contains(key.origin) else { continue }
      if case .remainder = key.origin {
        close(unlessDone: index, .resolved, sequences)
      } else if bearing.contains(key.role) || !isFinished(key) {
        close(unlessDone: index, .left, sequences)
      }
    }
  }

  /// The strands that an assignment of a group keeps open.
  func strands(of assignment: GroupAssignment) -> [Int] {
    strands.indices.filter { index in
      strands[index].holder != nil && strands[index].key.group == assignment.group
        && strands[index].key.role == assignment.role
    }
  }

  /// What cannot be said of the members of a group now; nil when all are known.
  private func remainder(of group: PartyID, _ role: Role) -> Holder? {
    guard let registration = view.register[group]?.registration.value else { return nil }
    var known = Set(view.register.memberships(of: group, at: now).map(\.member))
    known.formUnion(resolved[role]?[group] ?? [])
    if known.isEmpty, registration.scope == .open || registration.size == nil {
      return .unresolved(group: group)
    }
    let size = Int(clamping: registration.size ?? 0)
    return size > known.count
      ? .membersUnnamed(group: group, known: known.count, size: size) : nil
  }

  /// Passes the assignment of a group that ended to whoever takes over.
  mutating func inherit(_ index: Int, _ end: PartyEnd) {
    guard groups[index].state == .active else { return }
    let assignment = groups[index]
    let open = strands(of: assignment).filter {
      !strands[$0].isExplicit && !isFinished(strands[$0].key)
    }
    guard let heir = end.heir(to: field), heir != assignment.group else {
      groups[index].state = .undecided
      let step = ChainStep(
        relation: .undecided, party: assignment.group, since: end.time, sequences: [end.sequence])
      // A member that ended before its group stays undecided for its own sake.
      for index in open where strands[index].holder?.isUndecided == false {
        pass(index, to: .undecided(after: assignment.group), by: step, .succeeded)
      }
      return
    }
    groups[index].state = .ended
    let step = ChainStep(
      relation: .succeeded, party: heir, since: end.time, sequences: [end.sequence])
    if view.register.isGroup(heir) {
      for index in open { close(index, .succeeded, step.sequences) }
      // A group that was assigned before takes nothing over a second time.
      self.open(heir, assignment.role, chain: assignment.chain + [step])
    } else {
      for index in open {
        pass(index, to: .party(heir), by: step, .succeeded)
        settle(index)
      }
    }
  }
}
