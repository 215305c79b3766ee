// Directive ledger · AccountabilityTests — SPDX-License-Identifier: Apache-2.0

import Directives
import TestSupport

/// Ledgers of random events about one directive that the rules of the ledger accept one by one.
///
/// Effective times are distinct and in no order; what is recorded later may correct what was known.
struct RandomLife {
  /// The ledger so far.
  private(set) var ledger = RandomLedger.opening()
  /// The chance.
  private var dice: Dice
  /// The hours that are still free.
  private var hours: [Int]
  /// The hours of the first assignments.
  private var early = [1, 2]
  /// The claims so far.
  private var claims: [(event: EventID, party: PartyID)] = []
  /// The events that may be retracted.
  private var recorded: [EventID] = []

  /// The days over which effective times are spread.
  static let dayCount = 80

  /// A ledger of a seed with at least `count` events in the life of the directive.
  static func ledger(seed: UInt64, count: Int) -> LedgerBuilder {
    var life = RandomLife(seed: seed)
    // Somebody is bound early, so that there is something to report on.
    for _ in 0..<2 {
      let party = life.dice.roll(2) == 0 ? life.group() : life.party()
      life.propose(
        .assignmentMade(AssignmentMade(directive: life.directive, party: party, role: .lead)),
        at: RandomLedger.hour(life.early.removeFirst()))
    }
    // Most of what chance proposes is refused; so many trials are enough.
    for _ in 0..<(count * 40) where life.recorded.count < count { life.propose() }
    return life.ledger
  }

  /// Begins a ledger.
  private init(seed: UInt64) {
    dice = Dice(seed: seed)
    hours = Array(3...(24 * Self.dayCount))
    hours.shuffle(using: &dice)
  }

  /// Records a random event, if the rules accept it.
  private mutating func propose() {
    guard let hour = hours.popLast() else { return }
    propose(body(), at: RandomLedger.hour(hour))
  }

  /// Records an event, if the rules accept it.
  private mutating func propose(_ body: EventBody, at time: Instant) {
    let now = RandomLedger.hour(24 * 100 + recorded.count)
    let intent = Intent(
      id: LedgerBuilder.eventID("trial"), time: time, actor: LedgerBuilder.id("clerk"), body: body)
    guard (try? ledger.index.decide(intent, recordedTime: now)) != nil else { return }
    let event = ledger.record(body, at: time, recorded: now)
    recorded.append(event)
    if case .statusReported(let report) = body, report.status == .done {
      claims.append((event, report.party))
    }
  }

  /// A random body.
  private mutating func body() -> EventBody {
    switch dice.roll(20) {
    case 0...7: structure()
    case 8...10: .statusReported(report())
    case 11...16: decision()
    case 17: .deadlineChanged(change())
    case 18: dice.roll(3) == 0 ? rare() : structure()
    default: retraction()
    }
  }

  /// The directive.
  private var directive: DirectiveID { LedgerBuilder.id("d") }

  /// A random body, not a group.
  private mutating func party() -> PartyID { LedgerBuilder.id(dice.pick(RandomLedger.parties)) }

  /// A random group.
  private mutating func group() -> PartyID { LedgerBuilder.id(dice.pick(RandomLedger.groups)) }

  /// A random role, mostly to lead.
  private mutating func role() -> Role {
    dice.pick([.lead, .lead, .lead, .lead, .execute, .coordinate])
  }

  /// Who is responsible.
  private mutating func structure() -> EventBody {
    let someone = dice.roll(4) == 0 ? group() : party()
    switch dice.roll(8) {
    case 0, 1:
      return .assignmentMade(AssignmentMade(directive: directive, party: someone, role: role()))
    case 2:
      return .assignmentEnded(
        AssignmentEnded(directive: directive, party: someone, role: role(), reason: "…"))
    case 3, 4:
      return .assignmentTransferred(
        AssignmentTransferred(
          directive: directive, from: party(), to: party(), role: role(), reason: "…"))
    case 5: return .groupJoined(GroupJoined(group: group(), member: someone))
    case 6: return .groupLeft(GroupLeft(group: group(), member: someone))
    default:
      let heirs = (0..<dice.roll(3)).map { _ in
        Heir(party: party(), fields: dice.pick([[], ["land"], ["work"]]))
      }
      return .partySucceeded(PartySucceeded(party: party(), heirs: heirs))
    }
  }

  /// A report.
  private mutating func report() -> StatusReported {
    let statuses: [ReportedStatus] = [.acknowledged, .underway, .done, .done, .done]
    return StatusReported(directive: directive, party: party(), status: dice.pick(statuses))
  }

  /// A decision on some claim, or, where there is none, a report.
  private mutating func decision() -> EventBody {
    guard !claims.isEmpty else { return .statusReported(report()) }
    let claim = dice.pick(claims)
    return .completionDecided(
      CompletionDecided(
        decision: dice.pick(CompletionDecision.allCases), directive: directive,
        party: claim.party, by: LedgerBuilder.id("e"), claim: claim.event, reason: "…"))
  }

  /// A change of deadline.
  private mutating func change() -> DeadlineChanged {
    let due = RandomLedger.hour(24 * (10 + dice.roll(60)) + dice.roll(2) * 10)
    let parties = dice.roll(2) == 0 ? [] : [dice.roll(3) == 0 ? group() : party()]
    return DeadlineChanged(
      directive: directive, deadline: Deadline(rule: .at(due), due: due, phrase: "…"),
      reason: "…", by: LedgerBuilder.id("e"), parties: parties)
  }

  /// The end of the directive, or another field of work.
  private mutating func rare() -> EventBody {
    dice.roll(4) == 0
      ? .directiveWithdrawn(DirectiveWithdrawn(directive: directive, reason: "…"))
      : .directiveAmended(
        DirectiveAmended(directive: directive, reason: "…", field: dice.pick(["land", "work"])))
  }

  /// A retraction, also of a retraction.
  private mutating func retraction() -> EventBody {
    guard !recorded.isEmpty else { return structure() }
    return .eventRetracted(EventRetracted(event: dice.pick(recorded), reason: "…"))
  }
}
