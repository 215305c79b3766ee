// Directive ledger · AccountabilityTests — SPDX-License-Identifier: Apache-2.0

import Directives

extension OracleWorld {
  /// Makes the bonds agree with the groups and the parties.
  mutating func mend() {
    for (assignment, out) in assigned.sorted(by: { $0.key.origin < $1.key.origin }) {
      let wanted = expansion(of: assignment.origin).filter { !out.contains($0) }
      for member in wanted {
        let bond = Bond(origin: member, role: assignment.role, group: assignment.origin)
        closing.remove(bond)
        if holders[bond] == nil {
          free.remove(bond)
          if !order.contains(bond) { order.append(bond) }
          holders[bond] = member
        }
      }
      for bond in order where bond.group == assignment.origin && bond.role == assignment.role {
        if !free.contains(bond), !isFinished(bond), !wanted.contains(bond.origin) {
          holders[bond] = nil
        }
      }
    }
    for bond in order where !isFinished(bond) {
      var past: Set<String> = []
      if let holder = holders[bond], holder.hasPrefix("?") {
        let party = String(holder.dropFirst())
        if heir(to: ended[party] ?? []) != nil { holders[bond] = party }
      }
      while let party = holders[bond], let heirs = ended[party] {
        past.insert(party)
        guard let heir = heir(to: heirs), !past.contains(heir) else {
          holders[bond] = "?" + party
          break
        }
        holders[bond] = heir
      }
    }
  }

  /// Whoever a group binds: its members, those of groups within it, and `~g` where a group `g` has
  /// no member.
  func expansion(of group: String) -> [String] {
    var found: [String] = []
    var seen: Set<String> = [group]
    func visit(_ group: String) {
      if (members[group] ?? []).isEmpty { found.append("~" + group) }
      for member in members[group] ?? [] where seen.insert(member).inserted {
        if members[member] == nil { found.append(member) } else { visit(member) }
      }
    }
    visit(group)
    return found
  }

  /// Whether a party is in a group, also through groups within it.
  func isIn(_ party: String, _ group: String) -> Bool {
    (members[group] ?? []).contains { member in
      member == party || (members[member] != nil && isIn(party, member))
    }
  }

  /// The heir to the directive's field of work.
  private func heir(to heirs: [Heir]) -> String? {
    if let field {
      let named = heirs.filter { $0.fields.contains(field) }
      if !named.isEmpty { return named.count == 1 ? named[0].party.rawValue : nil }
    }
    let rest = heirs.filter { $0.fields == [] }
    return rest.count == 1 ? rest[0].party.rawValue : nil
  }
}
