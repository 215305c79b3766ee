// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// How strongly a directive binds.
public enum Force: String, CaseIterable, Hashable, Sendable {
  /// An order (giao, yêu cầu).
  case order
  /// A request (đề nghị).
  case request
  /// Something to strive for (phấn đấu).
  case aim
}
