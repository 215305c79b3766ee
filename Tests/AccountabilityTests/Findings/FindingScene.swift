// Directive ledger · AccountabilityTests — SPDX-License-Identifier: Apache-2.0

import Accountability
import Directives
import LedgerLiterals

/// A small ledger of fictional bodies, written event by event, to be audited.
///
/// The parties `ubnd`, `so-a`, `so-b` and `so-c` are in it from the start; everything is recorded
/// when it takes effect, unless said otherwise.
struct FindingScene {
  /// The ledger.
  private(set) var index = LedgerIndex()

  /// A ledger with its parties.
  init() {
    add(
      "2026-01-01",
      .ledgerOpened(
        LedgerOpened(
          origin: "ledger.example/thu", format: 1, name: "Thử", offset: .indochina,
          policy: .strict)))
    for party: PartyID in ["ubnd", "so-a", "so-b", "so-c"] { register(party) }
  }

  /// The position that the next event will take.
  var next: SequenceNumber { SequenceNumber(UInt64(index.events.count)) }

  /// Adds an event; recorded times never decrease.
  @discardableResult
  mutating func add(
    _ time: Instant, _ body: EventBody, recorded: Instant? = nil, id: EventID? = nil,
    actor: ActorID = "van-thu"
  ) -> SequenceNumber {
    let sequence = next
    let last = index.events.last?.recordedTime ?? .distantPast
    index.apply(
      Event(
        intent: Intent(id: id ?? "e\(sequence)", time: time, actor: actor, body: body),
        sequence: sequence, recordedTime: max(last, recorded ?? time)))
    return sequence
  }

  /// Registers a party at the beginning.
  @discardableResult
  mutating func register(
    _ party: PartyID, kind: PartyKind = .organization, parent: PartyID? = nil,
    head: PartyID? = nil, scope: GroupScope? = nil, members: [PartyID] = [], size: Int64? = nil
  ) -> SequenceNumber {
    add(
      "2026-01-01",
      .partyRegistered(
        PartyRegistered(
          party: party, kind: kind, name: party.rawValue, parent: parent, scope: scope,
          members: members, size: size, head: head)))
  }

  /// Issues a directive, on 1 June unless said otherwise.
  @discardableResult
  mutating func issue(
    _ directive: DirectiveID = "n/1", at time: Instant = "2026-06-01", due: Instant? = nil,
    kind: DirectiveKind = .once, product: String? = nil, deliverTo: [PartyID] = [],
    needs: [DirectiveID] = [], recurrence: Recurrence? = nil
  ) -> SequenceNumber {
    add(
      time,
      .directiveIssued(
        DirectiveIssued(
          directive: directive, notice: "n", section: "1", summary: "Làm một việc", force: .order,
          kind: kind, product: product, deliverTo: deliverTo, needs: needs,
          deadline: due.map(Self.deadline), recurrence: recurrence)))
  }

  /// Gives a role, on 1 June unless said otherwise.
  @discardableResult
  mutating func assign(
    _ party: PartyID, _ role: Role = .lead, at time: Instant = "2026-06-01",
    to directive: DirectiveID = "n/1", under group: PartyID? = nil
  ) -> SequenceNumber {
    add(
      time,
      .assignmentMade(
        AssignmentMade(directive: directive, party: party, role: role, under: group)))
  }

  /// Takes a role away.
  @discardableResult
  mutating func release(
    _ party: PartyID, _ role: Role = .lead, at time: Instant
  ) -> SequenceNumber {
    add(
      time,
      .assignmentEnded(
        AssignmentEnded(directive: "n/1", party: party, role: role, reason: "đổi phân công")))
  }

  /// Lets a party report.
  @discardableResult
  mutating func report(
    _ party: PartyID, _ status: ReportedStatus, at time: Instant, recorded: Instant? = nil,
    documents: [String] = [], period: Period? = nil, measure: Measure? = nil, id: EventID? = nil
  ) -> SequenceNumber {
    add(
      time,
      .statusReported(
        StatusReported(
          directive: "n/1", party: party, status: status, measure: measure,
          documents: documents, period: period)),
      recorded: recorded, id: id)
  }

  /// Decides on a claim of `so-a`, unless said otherwise.
  @discardableResult
  mutating func decide(
    _ decision: CompletionDecision, _ claim: EventID, by: PartyID = "ubnd", at time: Instant,
    of party: PartyID = "so-a"
  ) -> SequenceNumber {
    add(
      time,
      .completionDecided(
        CompletionDecided(
          decision: decision, directive: "n/1", party: party, by: by, claim: claim,
          reason: decision == .returned ? "còn thiếu" : nil)))
  }

  /// Changes the deadline.
  @discardableResult
  mutating func move(
    to due: Instant, at time: Instant, parties: [PartyID] = []
  ) -> SequenceNumber {
    add(
      time,
      .deadlineChanged(
        DeadlineChanged(
          directive: "n/1", deadline: Self.deadline(due), reason: "có lý do", by: "ubnd",
          parties: parties)))
  }

  /// Takes an event back.
  @discardableResult
  mutating func retract(_ event: EventID, at time: Instant) -> SequenceNumber {
    add(time, .eventRetracted(EventRetracted(event: event, reason: "ghi nhầm")))
  }

  /// Ends a party.
  @discardableResult
  mutating func succeed(
    _ party: PartyID, by heirs: [PartyID], at time: Instant
  ) -> SequenceNumber {
    add(
      time,
      .partySucceeded(PartySucceeded(party: party, heirs: heirs.map { Heir(party: $0) })))
  }

  /// The directive `n/1`, which `so-a` leads, due on 1 July.
  static var led: FindingScene {
    var scene = FindingScene()
    scene.issue(due: "2026-07-01")
    scene.assign("so-a")
    return scene
  }

  /// A deadline at an instant.
  static func deadline(_ due: Instant) -> Deadline {
    Deadline(rule: .at(due), due: due, phrase: "trước một thời điểm")
  }

  /// What an audit finds under one name.
  func findings(
    _ name: FindingName, at instant: Instant, known: KnowledgePoint = .everything
  ) -> [Finding] {
    LedgerView(index, from: Viewpoint(at: instant, known: known)).findings([name])
  }
}
