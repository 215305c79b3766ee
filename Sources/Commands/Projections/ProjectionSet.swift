// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import Accountability
import CanonicalJSON
import Digests
import Directives
import Inquiries
import Journals

/// The projections of a ledger as bytes: the same for the same log, instant and rules, whoever
/// makes them and from whatever state.
struct ProjectionSet {
  /// The ledger from the viewpoint of the projections.
  let inquiry: Inquiry

  /// Looks at a ledger at an instant.
  ///
  /// By default it is when its last event was recorded, so that the bytes depend on the log alone.
  init(_ run: CommandRun, _ ledger: LoadedLedger, at instant: Instant?) {
    let last = ledger.index.events.last?.recordedTime ?? .distantPast
    let view = LedgerView(ledger.index, from: Viewpoint(at: instant ?? last))
    inquiry = Inquiry(run, ledger, view)
  }

  /// Calls `body` with each file, one after the other, and then with that of the digests.
  func forEachFile<Failure: Error>(
    _ body: (JournalPath, [UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    let board = inquiry.view.board()
    var sums = ""
    for projection in Projection.allCases {
      let bytes = self.bytes(of: projection, board)
      sums += "\(SHA256.hash(bytes).hexadecimal)  \(projection.path.name)\n"
      try body(projection.path, bytes)
    }
    try body(Projection.sums, Array(sums.utf8))
  }

  /// The bytes of a projection: a line that says of what it is one, then its rows.
  private func bytes(of projection: Projection, _ board: Board) -> [UInt8] {
    var bytes = Self.line(head(projection))
    let append = { (row: JSONValue) in bytes += Self.line(row) }
    switch projection {
    case .board: for row in board.rows { append(inquiry.json(row)) }
    case .history: forEachHolding(append)
    case .score: forEachScore(inquiry.view.score(of: board), append)
    case .register: forEachParty(append)
    case .findings: for finding in inquiry.view.findings() { append(json(finding)) }
    }
    return bytes
  }

  /// What a projection was made of.
  private func head(_ projection: Projection) -> JSONValue {
    guard case .object(var object) = inquiry.head else { return inquiry.head }
    object["projection"] = .string(projection.rawValue)
    object["rules"] = .integer(Projection.ruleSetVersion)
    return .object(object)
  }

  /// A row as a line; every text in it comes from a line that was decoded, so it can be written.
  private static func line(_ row: JSONValue) -> [UInt8] {
    ((try? row.canonicalBytes()) ?? Array("{}".utf8)) + [UInt8(ascii: "\n")]
  }

  /// A finding as a row.
  private func json(_ finding: Finding) -> JSONValue {
    [
      "name": .string(finding.name.rawValue), "subject": .string(finding.subject.rawValue),
      "parties": inquiry.json(finding.parties), "sequences": inquiry.json(finding.sequences),
    ]
  }

  /// The rows of the score, the total last.
  private func forEachScore(_ score: Score, _ append: (JSONValue) -> Void) {
    for (row, isTotal) in score.rows.map({ ($0, false) }) + [(score.total, true)] {
      var object: JSONObject = [
        "counts": inquiry.json(row.counts), "latedays": .integer(Int64(row.lateDays)),
        "metrounds": .integer(Int64(row.rounds.met)),
        "laterounds": .integer(Int64(row.rounds.late)),
        "missedrounds": .integer(Int64(row.rounds.missed)),
      ]
      if let party = row.party { object["party"] = .string(party.rawValue) }
      if isTotal { object["total"] = true }
      append(.object(object))
    }
  }
}
