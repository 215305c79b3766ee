// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

/// One thing that `doctor` looks at.
struct HealthCheck {
  /// How it is.
  enum State: String {
    /// As it should be.
    case good
    /// It works; somebody should know.
    case doubtful
    /// Recording will fail, or cannot be relied upon.
    case bad
  }

  /// What was looked at, for programs; the same in every language.
  let id: String
  /// What was looked at, in one word or two.
  let name: String
  /// How it is.
  let state: State
  /// What was found.
  let sentence: String
}
