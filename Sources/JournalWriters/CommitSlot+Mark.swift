// Directive ledger · JournalWriters — SPDX-License-Identifier: Apache-2.0

import Journals

extension CommitSlot {
  /// What a writer leaves in the lock once it saw this slot become durable: the digest that stands
  /// in it, because two slots of one generation may differ.
  var mark: String { Self.digestText(in: bytes) }
}
