// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import Inquiries
import LedgerEngine
import PosixStores

extension CommandRun {
  /// Brings the cache up to date after an append, where `--rebuild` asks for it.
  func rebuildWhereAsked(
    _ ledger: borrowing Ledger<PosixStore>, _ store: PosixStore
  ) throws(CommandFailure) {
  }
}
