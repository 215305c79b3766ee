// Directive ledger · LedgerEngine — SPDX-License-Identifier: Apache-2.0

public import Directives
public import EventCoding
public import Journals

/// What is known of a ledger up to a watermark, so that its lines need not be read again.
public struct LedgerStart: Sendable {
  /// The events.
  let index: LedgerIndex
  /// Reads and writes the lines.
  let coder: EventCoder
  /// How far the events reach.
  let watermark: Watermark

  /// Takes what belongs together.
  ///
  /// - Precondition: the index holds as many events as the watermark has lines.
  public init(index: LedgerIndex, coder: EventCoder, watermark: Watermark) {
    precondition(index.events.count == watermark.size, "\(index.events.count) events")
    self.index = index
    self.coder = coder
    self.watermark = watermark
  }
}
