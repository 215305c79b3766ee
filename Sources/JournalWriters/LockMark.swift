// Directive ledger · JournalWriters — SPDX-License-Identifier: Apache-2.0

import Digests
import Journals

/// What a writer leaves in the lock for the next one.
///
/// It says that the writer saw a slot become durable, and how far whole batches lie behind it whose
/// writers wait for a sync. It is taken away before that sync, so that nobody trusts bytes on which
/// a sync failed.
struct LockMark: Hashable {
  /// Whole batches that wait for a sync.
  struct Waiting: Hashable {
    /// The number of bytes of the last segment up to their end.
    let offset: Int
    /// The leaf hash of their last line, as base64: each line names the one before it, and nothing
    /// else vouches for the last.
    let leaf: String
  }

  /// The digest that stands in the slot, as base64.
  let slot: String
  /// What waits behind it; nil for nothing.
  let waiting: Waiting?

  /// Says what is durable, and what waits up to a watermark.
  init(slot: String, waitingUpTo end: Watermark? = nil) {
    self.slot = slot
    waiting = end.map { Waiting(offset: $0.offset, leaf: $0.lastLeafHash.base64) }
  }

  /// Reads a mark; nil for what is none.
  init?(_ text: String?) {
    let words = text?.split(separator: " ").map(String.init) ?? []
    switch words.count {
    case 1: waiting = nil
    case 3:
      guard let offset = Int(words[1]) else { return nil }
      waiting = Waiting(offset: offset, leaf: words[2])
    default: return nil
    }
    slot = words[0]
  }

  /// The mark as it stands in the lock.
  var text: String { waiting.map { "\(slot) \($0.offset) \($0.leaf)" } ?? slot }
}
