// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

import Directives

/// The fold of everything that happens to one directive, in effective order.
///
/// It carries strands (an origin, a role, and who holds it), the assignments of groups that open
/// and close strands, and duties (what was reported and decided on each origin). Obligations are
/// made from them when all has been taken in.
struct DirectiveFold {
  /// The view in which it is folded, one for all folds.
  private let ground: FoldGround
  /// The directive.
  let directive: DirectiveID
  /// The directive as it stood.
  var record: DirectiveRecord
  /// The events about it.
  let events: [Event]
  /// The roles that bear the duty.
  let bearing: [Role]
  /// The instant reached.
  var now: Instant
  /// Whether the directive has been withdrawn or superseded.
  var hasEnded = false
  /// The field of work by which successors divide the duty, as it stands at the instant reached.
  var field: String?
  /// The strands, in the order in which they were opened.
  var strands: [Strand] = []
  /// The place of each strand.
  var places: [Strand.Key: Int] = [:]
  /// The strands that a party holds now.
  var held: [PartyID: Set<Int>] = [:]
  /// The assignments of groups.
  var groups: [GroupAssignment] = []
  /// How many groups are being opened, each by the one before it.
  var openings = 0
  /// The parties assigned to resolve a group, by role.
  var resolved: [Role: [PartyID: Set<PartyID>]] = [:]
  /// What was reported and decided.
  var duties: [ObligationOrigin: Duty] = [:]
  /// The origins for which each claim and each report of a round counts.
  var claimants: [EventID: [ObligationOrigin]] = [:]
  /// The events that count for nothing.
  var strays: [StrayEvent] = []

  /// Prepares the fold; nil when the issuance of the directive cannot be seen.
  init?(_ directive: DirectiveID, _ events: [Event], on ground: FoldGround) {
    self.events = events
    guard let record = DirectiveRecord(events) else { return nil }
    self.ground = ground
    self.directive = directive
    self.record = record
    now = record.issued.value
    field = events.lazy.compactMap(\.body.fieldIssued).first
    let named = Set(events.compactMap(\.body.roleGiven))
    let bearers = named.intersection([.lead, .execute])
    bearing = Array(bearers.isEmpty ? named : bearers)
  }

  /// The view in which it is folded.
  var view: LedgerView { _read { yield ground.view } }

  /// Whether the duty of an origin is done, or, of a role that bears none, the whole directive.
  func isFinished(_ key: Strand.Key) -> Bool {
    let stage = view.viewpoint.count
    if bearing.contains(key.role) {
      return duties[key.origin]?.claim(reaching: stage) != nil
    }
    // Who was released before it was done leaves nothing open.
    let open = strands.lazy.filter { bearing.contains($0.key.role) && $0.holder != nil }
      .map(\.key.origin)
    return duties.values.contains { $0.claim(reaching: stage) != nil }
      && open.allSatisfy { duties[$0]?.claim(reaching: stage) != nil }
  }

  /// Takes in everything and gives the account.
  mutating func run() -> DirectiveAccount {
    for moment in Moment.all(of: events, in: view.register) {
      now = moment.time
      switch moment.happening {
      case .event(let event): take(event)
      case .ended(let end, of: let party): take(end, of: party)
      case .membership: follow([moment.sequence])
      }
    }
    return account()
  }

  /// Takes in one event about the directive.
  private mutating func take(_ event: Event) {
    guard !hasEnded else { return takeAfterEnd(event) }
    switch event.body {
    case .directiveWithdrawn: end(.withdrawn, [event.sequence])
    case .directiveSuperseded: end(.superseded, [event.sequence])
    case .directiveAmended(let amendment): amend(amendment, [event.sequence])
    case .assignmentMade(let assignment): assign(assignment, [event.sequence])
    case .assignmentEnded(let ending): end(ending, [event.sequence])
    case .assignmentTransferred(let transfer): self.transfer(transfer, [event.sequence])
    case .statusReported(let report): self.report(report, by: event)
    case .completionDecided(let decision): decide(decision, by: event)
    case .extensionRequested(let request): ask(request, by: event)
    case .extensionRefused(let refusal): refuse(refusal, by: event)
    case .deadlineChanged(let change): grant(change, by: event)
    default: break
    }
  }

  /// Takes in what may still happen to a directive that no longer binds: decisions on old claims.
  private mutating func takeAfterEnd(_ event: Event) {
    if case .completionDecided(let decision) = event.body { decide(decision, by: event) }
  }

  /// Ends everything that is not done.
  private mutating func end(_ ending: Holding.Ending, _ sequences: [SequenceNumber]) {
    hasEnded = true
    for index in strands.indices where strands[index].holder != nil {
      close(unlessDone: index, ending, sequences)
    }
    for index in groups.indices { groups[index].state = .ended }
  }
}

extension EventBody {
  /// The field of work with which a directive is issued; nil as well for any other event.
  fileprivate var fieldIssued: String? {
    guard case .directiveIssued(let event) = self else { return nil }
    return event.field
  }

  /// The role that an event about a directive gives to somebody.
  fileprivate var roleGiven: Role? {
    switch self {
    case .assignmentMade(let event): event.role
    case .assignmentTransferred(let event): event.role
    default: nil
    }
  }
}
