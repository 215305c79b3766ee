// Directive ledger · chidao-bench — SPDX-License-Identifier: Apache-2.0

/// Something that makes events durable.
enum DurableWriter: String, CaseIterable {
  /// This ledger: lock, decide, chain, two syncs.
  case chidao
  /// `write` and `fdatasync` of the same bytes, and nothing else.
  case plain
  /// The same, and then a slot of 4,096 bytes in a second file that is synced too: what our two
  /// syncs take by themselves.
  case twice
  /// `sqlite3` with a write-ahead log and `synchronous=FULL`, a transaction for each batch.
  case sqlite
}
