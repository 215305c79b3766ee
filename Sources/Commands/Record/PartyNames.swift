// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import Directives

/// What parties are called, by their last registration or renaming.
struct PartyNames: Sendable {
  /// The ledger.
  private let index: LedgerIndex

  /// Looks names up in a ledger.
  init(_ index: LedgerIndex) { self.index = index }

  /// The short or full name of a party; its identifier where it has none.
  subscript(party: PartyID) -> String {
    for sequence in index.sequences(on: .party(party)).reversed() {
      switch index[sequence].body {
      case .partyRenamed(let event): return event.short ?? event.name
      case .partyRegistered(let event): return event.short ?? event.name
      default: continue
      }
    }
    return party.rawValue
  }
}
