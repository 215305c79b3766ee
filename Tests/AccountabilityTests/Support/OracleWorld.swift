// Directive ledger · AccountabilityTests — SPDX-License-Identifier: Apache-2.0

import Accountability
import Directives
import TestSupport

/// The directive `d` after some events, kept the slow way: no intervals, no register, no fold of
/// strands, and everything put right after every event.
struct OracleWorld {
  /// One way in which somebody is bound; `~g` is whoever nobody has named of a group `g`.
  struct Bond: Hashable {
    /// Whom the directive bound.
    let origin: String
    /// The role.
    let role: Role
    /// The group, if any.
    let group: String?
  }

  /// A claim and what became of it.
  struct Claim {
    /// The report.
    let event: EventID
    /// When.
    let time: Instant
    /// For whom it counts.
    let origins: Set<String>
    /// What was decided, in order.
    var decisions: [CompletionDecision] = []
    /// The origins of which a later claim was sent back while this one waited.
    var void: Set<String> = []

    /// Whether it makes the duty of an origin done.
    func reaches(_ stage: CompletionStage, for origin: String) -> Bool {
      guard origins.contains(origin), !void.contains(origin), !decisions.contains(.returned)
      else { return false }
      return switch stage {
      case .claimed: true
      case .approved: decisions.contains { $0 != .returned }
      case .recognised: decisions.contains(.recognised)
      }
    }
  }

  /// Which stage makes a duty done.
  let stage: CompletionStage
  /// The roles that bear the duty.
  let bearing: Set<Role>
  /// The bonds in the order in which they first came about.
  var order: [Bond] = []
  /// Who holds each bond; a text that begins with `?` names the party after which it is undecided.
  var holders: [Bond: String] = [:]
  /// The bonds that no longer follow their group.
  var free: Set<Bond> = []
  /// The bonds that end as soon as the duty is not done any more.
  var closing: Set<Bond> = []
  /// The groups assigned, each with the members taken out.
  var assigned: [Bond: Set<String>] = [:]
  /// The members of each group.
  var members: [String: [String]] = [:]
  /// Who ended, in whose favour.
  var ended: [String: [Heir]] = [:]
  /// The claims.
  var claims: [Claim] = []
  /// What was said last of each origin while no claim stood.
  var words: [String: String] = [:]
  /// The field of work.
  var field: String?
  /// Whether the directive has been withdrawn.
  var isOver = false

  /// The world of no events.
  init(stage: CompletionStage, bearing: Set<Role>) {
    self.stage = stage
    self.bearing = bearing
  }

  /// Takes in one event and puts everything right.
  mutating func take(_ event: Event) {
    switch event.body {
    case .partyRegistered(let body) where body.kind == .group:
      members[body.party.rawValue] = body.members.map(\.rawValue)
    case .groupJoined(let body): members[body.group.rawValue]?.append(body.member.rawValue)
    case .groupLeft(let body):
      members[body.group.rawValue]?.removeAll { $0 == body.member.rawValue }
    case .partySucceeded(let body):
      if ended[body.party.rawValue] == nil { ended[body.party.rawValue] = body.heirs }
    case .completionDecided(let body): decide(body)
    default: if !isOver { act(event) }
    }
    for bond in closing where !isFinished(bond) {
      holders[bond] = nil
      closing.remove(bond)
    }
    if !isOver { mend() }
  }

  /// Takes in one event about a directive that binds.
  private mutating func act(_ event: Event) {
    switch event.body {
    case .directiveIssued(let body): field = body.field
    case .directiveAmended(let body): field = body.field ?? field
    case .directiveWithdrawn:
      isOver = true
      closing.formUnion(order)
    case .assignmentMade(let body): assign(body.party.rawValue, body.role)
    case .assignmentEnded(let body): end(body.party.rawValue, body.role)
    case .assignmentTransferred(let body):
      let bonds = bonds(of: body.from.rawValue, body.role)
      if bonds.isEmpty { assign(body.to.rawValue, body.role) }
      for bond in bonds {
        holders[bond] = body.to.rawValue
        free.insert(bond)
      }
    case .statusReported(let body): report(body, event)
    default: break
    }
  }

