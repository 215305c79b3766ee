// Directive ledger · DirectivesTests — SPDX-License-Identifier: Apache-2.0

import Directives
import LedgerLiterals
import Testing

/// Taking events out of an index again.
@Suite struct LedgerIndexRemovalTests {
  /// One event for each list of the index, some of them twice about the same thing.
  static func bodies() -> [EventBody] {
    let (first, second, heir): (PartyID, PartyID, PartyID) = ("a", "b", "c")
    let notice: NoticeID = "n"
    let directive: DirectiveID = "n/1"
    let day = CalendarDay.epoch
    return [
      .partyRegistered(PartyRegistered(party: first, kind: .organization, name: "A")),
      .partyRegistered(PartyRegistered(party: second, kind: .organization, name: "B")),
      .partyRenamed(PartyRenamed(party: first, name: "A1")),
      .partySucceeded(PartySucceeded(party: first, heirs: [Heir(party: heir)])),
      .partySucceeded(PartySucceeded(party: second, heirs: [Heir(party: heir)])),
      .groupJoined(GroupJoined(group: first, member: second)),
      .groupLeft(GroupLeft(group: first, member: second)),
      .officeAssumed(OfficeAssumed(office: first, person: second)),
      .officeVacated(OfficeVacated(office: first, person: second)),
      .noticeIssued(
        NoticeIssued(notice: notice, title: "t", kind: "k", issuer: first, decided: day)),
      .inspectionConcluded(InspectionConcluded(notice: notice, from: day, to: day, by: first)),
      .directiveWithdrawn(DirectiveWithdrawn(directive: directive, reason: "r")),
      .reminderSent(ReminderSent(directive: directive, by: first)),
      .petitionRaised(PetitionRaised(petition: "p", summary: "s")),
      .petitionAnswered(PetitionAnswered(petition: "p", mode: .oral, by: first)),
      .measureRecorded(
        MeasureRecorded(party: first, measure: Measure(metric: "m", unit: "u"), source: notice)),
      .eventRetracted(EventRetracted(event: "e0", reason: "r")),
      .policyAdopted(PolicyAdopted(ledger: "o", policy: .strict)),
      .calendarDeclared(CalendarDeclared(year: 2026)),
      .principalEnrolled(PrincipalRuleTests.enrolment("x")),
      .delegationGranted(DelegationGranted(principal: "x", party: first)),
      .delegationEnded(DelegationEnded(principal: "x", party: first, reason: "r")),
      .principalRevoked(PrincipalRevoked(principal: "x", reason: "r")),
      .submissionAttested(PrincipalRuleTests.attestation(of: ["e0"], by: "x")),
    ]
  }

  /// All lists of an index as text; keys in a fixed order.
  private func text(of index: LedgerIndex) -> String {
    var lines = ["\(index.events.map(\.id)) \(index.ledgerEvents) \(index.measures)"]
    lines.append("\(index.retractions) \(index.principalEvents) \(index.attestations)")
    lines += Self.bodies().indices.map { "\(index.position(of: "e\($0)"), default: "none")" }
    for kind in IndexShelf.Kind.allCases {
      lines += index.shelves(of: kind).map { "\($0) \(index.sequences(on: $0))" }.sorted()
    }
    return lines.joined(separator: "\n")
  }

  @Test func `removing goes back through every state in which the index has been`() {
    var index = LedgerIndex()
    var states = [text(of: index)]
    for (number, body) in Self.bodies().enumerated() {
      let intent = Intent(
        id: "e\(number)", time: .distantPast, actor: "x", body: body)
      index.apply(
        Event(
          intent: intent, sequence: SequenceNumber(UInt64(number)), recordedTime: .distantPast))
      states.append(text(of: index))
    }
    #expect(Set(states).count == states.count)
    while let state = states.popLast() {
      #expect(text(of: index) == state)
      index.removeLast()
    }
    #expect(index.events.isEmpty)
  }
}
