// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// `measure.recorded`: a figure about a party, as a notice states it.
public struct MeasureRecorded: Hashable, Sendable {
  /// Whom the figure is about.
  public let party: PartyID
  /// The figure.
  public let measure: Measure
  /// The notice that states it.
  public let source: NoticeID
  /// The source's own wording of a figure that does not add up.
  public let asStated: String?

  /// Makes the value from its parts.
  public init(party: PartyID, measure: Measure, source: NoticeID, asStated: String? = nil) {
    self.party = party
    self.measure = measure
    self.source = source
    self.asStated = asStated
  }
}
