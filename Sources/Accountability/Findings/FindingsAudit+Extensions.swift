// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

import Directives

extension FindingsAudit {
  /// One change of a deadline, with the one before it.
  private struct Move {
    /// The deadline before.
    let previous: DeadlineEntry
    /// The deadline after.
    let next: DeadlineEntry

    /// Whether there is more time than before.
    var extends: Bool { next.due > previous.due }
    /// Whether the deadline before had passed when it was changed.
    var isAfterExpiry: Bool { extends && previous.due <= next.from }
    /// Whether there is less time than before, and none of it is left.
    var shortensIntoPast: Bool { next.due < previous.due && next.due <= next.from }
  }

  /// Looks at how the deadlines of each obligation were moved.
  mutating func inspectExtensions(_ account: DirectiveAccount) {
    guard
      wants(.extensionAfterExpiry, .repeatedExtension, .deadlineShortenedIntoPast),
      account.deadlines.count > 1
    else { return }
    var tracks: [(parties: [PartyID], moves: [Move])] = account.obligations.map { obligation in
      let done = obligation.doneBy?.claimed.value
      return (
        obligation.holder.value.subject.map { [$0] } ?? [],
        moves(of: obligation.deadlines).filter { move in done.map { move.next.from < $0 } ?? true }
      )
    }
    if tracks.isEmpty { tracks = [([], moves(of: account.deadlines))] }
    inspectMoves(tracks, in: account)
    inspectCounts(tracks, in: account)
  }

  /// Each change in a history of deadlines.
  private func moves(of deadlines: [DeadlineEntry]) -> [Move] {
    zip(deadlines, deadlines.dropFirst()).map { Move(previous: $0, next: $1) }
  }

  /// Notes each change that came too late, once for all the obligations that it moved.
  private mutating func inspectMoves(
    _ tracks: [(parties: [PartyID], moves: [Move])], in account: DirectiveAccount
  ) {
    var noted: [SequenceNumber: (move: Move, parties: [PartyID], behind: [SequenceNumber])] = [:]
    for track in tracks {
      for move in track.moves where move.isAfterExpiry || move.shortensIntoPast {
        var entry = noted[move.next.sequence] ?? (move, [], [move.next.sequence])
        entry.parties += track.parties
        entry.behind.append(move.previous.sequence)
        noted[move.next.sequence] = entry
      }
    }
    for (_, entry) in noted.sorted(by: { $0.key < $1.key }) {
      let (previous, next) = (entry.move.previous, entry.move.next)
      note(
        entry.move.extends
          ? .extensionAfterExpiry(expired: previous.due, changed: next.from, due: next.due)
          : .deadlineShortenedIntoPast(
            previous: previous.due, due: next.due, changed: next.from),
        about: account.subject, parties: entry.parties, sequences: entry.behind)
    }
  }

  /// Notes a directive whose obligations got more time again and again.
  private mutating func inspectCounts(
    _ tracks: [(parties: [PartyID], moves: [Move])], in account: DirectiveAccount
  ) {
    var most: [Move] = []
    var parties: [PartyID] = []
    var behind: [SequenceNumber] = []
    for track in tracks {
      let extensions = track.moves.filter(\.extends)
      guard extensions.count >= 3 else { continue }
      if extensions.count > most.count { most = extensions }
      parties += track.parties
      behind += extensions.flatMap { [$0.previous.sequence, $0.next.sequence] }
    }
    guard let first = most.first, let last = most.last else { return }
    note(
      .repeatedExtension(
        count: most.count, original: first.previous.due, due: last.next.due),
      about: account.subject, parties: parties, sequences: behind)
  }
}
