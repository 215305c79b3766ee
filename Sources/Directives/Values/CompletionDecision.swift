// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// What was decided on a claim of completion.
public enum CompletionDecision: String, CaseIterable, Hashable, Sendable {
  /// The claim is accepted.
  case approved
  /// The approved claim is accepted by the higher level.
  case recognised
  /// The claim is sent back; the work is open again.
  case returned
}
