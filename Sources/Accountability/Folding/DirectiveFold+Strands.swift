// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

import Directives

extension DirectiveFold {
  /// Lets a holder have a strand from now on; one that is already held is left alone.
  mutating func open(
    _ key: Strand.Key, _ holder: Holder, chain: [ChainStep], isExplicit: Bool
  ) {
    let index: Int
    if let place = places[key] {
      guard strands[place].holder == nil else {
        strands[place].pending = nil
        return
      }
      index = place
      strands[index].isExplicit = isExplicit
    } else {
      index = strands.count
      places[key] = index
      strands.append(
        Strand(key: key, holder: nil, since: now, chain: [], isExplicit: isExplicit))
    }
    if bearing.contains(key.role), duties[key.origin] == nil {
      duties[key.origin] = Duty(origin: key.origin, group: key.group)
    }
    hold(index, holder, chain: chain)
    settle(index)
  }

  /// Ends the holding of a strand.
  mutating func close(_ index: Int, _ ending: Holding.Ending, _ sequences: [SequenceNumber]) {
    if let party = strands[index].holder?.party { held[party]?.remove(index) }
    strands[index].close(ending, at: now, by: sequences)
  }

  /// Ends the holding of a strand, at once or, of a duty that is done, when it is open again.
  mutating func close(
    unlessDone index: Int, _ ending: Holding.Ending, _ sequences: [SequenceNumber]
  ) {
    if bearing.contains(strands[index].key.role), isFinished(strands[index].key) {
      strands[index].pending = Cited(ending, sequences)
    } else {
      close(index, ending, sequences)
    }
  }

  /// Passes a strand on.
  mutating func pass(
    _ index: Int, to holder: Holder, by step: ChainStep, _ ending: Holding.Ending
  ) {
    let chain = strands[index].chain + [step]
    close(index, ending, step.sequences)
    hold(index, holder, chain: chain)
  }

  /// Begins a holding.
  private mutating func hold(_ index: Int, _ holder: Holder, chain: [ChainStep]) {
    strands[index].holder = holder
    strands[index].since = now
    strands[index].chain = chain
    if let party = holder.party { held[party, default: []].insert(index) }
  }

  /// Passes a strand whose holder has ended to whoever takes over, heir by heir.
  mutating func settle(_ index: Int) {
    var seen: Set<PartyID> = []
    while case .party(let party)? = strands[index].holder, !isFinished(strands[index].key),
      let end = view.register.end(of: party, at: now)
    {
      seen.insert(party)
      guard let heir = end.heir(to: field), !seen.contains(heir) else {
        let step = ChainStep(
          relation: .undecided, party: party, since: end.time, sequences: [end.sequence])
        return pass(index, to: .undecided(after: party), by: step, .succeeded)
      }
      let step = ChainStep(
        relation: .succeeded, party: heir, since: end.time, sequences: [end.sequence])
      if view.register.isGroup(heir) { return divide(index, among: heir, by: step) }
      pass(index, to: .party(heir), by: step, .succeeded)
    }
  }

  /// Takes in another field of work: it may decide who takes over what was left undecided.
  mutating func amend(_ amendment: DirectiveAmended, _ sequences: [SequenceNumber]) {
    guard let restated = amendment.field else { return }
    field = restated
    for index in strands.indices {
      guard case .undecided(after: let party)? = strands[index].holder,
        !view.register.isGroup(party), !isFinished(strands[index].key),
        let end = view.register.end(of: party, at: now), let heir = end.heir(to: field)
      else { continue }
      let step = ChainStep(
        relation: .succeeded, party: heir, since: now, sequences: [end.sequence] + sequences)
      if view.register.isGroup(heir) {
        divide(index, among: heir, by: step)
      } else {
        pass(index, to: .party(heir), by: step, .succeeded)
        settle(index)
      }
    }
  }

  /// Passes a strand to the members of a group.
  mutating func divide(_ index: Int, among group: PartyID, by step: ChainStep) {
    let chain = strands[index].chain + [step]
    close(index, .divided, step.sequences)
    open(group, strands[index].key.role, chain: chain)
  }

  /// Passes on whatever a party held when it ended.
  mutating func take(_ end: PartyEnd, of party: PartyID) {
    for index in (held[party] ?? []).sorted() { settle(index) }
    for index in groups.indices where groups[index].group == party { inherit(index, end) }
  }
}
