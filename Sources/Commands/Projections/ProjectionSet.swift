// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import Accountability
import CanonicalJSON
import Digests
import Directives
import Inquiries
import Journals
import Reports

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

  /// Whether they are made as of the last record, as the snapshot is: at another instant the
  /// directives may stand otherwise.
  var isOfLastRecord: Bool {
    CommandRun.viewOfLastRecord(inquiry.view.index)?.viewpoint == inquiry.view.viewpoint
  }

  /// Calls `body` with the next bytes of one file or another, and in the end with those of the
  /// digests; answers how the directives stand, where that is wanted.
  ///
  /// One pass over the directives, each accounted for once, a wave at a time on all cores; what was
  /// written away is forgotten, so that no more than a piece of each file is held and, by indexes,
  /// the events of a wave, besides the findings, which are sorted, and the standings.
  @discardableResult
  func forEachPiece<Failure: Error>(
    judging: Bool = false, _ body: (JournalPath, [UInt8]) throws(Failure) -> Void
  ) throws(Failure) -> [DirectiveID: DirectiveStanding] {
    let view = inquiry.view
    var streams = ProjectionStreams { Array($0.mark.utf8) + Self.line(head($0)) }
    let begun = FindingsAudit(view)
    var audit = begun
    var tally = ScoreTally()
    var findings = FindingLines()
    var standings: [DirectiveID: DirectiveStanding] = [:]
    view.index.readRetractionsAhead()
    try view.forEachWave(of: view.directives()) { run in
      projected(run, begun, judging: judging)
    } then: { (runs) throws(Failure) in
      for run in runs {
        streams.put(run.board, in: .board)
        streams.put(run.history, in: .history)
        tally.add(run.tally)
        audit.take(run.audit)
        findings.take(run.findings)
        standings.merge(run.standings) { $1 }
        for piece in streams.takeReady() { try body(piece.path, piece.bytes) }
      }
    }
    findings.take(audit.finish()) { $0.appendLine(to: &$1) }
    for lines in findings.inOrder {
      streams.put(lines, in: .findings)
      for piece in streams.takeReady() { try body(piece.path, piece.bytes) }
    }
    for row in rows(of: tally.score(in: view)) { streams.put(Self.line(row), in: .score) }
    for row in parties() { streams.put(Self.line(row), in: .register) }
    streams.put(AllowedSigners(view.index).text.utf8, in: .signers)
    for piece in streams.finish() { try body(piece.path, piece.bytes) }
    return standings
  }

  /// What some directives add to the projections.
  private struct Run: Sendable {
    /// Their rows of the board, as lines.
    var board: [UInt8] = []
    /// Their holdings, as lines.
    var history: [UInt8] = []
    /// Their score.
    var tally = ScoreTally()
    /// What is left to compare with other directives.
    var audit: FindingsAudit
    /// What was found in each.
    var findings = FindingLines()
    /// How they stand.
    var standings: [(DirectiveID, DirectiveStanding)] = []
  }

  /// What some directives add to the projections.
  private func projected(
    _ directives: ArraySlice<DirectiveID>, _ audit: FindingsAudit, judging: Bool
  ) -> Run {
    var run = Run(audit: audit)
    inquiry.view.forEachAccount(of: directives) { account in
      for row in inquiry.view.rows(of: account) {
        run.board += Self.line(inquiry.json(row))
        run.tally.add(row)
      }
      for row in holdings(of: account) { run.history += Self.line(row) }
      run.audit.inspect(account)
      run.findings.take(run.audit.takeFound()) { $0.appendLine(to: &$1) }
      if judging, let standing = inquiry.view.standing(of: account) {
        run.standings.append((account.record.directive, standing))
      }
    }
    return run
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

  /// The rows of the score, the total last.
  private func rows(of score: Score) -> [JSONValue] {
    (score.rows.map { ($0, false) } + [(score.total, true)]).map { row, isTotal in
      var object: JSONObject = [
        "counts": inquiry.json(row.counts), "latedays": .integer(Int64(row.lateDays)),
        "metrounds": .integer(Int64(row.rounds.met)),
        "laterounds": .integer(Int64(row.rounds.late)),
        "missedrounds": .integer(Int64(row.rounds.missed)),
      ]
      if let party = row.party { object["party"] = .string(party.rawValue) }
      if isTotal { object["total"] = true }
      return .object(object)
    }
  }
}
