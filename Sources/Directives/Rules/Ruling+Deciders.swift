// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

extension Ruling {
  /// Those who follow a directive at the time of the intent: they monitor, appraise or receive.
  ///
  /// - Complexity: linear in what the ledger holds about the directive and the parties with a role.
  func followers(of directive: DirectiveID) -> Set<PartyID> {
    [Role.monitor, .appraise, .receive]
      .reduce(into: []) { $0.formUnion(bearers(of: $1, in: directive)) }
  }

  /// Some offices as they are at the time of the intent: heirs stand for those that had ended.
  func inForce(_ offices: Set<PartyID>) -> Set<PartyID> {
    lasting(from: offices) { heirsInForce(of: $0) ?? [] }
  }

  /// Some offices as they are at the time of the intent, and whoever heads one of them or stands
  /// above one, or stood above one that had ended.
  func above(_ offices: Set<PartyID>) -> Set<PartyID> {
    lasting(from: offices) { office in
      let (registration, heirs) = (registration(of: office), heirsInForce(of: office))
      let head = heirs == nil ? registration?.head : nil
      return (heirs ?? []) + [registration?.parent, head].compactMap { $0 }
    }
  }

  /// Those with a role at the time of the intent: it was given to them, or to a group of which they
  /// are members or a party whose heirs they are, and not taken from them.
  private func bearers(of role: Role, in directive: DirectiveID) -> Set<PartyID> {
    var (given, taken) = holders(of: role, in: directive)
    if role == .receive {
      let receivers = receivers(of: directive)
      given.formUnion(receivers)
      taken.subtract(receivers)
    }
    let ended = taken
    return lasting(from: given) { holder in
      ended.contains(holder) ? [] : (heirsInForce(of: holder) ?? []) + members(of: holder)
    }.subtracting(taken)
  }

  /// To whom a directive said last by the time of the intent that its product goes, but for those
  /// whose role to receive has ended or was passed on since.
  private func receivers(of directive: DirectiveID) -> Set<PartyID> {
    var receivers: Set<PartyID> = []
    for event in effective(on: .directive(directive), of: \.movesReceivers) {
      switch event.body {
      case .directiveIssued(let issued): receivers = Set(issued.deliverTo)
      case .directiveAmended(let amended): receivers = amended.deliverTo.map(Set.init) ?? receivers
      case .assignmentEnded(let ended) where ended.role == .receive:
        receivers.remove(ended.party)
      case .assignmentTransferred(let transferred) where transferred.role == .receive:
        receivers.remove(transferred.from)
      default: continue
      }
    }
    return receivers
  }

  /// Some parties and those that come after them, step by step, but for those that had ended by the
  /// time of the intent.
  private func lasting(
    from starts: Set<PartyID>, by next: (PartyID) -> [PartyID]
  ) -> Set<PartyID> {
    var seen: Set<PartyID> = []
    var waiting = Array(starts)
    while let current = waiting.popLast() {
      if seen.insert(current).inserted { waiting += next(current) }
    }
    return seen.filter { heirsInForce(of: $0) == nil }
  }

  /// The heirs of a party that had ended by the time of the intent; nil while it lasts.
  private func heirsInForce(of party: PartyID) -> [PartyID]? {
    for event in effective(on: .party(party), of: { $0 == .partySucceeded }) {
      if case .partySucceeded(let succession) = event.body {
        return succession.heirs.map(\.party)
      }
    }
    return nil
  }
}
