// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

public import Directives

extension LedgerView {
  /// Who is responsible for a directive; nil when its issuance cannot be seen.
  public func who(_ directive: DirectiveID) -> WhoAnswer? {
    account(of: directive).map { WhoAnswer(account: $0, responsible: responsible(in: $0)) }
  }

  /// Who has which role at the instant of the view.
  public func responsible(in account: DirectiveAccount) -> [ResponsibleParty] {
    let named = account.current.map { responsible($0) }
    // The obligation of nobody has no assignment behind it, so no holding of the account either.
    let orphaned = account.obligations.filter { $0.id.origin == .nobody && $0.cell.value.isOpen }
    return named + orphaned.flatMap { $0.holdings.suffix(1).map { responsible($0) } }
  }

  /// One holding as an answer, with the name and the head of the holder.
  public func responsible(_ holding: Holding) -> ResponsibleParty {
    let party = holding.holder.subject
    return ResponsibleParty(
      role: holding.role,
      holder: Cited(holding.holder, holding.chain.flatMap(\.sequences)), origin: holding.origin,
      group: holding.group, chain: holding.chain,
      since: Cited(holding.interval.from, holding.beginning),
      name: party.flatMap { register.name(of: $0, at: at) },
      head: holding.holder.party.flatMap { register.head(of: $0, at: at) })
  }
}
