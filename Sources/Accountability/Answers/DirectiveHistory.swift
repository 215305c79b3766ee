// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

/// The accountability history of a directive.
public struct DirectiveHistory: Hashable, Sendable {
  /// The directive, with the intervals in which each party had each role.
  public let account: DirectiveAccount
  /// The events that made it so, in effective order: those about the directive, those retracted
  /// among them, and those about parties by which a role came, passed or ended.
  public let entries: [HistoryEntry]
}
