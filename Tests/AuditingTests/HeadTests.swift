// Directive ledger · AuditingTests — SPDX-License-Identifier: Apache-2.0

import Digests
import MerkleTrees
import SimulatedDisks
import Testing

@testable import Auditing

/// A ledger held against heads that are kept elsewhere.
struct HeadTests {
  /// The head over the first of some lines.
  private func head(_ lines: some Sequence<[UInt8]>, place: String = "kept.note") throws -> KeptHead
  {
    var frontier = MerkleFrontier()
    for line in lines { frontier.append(MerkleHash.leaf(line)) }
    return try #require(KeptHead(size: frontier.size, root: frontier.root, place: place))
  }

  /// The verdict on lines held against heads.
  private func verdict(_ lines: [[UInt8]], _ heads: [KeptHead]) throws -> Verdict {
    try Verification(LedgerFixture.ledger(lines), heads: heads).verdict
  }

  @Test func `heads of every size that agree are counted`() throws {
    let lines = try EventLines.lines()
    let heads = try (0...lines.count).map { try head(lines.prefix($0)) }
    let verdict = try verdict(lines, heads)
    #expect(verdict.word == .intact)
    #expect(verdict.headCount == lines.count + 1)
  }

  @Test(arguments: 0...7) func `another root at any size is FORKED`(size: Int) throws {
    let lines = try EventLines.lines()
    let found = try head(lines.prefix(size)).root
    let other = try #require(KeptHead(size: size, root: .zero, place: "a.note"))
    let verdict = try verdict(lines, [try head(lines), other])
    #expect(verdict.word == .forked)
    #expect(verdict.flaw == .headRoot(other, found: found))
    #expect(verdict.headCount == 0)
  }

  @Test func `a ledger shorter than a head is ROLLED-BACK, and the largest head is named`() throws {
    let lines = try EventLines.lines()
    let largest = try head(lines)
    let verdict = try verdict(
      Array(lines.prefix(3)), [try head(lines.prefix(2)), largest, try head(lines.prefix(5))])
    #expect(verdict.word == .rolledBack)
    #expect(verdict.flaw == .headBeyond(largest))
  }

  @Test func `a head is no head below no events`() {
    #expect(KeptHead(size: -1, root: .zero, place: "a.note") == nil)
  }
}
