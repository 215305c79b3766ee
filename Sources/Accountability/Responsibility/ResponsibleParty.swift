// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

public import Directives

/// Who has a role in a directive at an instant, with everything that establishes it.
public struct ResponsibleParty: Hashable, Sendable {
  /// The role.
  public let role: Role
  /// Who has it, with the events of the whole chain.
  public let holder: Cited<Holder>
  /// Whom the directive bound in the first place.
  public let origin: ObligationOrigin
  /// The group through which it was assigned, if any.
  public let group: PartyID?
  /// How it came to the holder, from the assignment on.
  public let chain: [ChainStep]
  /// Since when the holder has it.
  public let since: Cited<Instant>
  /// The name of the holder then.
  public let name: Cited<PartyName>?
  /// Who heads the holder then, where known.
  public let head: Cited<Official>?
}
