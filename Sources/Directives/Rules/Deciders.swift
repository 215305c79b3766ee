// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// Who decides on something in a directive at a time, as the ledger knew it.
public struct Deciders: Hashable, Sendable {
  /// What is decided.
  public enum Question: Hashable, Sendable {
    /// Whether something is done.
    case completion
    /// Whether what was approved is recognised from above.
    case recognition
    /// More time.
    case moreTime
  }

  /// Where.
  public let directive: DirectiveID
  /// What is decided.
  public let question: Question
  /// When.
  public let time: Instant
  /// By whom, in the order of their names; empty when nobody does.
  public let parties: [PartyID]

  /// Names those who decide.
  public init(
    in directive: DirectiveID, on question: Question, at time: Instant, parties: [PartyID]
  ) {
    self.directive = directive
    self.question = question
    self.time = time
    self.parties = parties
  }
}
