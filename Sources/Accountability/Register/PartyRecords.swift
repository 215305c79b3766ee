// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

import Directives
import Synchronization

/// The records of the parties of a view: made beforehand where every event is at hand, and else
/// when they are asked for, since a question about one directive touches few parties.
enum PartyRecords: Sendable {
  /// All of them, and the groups of each party.
  case made([PartyID: PartyRecord], groups: [PartyID: [PartyID]])
  /// Those that were asked for.
  case asked(PartyDesk)

  /// The records of what a view can see.
  init(of view: LedgerEvents, isBrief: Bool) {
    guard !isBrief else {
      self = .asked(PartyDesk(view))
      return
    }
    let records = Self.records(of: view)
    self = .made(records, groups: Self.groups(among: records))
  }

  /// What is held of a party.
  subscript(party: PartyID) -> PartyRecord? {
    switch self {
    case .made(let records, _): records[party]
    case .asked(let desk): desk[party]
    }
  }

  /// All of them.
  var all: [PartyID: PartyRecord] {
    switch self {
    case .made(let records, _): records
    case .asked(let desk): desk.all.records
    }
  }

  /// The groups that a party has ever been a member of.
  func groups(of party: PartyID) -> [PartyID] {
    switch self {
    case .made(_, let groups): groups[party] ?? []
    case .asked(let desk): desk.all.groups[party] ?? []
    }
  }

  /// What is held of every party.
  fileprivate static func records(of view: LedgerEvents) -> [PartyID: PartyRecord] {
    var records: [PartyID: PartyRecord] = [:]
    for party in view.index.parties {
      records[party] = PartyRecord(filed: view.index.sequences(on: .party(party)), in: view)
    }
    return records
  }

  /// The groups that each registered party has ever been a member of, ascending.
  fileprivate static func groups(
    among records: [PartyID: PartyRecord]
  ) -> [PartyID: [PartyID]] {
    var groups: [PartyID: Set<PartyID>] = [:]
    for group in records.values where group.isGroup {
      for membership in group.memberships where records[membership.member] != nil {
        groups[membership.member, default: []].insert(group.party)
      }
    }
    return groups.mapValues { $0.sorted() }
  }
}

/// Makes the record of a party the first time that it is asked for.
final class PartyDesk: Sendable {
  /// What was made so far.
  private struct Made {
    /// The records, nil of who is not registered.
    var records: [PartyID: PartyRecord?] = [:]
    /// All records, and the groups of each party.
    var all: (records: [PartyID: PartyRecord], groups: [PartyID: [PartyID]])?
  }

  /// What can be seen.
  private let view: LedgerEvents
  /// What was made so far.
  private let made = Mutex(Made())

  /// Has made nothing yet.
  init(_ view: LedgerEvents) { self.view = view }

  /// What is held of a party.
  subscript(party: PartyID) -> PartyRecord? {
    made.withLock { made in
      if let all = made.all { return all.records[party] }
      if let known = made.records[party] { return known }
      let record = PartyRecord(filed: view.index.sequences(on: .party(party)), in: view)
      made.records[party] = .some(record)
      return record
    }
  }

  /// What is held of every party, and the groups of each.
  var all: (records: [PartyID: PartyRecord], groups: [PartyID: [PartyID]]) {
    made.withLock { made in
      if let all = made.all { return all }
      let records = PartyRecords.records(of: view)
      let all = (records, PartyRecords.groups(among: records))
      made.all = all
      return all
    }
  }
}
