// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// The kinds of things that identifiers name; they only tell identifiers apart in type.
public enum Subjects {
  /// A ledger, named by its origin.
  public enum Ledger {}
  /// An organisation, office, person or group.
  public enum Party {}
  /// A notice of conclusion.
  public enum Notice {}
  /// A directive.
  public enum Directive {}
  /// A petition.
  public enum Petition {}
  /// Whoever records an event; enrolled with a key and rights, a principal.
  public enum Actor {}
}

/// The origin of a ledger, for example `ledger.example/ubnd`.
public typealias LedgerOrigin = Identifier<Subjects.Ledger>
/// The identifier of a party, for example `so-tai-chinh.2025`.
public typealias PartyID = Identifier<Subjects.Party>
/// The identifier of a notice, for example `tb-ubnd-2026-05-28`.
public typealias NoticeID = Identifier<Subjects.Notice>
/// The identifier of a directive, for example `tb-ubnd-2026-05-28/1.2.1`.
public typealias DirectiveID = Identifier<Subjects.Directive>
/// The identifier of a petition, for example `tb-ubnd-2026-05-27/p1`.
public typealias PetitionID = Identifier<Subjects.Petition>
/// The identifier of whoever records an event.
public typealias ActorID = Identifier<Subjects.Actor>
