// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// How a petition was answered.
public enum AnswerMode: String, CaseIterable, Hashable, Sendable {
  /// On the spot, by word of mouth.
  case oral
  /// By a document.
  case written
}
