// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// What a responsible party says of its own work.
public enum ReportedStatus: String, CaseIterable, Hashable, Sendable {
  /// The directive has been received and accepted.
  case acknowledged
  /// Work is going on.
  case underway
  /// Work cannot go on; the reason is given.
  case blocked
  /// The party claims completion.
  case done
}
