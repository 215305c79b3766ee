// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

import Directives
import Synchronization

/// Remembers which ledgers were read by their indexes, so that it can be asked whether these were
/// right.
public final class IndexWatch: Sendable {
  /// The ledgers.
  private let indexes = Mutex<[LedgerIndex]>([])

  /// Watches nothing yet.
  init() {}

  /// Watches one more ledger.
  func note(_ index: LedgerIndex) { indexes.withLock { $0.append(index) } }

  /// Whether everything that was asked for was found as it was recorded.
  var isSound: Bool { indexes.withLock { $0.allSatisfy(\.isSound) } }
}
