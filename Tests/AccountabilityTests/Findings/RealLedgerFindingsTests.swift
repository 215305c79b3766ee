// Directive ledger · AccountabilityTests — SPDX-License-Identifier: Apache-2.0

import Accountability
import Directives
import LedgerLiterals
import Testing

/// What an audit turns up in the transcription of five real notices.
struct RealLedgerFindingsTests {
  /// The findings of a name on the first of July 2026.
  private func findings(_ names: FindingName...) throws -> [Finding] {
    try RealLedger.view("2026-07-01").findings(Set(names))
  }

  @Test func `the report of 3 June needs figures of 5 June`() throws {
    let findings = try findings(.inputDueAfterOutput)
    #expect(
      findings.contains { finding in
        finding.subject == .directive("tb-ubnd-2026-05-28/1.3.11")
          && finding.detail
            == .inputDueAfterOutput(
              input: "tb-ubnd-2026-05-28/1.2.1", inputDue: "2026-06-06", outputDue: "2026-06-04")
      })
  }

  @Test func `15 of 23 projects are late and 9 are not`() throws {
    let conflicts = try findings(.figuresDisagree)
      .filter { $0.subject == .notice("tb-ubnd-2026-05-28") }
      .flatMap { finding -> [FigureConflict] in
        guard case .figuresDisagree(_, let conflicts) = finding.detail else { return [] }
        return conflicts
      }
    #expect(conflicts.contains(.sharesExceedWhole(sum: "24", whole: "23")))
    #expect(conflicts.contains(.partsAndWhole(sum: "14", whole: "15")))
  }

  @Test func `every open group is unresolved, and the districts are not all named`() throws {
    let index = try RealLedger.index.get()
    let groups = index.events.compactMap { event -> PartyID? in
      guard case .partyRegistered(let party) = event.body, party.scope == .open else { return nil }
      return party.party
    }
    // One of them ended with the districts in 2025.
    let earlier = LedgerView(index, from: Viewpoint(at: "2024-08-01")).findings([.groupUnresolved])
    let found = Set((earlier + (try findings(.groupUnresolved))).map(\.subject))
    #expect(groups.count > 20)
    #expect(Set(groups.map { .party($0) }).subtracting(found).isEmpty)
    let districts = earlier.first { $0.subject == .party("ubnd-cac-huyen-thanh-pho") }
    guard case .groupUnresolved(.closed, known: 2, size: 11, let directives)? = districts?.detail
    else {
      Issue.record("the districts are not found: \(String(describing: districts))")
      return
    }
    #expect(!directives.isEmpty)
  }

  @Test func `documents alone tell nothing of what happened later`() throws {
    let documents: Set<FindingName> = [
      .noLead, .twoLeads, .groupUnresolved, .heirUndecided, .dueBeforeIssue,
      .inputDueAfterOutput, .figuresDisagree, .sixClear, .neverAcknowledged, .silent,
      .occurrenceMissed, .duplicateNumber,
    ]
    let all = try RealLedger.view("2026-07-01").findings()
    #expect(all.filter { !documents.contains($0.name) } == [])
    #expect(!all.contains { $0.name == .duplicateNumber })
    let never = all.filter { $0.name == .neverAcknowledged }
    #expect(
      never.contains {
        $0.subject.rawValue.utf8.starts(with: "tb-vp-2026-06-20/".utf8)
          && $0.detail == .neverAcknowledged(count: 65, total: 65)
      })
  }
}
