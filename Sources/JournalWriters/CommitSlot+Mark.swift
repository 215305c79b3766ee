// Directive ledger · JournalWriters — SPDX-License-Identifier: Apache-2.0

import Digests
import Journals

extension CommitSlot {
  /// What a writer leaves in the lock once it saw this slot become durable: a digest of its bytes,
  /// because two slots of one generation may differ.
  var mark: String { SHA256.hash(bytes).base64 }
}
