// Directive ledger · DirectivesTests — SPDX-License-Identifier: Apache-2.0

import Directives
import Testing

/// Taking events out of an index again.
@Suite struct LedgerIndexRemovalTests {
  /// One event for each list of the index, some of them twice about the same thing.
  static func bodies() throws -> [EventBody] {
    let (first, second, heir) = (try PartyID("a"), try PartyID("b"), try PartyID("c"))
    let notice = try NoticeID("n")
    let directive = try DirectiveID("n/1")
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
      .petitionRaised(PetitionRaised(petition: try PetitionID("p"), summary: "s")),
      .petitionAnswered(PetitionAnswered(petition: try PetitionID("p"), mode: .oral, by: first)),
      .measureRecorded(
        MeasureRecorded(party: first, measure: Measure(metric: "m", unit: "u"), source: notice)),
      .eventRetracted(EventRetracted(event: try EventID("e0"), reason: "r")),
      .policyAdopted(PolicyAdopted(ledger: try LedgerOrigin("o"), policy: .strict)),
      .calendarDeclared(CalendarDeclared(year: 2026)),
    ]
  }

  /// All lists of an index as text; keys in a fixed order.
  private func text(of index: LedgerIndex) -> String {
    var lines = ["\(index.events.map(\.id)) \(index.ledgerEvents) \(index.measures)"]
    lines.append("\(index.retractions)")
    lines += index.positions.map { "\($0)" }.sorted()
    lines += index.directives.map { "\($0)" }.sorted()
    lines += index.parties.map { "\($0)" }.sorted()
    lines += index.notices.map { "\($0)" }.sorted()
    lines += index.petitions.map { "\($0)" }.sorted()
    lines += index.predecessors.map { "\($0)" }.sorted()
    return lines.joined(separator: "\n")
  }

  @Test func `removing goes back through every state in which the index has been`() throws {
    var index = LedgerIndex()
    var states = [text(of: index)]
    for (number, body) in try Self.bodies().enumerated() {
      let intent = Intent(
        id: try EventID("e\(number)"), time: .distantPast, actor: try ActorID("x"), body: body)
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
