// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import LedgerEngine

/// What became of a batch.
enum WriteResult {
  /// It is recorded.
  case recorded([SubmissionReceipt])
  /// It would be recorded.
  case rehearsed([Decision])
}
