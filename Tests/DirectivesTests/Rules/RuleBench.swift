// Directive ledger · DirectivesTests — SPDX-License-Identifier: Apache-2.0

import Directives
import LedgerLiterals
import Testing

/// A small ledger in which rules are tried out.
struct RuleBench {
  /// The ledger so far.
  private(set) var index = LedgerIndex()
  /// When the next events are written down.
  var now: Instant = "2026-06-25T09:00:00+07:00"

  /// A ledger with parties, a notice and a directive that has a lead.
  init() throws {
    try accept(
      .ledgerOpened(
        LedgerOpened(
          origin: "o", format: 1, name: "Sổ", offset: .indochina, policy: .strict)), id: "open")
    for (party, kind): (PartyID, PartyKind) in [
      ("so-a", .organization), ("so-b", .organization), ("so-c", .organization),
      ("xa-a", .organization), ("xa-b", .organization), ("chu-tich", .office), ("ong-a", .person),
    ] {
      try accept(
        .partyRegistered(PartyRegistered(party: party, kind: kind, name: "Tên")), at: "2024-01-01")
    }
    try accept(
      .partyRegistered(
        PartyRegistered(
          party: "cac-xa", kind: .group, name: "UBND các xã", scope: .closed,
          members: ["xa-a", "xa-b"])), at: "2024-01-01")
    try accept(
      .noticeIssued(
        NoticeIssued(
          notice: "tb", title: "Kết luận", kind: "TB", issuer: "so-a", decided: "2026-06-01")))
    try accept(.directiveIssued(Self.directive("tb/1", deadline: Self.deadline)))
    try accept(.directiveIssued(Self.directive("tb/2")))
    try accept(.assignmentMade(AssignmentMade(directive: "tb/1", party: "so-a", role: .lead)))
    try accept(.assignmentMade(AssignmentMade(directive: "tb/1", party: "cac-xa", role: .execute)))
  }

  /// By 22 June 2026.
  static let deadline = Deadline(
    rule: .by("2026-06-22"), due: "2026-06-23", phrase: "trong ngày 22/6/2026")

  /// A plain directive.
  static func directive(_ id: DirectiveID, deadline: Deadline? = nil) -> DirectiveIssued {
    DirectiveIssued(
      directive: id, notice: "tb", section: "1", summary: "Làm", force: .order, kind: .once,
      deadline: deadline)
  }

  /// Why an event would be refused; nil when it would not be.
  func refusal(
    _ body: EventBody, at time: Instant = "2026-06-01", id: EventID = "new",
    announced: Announcement = Announcement()
  ) -> Refusal? {
    let intent = Intent(id: id, time: time, actor: "van-thu", body: body)
    do throws(Refusal) {
      try index.decide(intent, recordedTime: now, announced: announced)
      return nil
    } catch {
      return error
    }
  }

  /// Decides on an event and takes it in.
  mutating func accept(
    _ body: EventBody, at time: Instant = "2026-06-01", id: EventID? = nil
  ) throws {
    let id = id ?? "e\(index.events.count)"
    if let refusal = refusal(body, at: time, id: id) { throw refusal }
    let sequence = SequenceNumber(UInt64(index.events.count))
    let intent = Intent(id: id, time: time, actor: "van-thu", body: body)
    index.apply(Event(intent: intent, sequence: sequence, recordedTime: now))
  }
}
