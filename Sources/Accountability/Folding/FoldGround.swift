// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

/// A view that many folds share.
///
/// A view has dozens of parts, and each copy of it counts one more owner of every one of them:
/// counts that the cores which fold side by side would wait for one another to change.
final class FoldGround: Sendable {
  /// The view.
  let view: LedgerView

  /// Shares a view.
  init(_ view: LedgerView) { self.view = view }
}
