// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

import Directives

/// A score while it is counted, row by row; no row is kept.
public struct ScoreTally: Sendable {
  /// What is counted for each holder; nil for whatever has none that can be named.
  private var tallies: [PartyID?: Tally] = [:]
  /// Every cell.
  private var counts = CellCounts()

  /// Begins with nothing counted.
  public init() {}

  /// Counts a row of the board whole.
  public mutating func add(_ row: BoardRow) {
    addDuty(row.line, rounds: row.obligation.rounds)
    for share in row.obligation.lateShares { add(share) }
  }

  /// Counts what another tally has counted.
  public mutating func add(_ other: ScoreTally) {
    counts += other.counts
    for (party, tally) in other.tallies {
      tallies[party, default: Tally()].counts += tally.counts
      tallies[party, default: Tally()].lateDays += tally.lateDays
      tallies[party, default: Tally()].rounds += tally.rounds
    }
  }

  /// Counts the cell and the rounds of an obligation for whoever holds it.
  mutating func addDuty(_ line: BoardLine, rounds: RoundCounts) {
    counts.add(line.cell)
    tallies[line.holder.party, default: Tally()].counts.add(line.cell)
    tallies[line.holder.party, default: Tally()].rounds += rounds
  }

  /// Counts late days for whoever bore them.
  mutating func add(_ share: LateShare) {
    tallies[share.holder.party, default: Tally()].lateDays += share.days
  }

  /// The score of what was counted, with the names that the parties have in a view.
  public func score(in view: LedgerView) -> Score {
    let parties = tallies.keys.compactMap { $0 }.sorted()
    let keys: [PartyID?] = parties + (tallies[nil] == nil ? [] : [nil])
    let rows = keys.map { party in
      let tally = tallies[party] ?? Tally()
      return ScoreRow(
        party: party, name: party.flatMap { view.register.name(of: $0, at: view.at) },
        counts: tally.counts, lateDays: tally.lateDays, rounds: tally.rounds)
    }
    let total = ScoreRow(
      party: nil, name: nil, counts: counts, lateDays: rows.reduce(0) { $0 + $1.lateDays },
      rounds: rows.reduce(into: RoundCounts()) { $0 += $1.rounds })
    return Score(rows: rows, total: total)
  }

  /// What is counted for one party.
  private struct Tally {
    /// The cells.
    var counts = CellCounts()
    /// The late days borne.
    var lateDays = 0
    /// The rounds.
    var rounds = RoundCounts()
  }
}
