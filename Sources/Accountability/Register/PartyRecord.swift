// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

public import Directives

/// What a register holds of one party.
///
/// What a party is has no time; its names, its end, its members and its holders have.
public struct PartyRecord: Hashable, Sendable {
  /// The registration.
  public let registration: Cited<PartyRegistered>
  /// When it was registered to begin.
  public let from: Instant
  /// The names, earliest first, at least one.
  public internal(set) var names: [PartyName]
  /// Its end, if it has ended by the instant of the view.
  public internal(set) var end: PartyEnd?
  /// Of a group: the memberships, by when they began.
  public internal(set) var memberships: [Membership] = []
  /// Of an office: who held it, by when they took it up.
  public internal(set) var tenures: [Tenure] = []

  /// The party.
  public var party: PartyID { registration.value.party }
  /// What it is.
  public var kind: PartyKind { registration.value.kind }
  /// Whether it is addressed as a set of others.
  public var isGroup: Bool { kind == .group }

  /// The name at an instant; before the first, the first.
  public func name(at instant: Instant) -> Cited<PartyName> {
    let name = names.last { $0.from <= instant } ?? names[0]
    return Cited(name, [name.sequence])
  }
}
