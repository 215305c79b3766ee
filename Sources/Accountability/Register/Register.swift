// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

public import Directives

/// The parties as far as they were known: names, ends and heirs, members, holders of offices.
///
/// Built once for a view; every question then costs no more than the parties it touches.
public struct Register: Hashable, Sendable {
  /// What is held of each party.
  public internal(set) var parties: [PartyID: PartyRecord] = [:]

  /// A register of nobody.
  init() {}

  /// What is held of a party, if it is registered.
  public subscript(party: PartyID) -> PartyRecord? { parties[party] }

  /// The name of a party at an instant, if it is registered.
  public func name(of party: PartyID, at instant: Instant) -> Cited<PartyName>? {
    parties[party]?.name(at: instant)
  }

  /// The body above a party.
  public func parent(of party: PartyID) -> PartyID? { parties[party]?.registration.value.parent }

  /// Whether a party is a registered group.
  public func isGroup(_ party: PartyID) -> Bool { parties[party]?.isGroup == true }

  /// The end of a party, if it had ended at an instant.
  public func end(of party: PartyID, at instant: Instant) -> PartyEnd? {
    guard let end = parties[party]?.end, end.time <= instant else { return nil }
    return end
  }

  /// The person who heads a party at an instant, where known.
  ///
  /// An office is headed by whoever holds it. Of several who hold an office, the latest to take it
  /// up counts.
  public func head(of party: PartyID, at instant: Instant) -> Cited<Official>? {
    guard let record = parties[party] else { return nil }
    let office = record.kind == .office ? party : record.registration.value.head
    guard let office, let tenures = parties[office]?.tenures,
      let tenure = tenures.last(where: { $0.interval.contains(instant) })
    else { return nil }
    let official = Official(
      office: office, person: tenure.person, capacity: tenure.capacity,
      since: tenure.interval.from)
    let link = office == party ? [] : record.registration.sequences
    return Cited(official, tenure.sequences + link)
  }
}
