// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

public import Directives

/// The parties as far as they were known: names, ends and heirs, members, holders of offices.
///
/// A question about a party costs no more than the parties it touches, but for its groups.
public struct Register: Sendable {
  /// What is held of each party.
  private let records: PartyRecords

  /// The register of what a view can see.
  ///
  /// - Complexity: linear in the events about parties; of a brief one each party is read when it is
  ///   asked for.
  init(of view: LedgerEvents, isBrief: Bool) {
    records = PartyRecords(of: view, isBrief: isBrief)
  }

  /// What is held of every party.
  ///
  /// - Complexity: linear in the events about parties, the first time.
  public var parties: [PartyID: PartyRecord] { records.all }

  /// What is held of a party, if it is registered.
  public subscript(party: PartyID) -> PartyRecord? { records[party] }

  /// The groups that a party has ever been a member of, ascending.
  ///
  /// - Complexity: that of `parties`, the first time.
  public func groups(of party: PartyID) -> [PartyID] { records.groups(of: party) }

  /// The name of a party at an instant, if it is registered.
  public func name(of party: PartyID, at instant: Instant) -> Cited<PartyName>? {
    self[party]?.name(at: instant)
  }

  /// The body above a party.
  public func parent(of party: PartyID) -> PartyID? { self[party]?.registration.value.parent }

  /// Whether a party is a registered group.
  public func isGroup(_ party: PartyID) -> Bool { self[party]?.isGroup == true }

  /// The end of a party, if it had ended at an instant.
  public func end(of party: PartyID, at instant: Instant) -> PartyEnd? {
    guard let end = self[party]?.end, end.time <= instant else { return nil }
    return end
  }

  /// The person who heads a party at an instant, where known.
  ///
  /// An office is headed by whoever holds it. Of several who hold an office, the latest to take it
  /// up counts.
  public func head(of party: PartyID, at instant: Instant) -> Cited<Official>? {
    guard let record = self[party] else { return nil }
    let office = record.kind == .office ? party : record.registration.value.head
    guard let office, let tenures = self[office]?.tenures,
      let tenure = tenures.last(where: { $0.interval.contains(instant) })
    else { return nil }
    let official = Official(
      office: office, person: tenure.person, capacity: tenure.capacity,
      since: tenure.interval.from)
    let link = office == party ? [] : record.registration.sequences
    return Cited(official, tenure.sequences + link)
  }
}
