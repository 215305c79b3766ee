// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

/// The account of a directive, which all that is said of it shares.
final class SharedAccount: Hashable, Sendable {
  /// The account.
  let account: DirectiveAccount

  /// Shares an account.
  init(_ account: DirectiveAccount) { self.account = account }

  /// Shared accounts are equal where the accounts are.
  static func == (left: SharedAccount, right: SharedAccount) -> Bool {
    left === right || left.account == right.account
  }

  /// Hashes the account.
  func hash(into hasher: inout Hasher) { hasher.combine(account) }
}
