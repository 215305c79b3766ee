// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// The shape of a duty in time.
public enum DirectiveKind: String, CaseIterable, Hashable, Sendable {
  /// One product, then finished.
  case once
  /// Holds until it is withdrawn; never finished.
  case standing
  /// One product in every period.
  case recurring
  /// Due only when a condition comes about.
  case conditional
  /// The duty to answer a petition.
  case answer
}
