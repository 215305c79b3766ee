// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

public import Directives

/// How a directive stands for each party that it binds, and how long that holds.
///
/// Its lists are slices, so that those of a whole ledger lie in one piece each.
public struct DirectiveStanding: Hashable, Sendable {
  /// The position of its issuance, or, while that cannot be seen, of the first event about it.
  public let event: SequenceNumber
  /// The notice that contains it; nil while its issuance cannot be seen.
  public let notice: NoticeID?
  /// Its obligations, in the order of the account.
  public let obligations: ArraySlice<Standing>
  /// Whether these say all that a score counts: it has no rounds, and nobody but the holder of an
  /// obligation bore its late days.
  public let isPlain: Bool
  /// The parties for whom its events count, ascending: what happens to others does not touch it,
  /// unless these are their groups or pass their duties on to them.
  public let parties: ArraySlice<PartyID>
  /// The first instant from which it has to be judged anew; nil while nothing more is recorded.
  public let until: Instant?

  /// Makes the value from its parts.
  public init(
    event: SequenceNumber, notice: NoticeID?, obligations: ArraySlice<Standing>, isPlain: Bool,
    parties: ArraySlice<PartyID>, until: Instant?
  ) {
    self.event = event
    self.notice = notice
    self.obligations = obligations
    self.isPlain = isPlain
    self.parties = parties
    self.until = until
  }

  /// Its obligations as a board shows them at an instant.
  public func lines(at instant: Instant) -> [BoardLine] {
    zip(0..., obligations).map { place, standing in
      BoardLine(standing, of: event, place, notice, at: instant)
    }
  }
}
