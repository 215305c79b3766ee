// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// `petition.raised`: a request from below that needs an answer.
public struct PetitionRaised: Hashable, Sendable {
  /// The petition.
  public let petition: PetitionID
  /// Who asks.
  public let from: [PartyID]
  /// Who is to answer.
  public let to: [PartyID]
  /// What is asked.
  public let summary: String
  /// The directive that imposes the duty to answer.
  public let directive: DirectiveID?
  /// The notice that records it.
  public let notice: NoticeID?

  /// Makes the value from its parts.
  public init(
    petition: PetitionID,
    from: [PartyID] = [],
    to: [PartyID] = [],
    summary: String,
    directive: DirectiveID? = nil,
    notice: NoticeID? = nil
  ) {
    self.petition = petition
    self.from = from
    self.to = to
    self.summary = summary
    self.directive = directive
    self.notice = notice
  }
}
