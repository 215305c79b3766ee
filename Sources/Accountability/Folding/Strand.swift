// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

import Directives

/// One role of one origin while the events of a directive are being folded.
struct Strand {
  /// What tells strands of a directive apart.
  struct Key: Hashable {
    /// Whom the directive bound.
    let origin: ObligationOrigin
    /// The role.
    let role: Role
    /// The group through which it was assigned.
    let group: PartyID?
  }

  /// What tells it apart.
  let key: Key
  /// Who holds it now; nil while nobody is bound.
  var holder: Holder?
  /// Since when.
  var since: Instant
  /// How it came to the holder.
  var chain: [ChainStep]
  /// Whether it follows its own assignments and no longer the members of its group.
  var isExplicit: Bool
  /// How it would have ended, were the duty not done: so it ends when the claim is sent back.
  var pending: Cited<Holding.Ending>?
  /// The holdings that have ended.
  var past: [Holding] = []

  /// Ends the present holding; one that lasted no time leaves no trace.
  mutating func close(_ ending: Holding.Ending, at now: Instant, by sequences: [SequenceNumber]) {
    if let holder, since < now { past.append(holding(of: holder, to: now, ending, sequences)) }
    holder = nil
    pending = nil
  }

  /// The holding that goes on, if any.
  var present: Holding? {
    holder.map { holder in
      Holding(
        origin: key.origin, role: key.role, group: key.group, holder: holder,
        interval: Interval(from: since, to: nil), chain: chain, ending: nil)
    }
  }

  /// Every holding, in order.
  var holdings: [Holding] { past + (present.map { [$0] } ?? []) }

  /// A holding that ends.
  private func holding(
    of holder: Holder, to end: Instant, _ ending: Holding.Ending, _ sequences: [SequenceNumber]
  ) -> Holding {
    Holding(
      origin: key.origin, role: key.role, group: key.group, holder: holder,
      interval: Interval(from: since, to: end), chain: chain, ending: Cited(ending, sequences))
  }
}
