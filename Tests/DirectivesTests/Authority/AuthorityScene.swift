// Directive ledger · DirectivesTests — SPDX-License-Identifier: Apache-2.0

import Directives
import LedgerLiterals
import Testing

/// A small ledger in which several actors record.
struct AuthorityScene {
  /// The ledger.
  private(set) var index = LedgerIndex()
  /// When the next events are written down.
  var now: Instant = "2026-06-25T09:00:00+07:00"
  /// Whether signatures are asked for, once somebody is enrolled who may enrol.
  private let demand: SignatureDemand

  /// A ledger that will ask for signatures.
  init(_ demand: SignatureDemand) {
    self.demand = demand
    take(
      "mo-so",
      .ledgerOpened(
        LedgerOpened(origin: "o", format: 1, name: "Sổ", offset: .indochina, policy: .strict)))
  }

  /// Takes an event in, whatever the rules say; the tests look at those.
  mutating func take(
    _ actor: ActorID, _ body: EventBody, at time: Instant = "2026-06-02", id: EventID? = nil
  ) {
    let sequence = SequenceNumber(UInt64(index.events.count))
    index.apply(
      Event(
        intent: Intent(
          id: id ?? "e\(sequence)", time: time, actor: actor, body: body),
        sequence: sequence, recordedTime: now))
  }

  /// Enrols a principal; after the first who may enrol, signatures are asked for.
  mutating func enrol(
    _ principal: ActorID, _ party: PartyID, _ rights: Set<Right>, from: Instant? = nil,
    until: Instant? = nil
  ) {
    take(
      "d",
      .principalEnrolled(
        PrincipalRuleTests.enrolment(
          principal, party: party, may: rights, from: from, until: until)))
    guard rights.contains(.enrol), demand != .unneeded else { return }
    take("d", .policyAdopted(PolicyAdopted(ledger: "o", signatures: demand)))
  }

  /// Lets a principal act for a party.
  mutating func delegate(
    _ principal: ActorID, _ party: PartyID, from: Instant? = nil, until: Instant? = nil
  ) {
    take(
      "d",
      .delegationGranted(
        DelegationGranted(principal: principal, party: party, from: from, until: until)))
  }

  /// Why somebody may not record something; nil where it is accepted.
  func refusal(_ actor: ActorID, _ body: EventBody, for party: PartyID? = nil) -> Refusal? {
    let intent = Intent(id: "new", time: "2026-06-10", actor: actor, onBehalfOf: party, body: body)
    do throws(Refusal) {
      try index.decide(intent, recordedTime: now)
      return nil
    } catch {
      return error
    }
  }
}
