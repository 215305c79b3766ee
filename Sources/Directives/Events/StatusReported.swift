// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// `status.reported`: a responsible party says how its work stands.
///
/// Two of three events are reports: what few of them say lies apart, and the small parts together.
public struct StatusReported: Hashable, Sendable {
  /// The directive it is about.
  public let directive: DirectiveID
  /// Who reports.
  public let party: PartyID
  /// In its own words.
  public let note: String?
  /// What few reports say.
  private let more: Rarely<More>
  /// How much is done, 0…100.
  public let percent: Int64?
  /// What it says.
  public let status: ReportedStatus

  /// What few reports say.
  private struct More: Hashable {
    /// The figure reached, which is large and yet more seldom.
    var measure = Rarely<Measure>.absent
    /// The documents that show it.
    var documents: [String] = []
    /// The period it reports on.
    var period: Period?
    /// What is in the way.
    var reason: String?
  }

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
    let more = More(
      measure: Rarely(measure), documents: documents, period: period, reason: reason)
    self.more = Rarely(more == More() ? nil : more)
  }

  /// The figure reached.
  public var measure: Measure? { more.value?.measure.value }
  /// The documents that show it.
  public var documents: [String] { more.value?.documents ?? [] }
  /// Of a recurring duty: the period it reports on.
  public var period: Period? { more.value?.period }
  /// Of a blocked duty: what is in the way.
  public var reason: String? { more.value?.reason }
}
