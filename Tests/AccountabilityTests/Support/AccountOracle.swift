// Directive ledger · AccountabilityTests — SPDX-License-Identifier: Apache-2.0

import Accountability
import Directives

/// What must be answered about the directive `d`, found event by event and day by day.
struct AccountOracle {
  /// The events known and not retracted, up to the instant, in effective order.
  let events: [Event]
  /// The instant.
  let at: Instant
  /// The world after each event.
  let worlds: [OracleWorld]

  /// Replays what was known.
  init(_ known: some Sequence<Event>, at: Instant, stage: CompletionStage) {
    let known = Array(known)
    var erased: Set<EventID> = []
    // Whether a retraction stands is settled by those after it.
    for event in known.reversed() where !erased.contains(event.id) {
      if case .eventRetracted(let retraction) = event.body { erased.insert(retraction.event) }
    }
    let seen = known.filter { !erased.contains($0.id) && $0.time <= at }
      .sorted { ($0.time, $0.sequence) < ($1.time, $1.sequence) }
    let named = Set(seen.compactMap(\.body.roleNamed))
    let bearers = named.intersection([.lead, .execute])
    var world = OracleWorld(stage: stage, bearing: bearers.isEmpty ? named : bearers)
    worlds = seen.map { event in
      world.take(event)
      return world
    }
    events = seen
    self.at = at
  }

  /// The world at an instant.
  private func world(_ instant: Instant) -> OracleWorld? {
    events.lastIndex { $0.time <= instant }.map { worlds[$0] }
  }

  /// One line an obligation: origin, holder, status, cells against both deadlines, late days.
  func lines() -> [String] {
    guard let now = worlds.last else { return [] }
    let origins = Set(now.order.filter { now.bearing.contains($0.role) }.map(\.origin))
    return origins.sorted().compactMap { line($0, now) }
  }

  /// The line of one origin; nil when it was never held.
  private func line(_ origin: String, _ now: OracleWorld) -> String? {
    guard let last = worlds.lastIndex(where: { $0.holder(origin) != nil }),
      let holder = worlds[last].holder(origin)
    else { return nil }
    let done = now.done(origin)
    let end = done == nil && last + 1 < worlds.count ? events[last + 1].time : nil
    let judged = done?.time ?? end ?? at
    let dues = dues(origin, now)
    let due = (dues.last { $0.from <= judged } ?? dues.first)?.due
    func cell(_ due: Instant?) -> String {
      if done == nil, end != nil { return "not-binding" }
      guard let due else { return done == nil ? "open-undated" : "done-undated" }
      if done != nil { return judged < due ? "done-on-time" : "done-late" }
      return judged < due ? "open-within" : "open-overdue"
    }
    var late: [String: Int] = [:]
    var day = due ?? .distantFuture
    while day < judged || (day == judged && end == nil) {
      let then = world(day)
      if let holder = then?.holder(origin) {
        late[holder, default: 0] += 1
      } else if then?.isBorne != true {
        late["nobody", default: 0] += 1
      }
      day = day.advanced(byDays: 1)
    }
    let shares = late.map { "\($0.key):\($0.value)" }.sorted().joined(separator: " ")
    return "\(origin)=\(holder) \(now.status(of: origin)) \(cell(due)) \(cell(dues.first?.due))"
      + " [\(shares)]"
  }

  /// The deadlines of one origin.
  private func dues(_ origin: String, _ now: OracleWorld) -> [(from: Instant, due: Instant)] {
    let groups = Set(
      now.order.filter { $0.origin == origin && now.bearing.contains($0.role) }
        .compactMap(\.group))
    var dues: [(from: Instant, due: Instant)] = []
    for (event, world) in zip(events, worlds) {
      if case .directiveIssued(let body) = event.body, let deadline = body.deadline {
        dues.append((event.time, deadline.due))
      }
      guard case .deadlineChanged(let body) = event.body else { continue }
      let subjects = [origin, world.holder(origin)].compactMap { $0 }
        .map { String($0.drop { $0 == "?" || $0 == "~" }) }
      let names = body.parties.map(\.rawValue)
      let isMeant = names.contains { name in
        subjects.contains(name) || groups.contains(name)
          || subjects.contains { world.isIn($0, name) }
      }
      if names.isEmpty || isMeant { dues.append((event.time, body.deadline.due)) }
    }
    return dues
  }
}

extension EventBody {
  /// The role that an event gives to somebody.
  fileprivate var roleNamed: Role? {
    switch self {
    case .assignmentMade(let event): event.role
    case .assignmentTransferred(let event): event.role
    default: nil
    }
  }
}
