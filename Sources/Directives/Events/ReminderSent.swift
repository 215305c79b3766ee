// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// `reminder.sent`: a chase-up.
///
/// It moves no deadline.
public struct ReminderSent: Hashable, Sendable {
  /// The directive it is about.
  public let directive: DirectiveID
  /// Who is reminded.
  public let to: [PartyID]
  /// Who reminds.
  public let by: PartyID
  /// The document that reminds.
  public let document: String?
  /// In words.
  public let note: String?

  /// Makes the value from its parts.
  public init(
    directive: DirectiveID,
    to: [PartyID] = [],
    by: PartyID,
    document: String? = nil,
    note: String? = nil
  ) {
    self.directive = directive
    self.to = to
    self.by = by
    self.document = document
    self.note = note
  }
}
