// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

import Directives

extension DirectiveFold {
  /// Gives a role to a party.
  mutating func assign(_ assignment: AssignmentMade, _ sequences: [SequenceNumber]) {
    var chain: [ChainStep] = []
    var relation = ChainStep.Relation.assigned
    if let group = assignment.under {
      relation = .resolved
      chain = groups.last { $0.group == group && $0.role == assignment.role }?.chain ?? []
      resolved[assignment.role, default: [:]][group, default: []].insert(assignment.party)
    }
    chain.append(
      ChainStep(relation: relation, party: assignment.party, since: now, sequences: sequences))
    if view.register.isGroup(assignment.party) {
      open(assignment.party, assignment.role, chain: chain)
    } else {
      let key = Strand.Key(
        origin: .party(assignment.party), role: assignment.role, group: assignment.under)
      open(key, .party(assignment.party), chain: chain, isExplicit: true)
    }
    if assignment.under != nil { follow(sequences) }
  }

  /// Takes a role from a party.
  mutating func end(_ ending: AssignmentEnded, _ sequences: [SequenceNumber]) {
    let groupIndex = groups.lastIndex {
      $0.group == ending.party && $0.role == ending.role && $0.state != .ended
    }
    if let groupIndex {
      groups[groupIndex].state = .ended
      for index in strands(of: groups[groupIndex]) where !strands[index].isExplicit {
        close(unlessDone: index, .ended, sequences)
      }
    } else {
      let done = (held[ending.party] ?? []).filter {
        strands[$0].key.role == ending.role && isFinished(strands[$0].key)
      }
      for index in done.sorted() + matches(ending.party, ending.role) {
        close(unlessDone: index, .ended, sequences)
        exclude(strands[index].key)
      }
    }
    unresolve(ending.party, ending.role, sequences)
  }

  /// Lets a group be assigned from now on without a member whose own role ended.
  private mutating func exclude(_ key: Strand.Key) {
    guard case .party(let origin) = key.origin else { return }
    for place in groups.indices
    where groups[place].group == key.group && groups[place].role == key.role {
      groups[place].excluded.insert(origin)
    }
  }

  /// Takes a party out of the groups that it resolved.
  private mutating func unresolve(
    _ party: PartyID, _ role: Role, _ sequences: [SequenceNumber]
  ) {
    for group in (resolved[role] ?? [:]).keys.sorted() {
      if resolved[role]?[group]?.remove(party) != nil { follow(sequences) }
    }
  }

  /// Passes a role from one party to another.
  mutating func transfer(_ transfer: AssignmentTransferred, _ sequences: [SequenceNumber]) {
    let step = ChainStep(
      relation: .transferred, party: transfer.to, since: now, sequences: sequences)
    let groupIndex = groups.lastIndex {
      $0.group == transfer.from && $0.role == transfer.role && $0.state != .ended
    }
    if let groupIndex { return self.transfer(groupIndex, by: step) }
    let indices = matches(transfer.from, transfer.role)
    guard indices.isEmpty else {
      for index in indices { hand(index, by: step) }
      return
    }
    // Nobody had it to give: what is recorded is still that the receiver has it now.
    if view.register.isGroup(transfer.to) {
      open(transfer.to, transfer.role, chain: [step])
    } else {
      let key = Strand.Key(origin: .party(transfer.to), role: transfer.role, group: nil)
      open(key, .party(transfer.to), chain: [step], isExplicit: true)
    }
  }

  /// Hands one strand over.
  private mutating func hand(_ index: Int, by step: ChainStep) {
    if view.register.isGroup(step.party) { return divide(index, among: step.party, by: step) }
    pass(index, to: .party(step.party), by: step, .transferred)
    strands[index].isExplicit = true
    settle(index)
  }

  /// Passes the assignment of a whole group on.
  ///
  /// What nobody could be named for passes as it is; members who could are released, and the
  /// receiver takes one strand for all of them.
  private mutating func transfer(_ place: Int, by step: ChainStep) {
    let assignment = groups[place]
    groups[place].state = .ended
    let toGroup = view.register.isGroup(step.party)
    var hasPassed = false
    for index in strands(of: assignment)
    where !strands[index].isExplicit && !isFinished(strands[index].key) {
      if toGroup || strands[index].holder?.party != nil {
        close(index, .transferred, step.sequences)
      } else {
        hand(index, by: step)
        hasPassed = true
      }
    }
    if toGroup {
      open(step.party, assignment.role, chain: assignment.chain + [step])
    } else if !hasPassed {
      let key = Strand.Key(origin: .party(step.party), role: assignment.role, group: nil)
      open(key, .party(step.party), chain: assignment.chain + [step], isExplicit: true)
    }
  }

  /// The strands of a role that a party holds, or held when it ended, or else that bound it first.
  private func matches(_ party: PartyID, _ role: Role) -> [Int] {
    let open = strands.indices.filter {
      strands[$0].key.role == role && strands[$0].holder != nil && !isFinished(strands[$0].key)
    }
    let holding = open.filter {
      strands[$0].holder == .party(party) || strands[$0].holder == .undecided(after: party)
    }
    return holding.isEmpty ? open.filter { strands[$0].key.origin == .party(party) } : holding
  }
}
