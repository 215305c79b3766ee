// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

public import Directives

extension LedgerView {
  /// How a directive stands; nil where nothing is known of it.
  public func standing(of directive: DirectiveID) -> DirectiveStanding? {
    standing(of: directive, on: FoldGround(self))
  }

  /// How a directive stands that was accounted for in this view.
  public func standing(of account: DirectiveAccount) -> DirectiveStanding? {
    standing(of: account.record.directive, account)
  }

  /// How a directive stands, as one of many that are judged.
  func standing(of directive: DirectiveID, on ground: FoldGround) -> DirectiveStanding? {
    standing(of: directive, account(of: directive, on: ground))
  }

  /// How a directive stands; without an account where its issuance cannot be seen.
  private func standing(
    of directive: DirectiveID, _ account: DirectiveAccount?
  ) -> DirectiveStanding? {
    let known = index.sequences(on: .directive(directive)).filter(visible.isKnown)
    guard let first = known.first else { return nil }
    var parties: Set<PartyID> = []
    var next: Instant?
    for sequence in known {
      let event = index[sequence]
      parties.formUnion(event.body.partiesMeant)
      if event.time > at { next = min(next ?? event.time, event.time) }
    }
    let obligations = account?.obligations ?? []
    // Late days that nobody bears, or others, do not simply go on: such a duty is judged each time.
    let isSteady = obligations.allSatisfy { obligation in
      !obligation.cell.value.isOpen || obligation.holdings.last?.interval.to == nil
    }
    let isPlain = obligations.allSatisfy { obligation in
      obligation.lateShares.allSatisfy { $0.holder == obligation.holder.value }
    }
    return DirectiveStanding(
      event: account == nil ? first : issuance(among: known) ?? first,
      notice: account?.record.notice,
      obligations: obligations.map { Standing($0, at: at) }[...],
      isPlain: isPlain && account?.record.recurrence == nil,
      parties: parties.sorted()[...], until: isSteady ? next : .distantPast)
  }
}

extension EventBody {
  /// The parties whose groups and heirs decide for whom an event about a directive counts: not who
  /// decides, asks or receives.
  fileprivate var partiesMeant: [PartyID] {
    switch self {
    case .assignmentMade, .assignmentEnded, .assignmentTransferred, .statusReported,
      .extensionRequested:
      parties
    case .completionDecided(let event): [event.party]
    case .deadlineChanged(let event): event.parties
    default: []
    }
  }
}
