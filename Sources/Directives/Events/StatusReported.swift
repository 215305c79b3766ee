// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// `status.reported`: a responsible party says how its work stands.
public struct StatusReported: Hashable, Sendable {
  /// The directive it is about.
  public let directive: DirectiveID
  /// Who reports.
  public let party: PartyID
  /// What it says.
  public let status: ReportedStatus
  /// In its own words.
  public let note: String?
  /// How much is done, 0…100.
  public let percent: Int64?
  /// The figure reached; few reports have one.
  private let figure: Rarely<Measure>
  /// The documents that show it.
  public let documents: [String]
  /// Of a recurring duty: the period it reports on.
  public let period: Period?
  /// Of a blocked duty: what is in the way.
  public let reason: String?

  /// Makes the value from its parts.
  public init(
    directive: DirectiveID,
    party: PartyID,
    status: ReportedStatus,
    note: String? = nil,
    percent: Int64? = nil,
    measure: Measure? = nil,
    documents: [String] = [],
    period: Period? = nil,
    reason: String? = nil
  ) {
    self.directive = directive
    self.party = party
    self.status = status
    self.note = note
    self.percent = percent
    figure = Rarely(measure)
    self.documents = documents
    self.period = period
    self.reason = reason
  }

  /// The figure reached.
  public var measure: Measure? { figure.value }
}
