// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

import Directives
import Synchronization

/// Keeps the events of the last question until the world in which it was asked goes away.
///
/// A process that ends gives its memory back at once; event by event, a million take half a second.
public final class LedgerKeep: Sendable {
  /// The events.
  private let index = Mutex<LedgerIndex?>(nil)

  /// Keeps nothing yet.
  public init() {}

  /// Keeps events instead of those before.
  func keep(_ index: LedgerIndex) { self.index.withLock { $0 = index } }
}