  /// Whether the duty of a bond is done.
  func isFinished(_ bond: Bond) -> Bool {
    bearing.contains(bond.role) && done(bond.origin) != nil
  }

  /// The claim by which the duty of an origin is done.
  func done(_ origin: String) -> Claim? {
    claims.first { $0.reaches(stage, for: origin) }
  }

  /// Who bears the duty of an origin; nil while it binds nobody.
  func holder(_ origin: String) -> String? {
    for role in Role.allCases where bearing.contains(role) {
      for bond in order where bond.origin == origin && bond.role == role {
        if let holder = holders[bond] { return holder }
      }
    }
    return nil
  }

  /// Whether anybody bears the directive.
  var isBorne: Bool { order.contains { bearing.contains($0.role) && holders[$0] != nil } }

  /// Binds, unless it is bound.
  private mutating func bind(_ bond: Bond, to party: String) {
    closing.remove(bond)
    guard holders[bond] == nil else { return }
    if !order.contains(bond) { order.append(bond) }
    holders[bond] = party
  }

  /// Binds a party or a group.
  private mutating func assign(_ party: String, _ role: Role) {
    let bond = Bond(origin: party, role: role, group: nil)
    if members[party] != nil {
      if assigned[bond] == nil { assigned[bond] = [] }
    } else {
      bind(bond, to: party)
      free.insert(bond)
    }
  }

  /// Ends the assignment of a party or a group.
  private mutating func end(_ party: String, _ role: Role) {
    let assignment = Bond(origin: party, role: role, group: nil)
    if assigned.removeValue(forKey: assignment) != nil {
      for bond in order where bond.group == party && bond.role == role {
        if !free.contains(bond) { closing.insert(bond) }
      }
      return
    }
    let done = order.filter { holders[$0] == party && $0.role == role && isFinished($0) }
    closing.formUnion(done)
    for bond in bonds(of: party, role) + done {
      if !closing.contains(bond) { holders[bond] = nil }
      if let group = bond.group {
        assigned[Bond(origin: group, role: role, group: nil)]?.insert(bond.origin)
      }
    }
  }

  /// What a party holds or held last, or else what bound it first.
  private func bonds(of party: String, _ role: Role) -> [Bond] {
    let open = order.filter { $0.role == role && holders[$0] != nil && !isFinished($0) }
    let held = open.filter { holders[$0] == party || holders[$0] == "?" + party }
    return held.isEmpty ? open.filter { $0.origin == party } : held
  }

  /// Takes in a report.
  private mutating func report(_ report: StatusReported, _ event: Event) {
    let mine = order.filter {
      bearing.contains($0.role) && holders[$0] == report.party.rawValue
    }
    let origins = Set(mine.map(\.origin))
    if report.status == .done {
      claims.append(Claim(event: event.id, time: event.time, origins: origins))
    } else {
      for origin in origins where status(of: origin) != "claimed" {
        words[origin] = report.status.rawValue
      }
    }
  }

  /// Takes in a decision.
  private mutating func decide(_ decision: CompletionDecided) {
    guard let place = claims.firstIndex(where: { $0.event == decision.claim }) else { return }
    claims[place].decisions.append(decision.decision)
    guard decision.decision == .returned else { return }
    for origin in claims[place].origins {
      for earlier in 0..<place where !claims[earlier].reaches(.approved, for: origin) {
        claims[earlier].void.insert(origin)
      }
      words[origin] = "returned"
    }
  }

  /// How far the work has come.
  func status(of origin: String) -> String {
    if claims.contains(where: { $0.reaches(.recognised, for: origin) }) { return "recognised" }
    if claims.contains(where: { $0.reaches(.approved, for: origin) }) { return "approved" }
    let isClaimed = claims.contains { $0.reaches(.claimed, for: origin) }
    return isClaimed ? "claimed" : words[origin] ?? "none"
  }
}
