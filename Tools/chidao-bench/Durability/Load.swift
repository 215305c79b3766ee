// Directive ledger · chidao-bench — SPDX-License-Identifier: Apache-2.0

/// How much is written by how many.
struct Load: Hashable {
  /// The number of processes that write at the same time.
  let writers: Int
  /// The number of events that each of them writes.
  let eventsPerWriter: Int
  /// The number of events that become durable together.
  let batch: Int

  /// The number of events in all.
  var events: Int { writers * eventsPerWriter }

  /// The loads that are measured, for about so many single events each.
  static func all(events: Int) -> [Load] {
    [1, 4, 16].map { Load(writers: $0, eventsPerWriter: max(1, events / $0), batch: 1) }
      + [Load(writers: 1, eventsPerWriter: 256 * max(1, events / 4), batch: 256)]
  }
}
