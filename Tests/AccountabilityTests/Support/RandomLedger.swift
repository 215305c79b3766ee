// Directive ledger · AccountabilityTests — SPDX-License-Identifier: Apache-2.0

import Directives
import TestSupport

/// Ledgers of random events about one directive and a few parties, for comparison and properties.
enum RandomLedger {
  /// The bodies.
  static let parties = ["a", "b", "c", "d", "e"]
  /// The groups.
  static let groups = ["g", "h"]
  /// Day 0 of a random ledger.
  static let start = LedgerBuilder.time("2024-01-01")

  /// The instant of a numbered hour.
  static func hour(_ number: Int) -> Instant {
    start.advanced(byMilliseconds: Int64(number) * 3_600_000)
  }

  /// Registers everybody and issues the directive `d`, due 30 days later, at hour 0.
  static func opening() -> LedgerBuilder {
    var ledger = LedgerBuilder()
    for party in parties { ledger.register(party) }
    ledger.group("g", ["a", "b"])
    ledger.group("h", ["b", "c"])
    ledger.notice(at: "2024-01-01")
    ledger.directive(field: "land", due: LedgerBuilder.by("2024-01-30"), at: "2024-01-01")
    return ledger
  }

  /// A ledger of `count` events on who is responsible, at distinct hours, in random recorded order.
  static func structural(seed: UInt64, count: Int) -> LedgerBuilder {
    var dice = Dice(seed: seed)
    var ledger = opening()
    var hours = Array(1...(count * 4))
    hours.shuffle(using: &dice)
    var recorded: [EventID] = []
    for hour in hours.prefix(count) {
      if !recorded.isEmpty, dice.roll(8) == 0 {
        let target = recorded.remove(at: dice.roll(recorded.count))
        let retraction = EventRetracted(event: target, reason: "…")
        ledger.record(.eventRetracted(retraction), at: self.hour(hour))
      } else {
        recorded.append(ledger.record(structure(&dice), at: self.hour(hour)))
      }
    }
    return ledger
  }

  /// A ledger as `structural`, with reports, claims, decisions and extensions mixed in.
  static func full(
    seed: UInt64, count: Int, after opening: LedgerBuilder = opening()
  ) -> LedgerBuilder {
    var dice = Dice(seed: seed)
    var ledger = opening
    var claims: [(EventID, String)] = []
    for _ in 0..<count {
      let time = hour(dice.roll(24 * 90))
      switch dice.roll(4) {
      case 0: ledger.record(structure(&dice), at: time)
      case 1:
        let party = dice.pick(parties)
        let report = StatusReported(
          directive: LedgerBuilder.id("d"), party: LedgerBuilder.id(party),
          status: dice.pick(ReportedStatus.allCases))
        claims.append((ledger.record(.statusReported(report), at: time), party))
      case 2 where !claims.isEmpty:
        let (claim, party) = dice.pick(claims)
        let decision = CompletionDecided(
          decision: dice.pick(CompletionDecision.allCases), directive: LedgerBuilder.id("d"),
          party: LedgerBuilder.id(party), by: LedgerBuilder.id("ubnd"), claim: claim)
        ledger.record(.completionDecided(decision), at: time)
      default:
        ledger.record(.deadlineChanged(change(&dice)), at: time)
      }
    }
    return ledger
  }

  /// A random change of deadline, for all or for one party.
  private static func change(_ dice: inout Dice) -> DeadlineChanged {
    let due = hour(24 * (20 + dice.roll(60)))
    return DeadlineChanged(
      directive: LedgerBuilder.id("d"),
      deadline: Deadline(rule: .at(due), due: due, phrase: "…"), reason: "…",
      by: LedgerBuilder.id("ubnd"),
      parties: dice.roll(2) == 0 ? [] : [LedgerBuilder.id(dice.pick(parties + groups))])
  }

  /// A random event on who is responsible.
  private static func structure(_ dice: inout Dice) -> EventBody {
    let directive: DirectiveID = LedgerBuilder.id("d")
    let party: PartyID = LedgerBuilder.id(dice.pick(parties))
    let other: PartyID = LedgerBuilder.id(dice.pick(parties))
    let group: PartyID = LedgerBuilder.id(dice.pick(groups))
    switch dice.roll(9) {
    case 0, 1:
      return .assignmentMade(AssignmentMade(directive: directive, party: party, role: .lead))
    case 2: return .assignmentMade(AssignmentMade(directive: directive, party: group, role: .lead))
    case 3:
      return .assignmentEnded(
        AssignmentEnded(
          directive: directive, party: dice.roll(4) == 0 ? group : party, role: .lead,
          reason: "…"))
    case 4:
      return .assignmentTransferred(
        AssignmentTransferred(
          directive: directive, from: party, to: other, role: .lead, reason: "…"))
    case 5: return .groupJoined(GroupJoined(group: group, member: party))
    case 6: return .groupLeft(GroupLeft(group: group, member: party))
    default:
      let fields = [[], ["land"], ["work"]]
      let heirs = (0..<dice.roll(3)).map { _ in
        Heir(party: LedgerBuilder.id(dice.pick(parties)), fields: dice.pick(fields))
      }
      return .partySucceeded(PartySucceeded(party: party, heirs: heirs))
    }
  }
}
