// Directive ledger · AuditingTests — SPDX-License-Identifier: Apache-2.0

import Digests
import Directives
import EventCoding
import Journals
import LedgerLiterals
import MerkleTrees
import SimulatedDisks
import TestSupport
import Testing

@testable import Auditing

/// Small ledgers of real events, as lines.
enum EventLines {
  /// The coder of every ledger here.
  static let coder = EventCoder(origin: "ledger.example/test", offset: .indochina)

  /// A ledger of seven events.
  static func small(summary: String = "Việc cần làm") -> LedgerBuilder {
    var builder = LedgerBuilder()
    builder.organizations("ubnd", "so-a")
    builder.notice(at: "2026-06-01")
    builder.directive(summary: summary, due: LedgerBuilder.by("2026-06-30"), at: "2026-06-01")
    builder.assign("so-a", at: "2026-06-01")
    builder.report("so-a", .underway, percent: 50, at: "2026-06-10")
    return builder
  }

  /// Events as lines that follow one another.
  static func lines(_ events: some Sequence<Event>) throws -> [[UInt8]] {
    var last = Digest.zero
    return try events.map { event in
      let line = try coder.encodeLine(
        event.intent, sequence: event.sequence, recordedTime: event.recordedTime,
        after: last)
      last = MerkleHash.leaf(line)
      return line
    }
  }

  /// The lines of a small ledger.
  static func lines(summary: String = "Việc cần làm") throws -> [[UInt8]] {
    try lines(small(summary: summary).index.events)
  }

  /// The receipt for the last of some lines.
  static func receipt(_ lines: [[UInt8]], id: EventID? = nil) throws -> KeptReceipt {
    var frontier = MerkleFrontier()
    for line in lines { frontier.append(MerkleHash.leaf(line)) }
    let bytes = lines.last ?? []
    let last = try coder.decodeLine(bytes.span)
    return try #require(
      KeptReceipt(
        id: id ?? last.id, sequence: lines.count - 1,
        leafHash: MerkleHash.leaf(lines.last ?? []), size: lines.count, root: frontier.root))
  }

  /// The verdict on a ledger in memory.
  static func verdict(_ source: MemorySource, against receipts: [KeptReceipt] = []) throws
    -> Verdict
  {
    try Verification(source, against: receipts).verdict
  }
}
