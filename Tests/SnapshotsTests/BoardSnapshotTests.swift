// Directive ledger · SnapshotsTests — SPDX-License-Identifier: Apache-2.0

import Accountability
import Digests
import Directives
import LedgerLiterals
import TestSupport
import Testing

@testable import Snapshots

@Suite struct BoardSnapshotTests {
  /// Standings with every kind of holder and verdict.
  private static let standings = LedgerStandings(
    size: 40, at: LedgerBuilder.time("2024-02-01"),
    directives: [
      DirectiveStanding(
        event: SequenceNumber(3), notice: "n",
        obligations: [
          standing(.party("a"), .settled(.doneLate, lateDays: 4), .approved),
          standing(.undecided(after: "b"), .open(sparedDays: 2), .blocked),
          standing(.unresolved(group: "g"), .open(sparedDays: 0), .none, group: "g", due: nil),
          standing(
            .membersUnnamed(group: "g", known: 2, size: 65), .settled(.notBinding, lateDays: 0),
            .returned, group: "g"),
        ], isPlain: true, parties: ["a", "b", "g"], until: nil),
      DirectiveStanding(
        event: SequenceNumber(17), notice: nil, obligations: [], isPlain: false,
        parties: [], until: .distantPast),
      DirectiveStanding(
        event: SequenceNumber(18), notice: "n-2",
        obligations: [standing(.nobody, .open(sparedDays: 1), .claimed)], isPlain: true,
        parties: ["a"], until: .distantFuture),
    ])

  /// One of the obligations.
  private static func standing(
    _ holder: Holder, _ verdict: Standing.Verdict, _ status: ObligationStatus,
    group: PartyID? = nil, due: Instant? = LedgerBuilder.time("2024-01-30")
  ) -> Standing {
    Standing(holder: holder, group: group, status: status, due: due, verdict: verdict)
  }

  /// The file.
  private static let bytes = BoardSnapshot(
    origin: "ledger.example/test", lastLeafHash: SHA256.hash([1]), standings: standings
  ).bytes

  @Test func `a snapshot is read as it was written`() throws {
    let read = try #require(BoardSnapshot(bytes: Self.bytes))
    #expect(read.origin == "ledger.example/test")
    #expect(read.lastLeafHash == SHA256.hash([1]))
    #expect(read.standings == Self.standings)
    #expect(read.bytes == Self.bytes)
  }

  @Test func `a snapshot of which any byte differs is none`() {
    for offset in Self.bytes.indices {
      var bytes = Self.bytes
      bytes[offset] ^= 0x10
      #expect(BoardSnapshot(bytes: bytes) == nil, "\(offset)")
    }
  }

  @Test func `a snapshot that was cut off or went on is none, whatever its digest says`() {
    let body = Array(Self.bytes.dropLast(Digest.byteCount))
    for count in body.indices {
      let cut = Array(body[..<count])
      #expect(BoardSnapshot(bytes: cut) == nil)
      #expect(BoardSnapshot(bytes: cut + digest(of: cut)) == nil, "\(count)")
    }
    #expect(BoardSnapshot(bytes: body + [0] + digest(of: body + [0])) == nil)
  }

  @Test func `no number traps, and what is read is written again as it was read`() {
    let body = Array(Self.bytes.dropLast(Digest.byteCount))
    for offset in body.indices {
      for byte: UInt8 in [0x7F, 0xFF] where body[offset] != byte {
        var changed = body
        changed[offset] = byte
        // What it can be read as is what is written again.
        if let read = BoardSnapshot(bytes: changed + digest(of: changed)) {
          #expect(BoardSnapshot(bytes: read.bytes)?.standings == read.standings, "\(offset)")
        }
      }
    }
  }

  /// The digest at the end of a file.
  private func digest(of body: [UInt8]) -> [UInt8] {
    SHA256.hash(body).withUnsafeBytes { [UInt8]($0) }
  }
}
