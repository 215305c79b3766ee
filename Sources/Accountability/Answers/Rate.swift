// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

/// A part of a named whole, as exact counts.
public struct Rate: Hashable, Sendable {
  /// What a rate is a share of.
  public enum Basis: String, CaseIterable, Hashable, Sendable {
    /// Obligations done with a deadline, or overdue.
    case due
    /// Obligations that bind or were done.
    case all
  }

  /// The part.
  public let count: Int
  /// The whole.
  public let total: Int
  /// What the whole is.
  public let basis: Basis

  /// Makes the value from its parts.
  init(_ count: Int, of total: Int, _ basis: Basis) {
    self.count = count
    self.total = total
    self.basis = basis
  }
}
