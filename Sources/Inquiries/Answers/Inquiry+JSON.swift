// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

public import Accountability
public import CanonicalJSON
import Digests
public import Directives
import EventCoding
import Journals
import Reports

extension Inquiry {
  /// The head of every JSON answer: which ledger, from where, under which rules.
  public var head: JSONValue {
    var head: JSONObject = [
      "origin": .string(ledger.coder.origin.rawValue),
      "size": .integer(Int64(ledger.head.size)),
      "root": .string(ledger.head.root.base64),
      "at": time(view.at),
      "known": .integer(Int64(view.knownCount)),
      "policy": .string(view.policy.rawValue),
      "count": .string(view.viewpoint.count.rawValue),
    ]
    if let last = ledger.index.events.last?.recordedTime,
      run.clockSentence(lastRecord: last) != nil
    {
      head["recordedahead"] = .string(last.text(in: words.offset, precision: .milliseconds))
    }
    return .object(head)
  }

  /// Prints a JSON answer: one object on one line, its head first.
  public func printJSON(_ answer: JSONObject) throws(CommandFailure) {
    var object = answer
    object["head"] = head
    try run.printJSON(.object(object))
  }

  /// Prints a JSON answer with a list that may be long, so that its rows are written on all cores.
  ///
  /// - Throws: as `CommandRun.printJSON`, and prints nothing then.
  func printJSON<Row: Sendable>(
    _ answer: JSONObject, listing key: String, _ rows: [Row],
    _ json: @Sendable (Row) -> JSONValue
  ) throws(CommandFailure) {
    var object = answer
    object["head"] = head
    try run.printJSON(object, listing: key, rows, json)
  }

  /// An instant in the offset of the ledger.
  public func time(_ instant: Instant) -> JSONValue {
    .string(instant.text(in: words.offset))
  }

  /// The positions of events.
  public func json(_ sequences: [SequenceNumber]) -> JSONValue {
    .array(sequences.map { .integer(Int64(clamping: $0.rawValue)) })
  }

  /// Identifiers.
  public func json(_ identifiers: some Sequence<some CustomStringConvertible>) -> JSONValue {
    .array(identifiers.map { .string($0.description) })
  }

  /// Who holds a role, or why nobody can be named.
  public func json(_ holder: Holder) -> JSONValue {
    switch holder {
    case .party(let party):
      ["party": .string(party.rawValue), "name": .string(name(party))]
    case .undecided(after: let party):
      ["undecided": true, "after": .string(party.rawValue), "name": .string(name(party))]
    case .unresolved(group: let group):
      ["unresolved": true, "group": .string(group.rawValue), "name": .string(name(group))]
    case .membersUnnamed(group: let group, let known, let size):
      [
        "unresolved": true, "group": .string(group.rawValue), "name": .string(name(group)),
        "known": .integer(Int64(known)), "size": .integer(Int64(size)),
      ]
    case .nobody: ["nobody": true]
    }
  }

  /// A deadline as it was set.
  public func json(_ entry: DeadlineEntry) -> JSONValue {
    var object: JSONObject = [
      "phrase": .string(entry.deadline.phrase), "due": time(entry.due), "from": time(entry.from),
      "sequence": .integer(Int64(clamping: entry.sequence.rawValue)),
    ]
    if let change = entry.change {
      object["by"] = .string(change.by.rawValue)
      object["reason"] = .string(change.reason)
    }
    return .object(object)
  }

  /// An obligation as it stands.
  public func json(_ obligation: Obligation) -> JSONValue {
    var object: JSONObject = [
      "holder": json(obligation.holder.value),
      "holdersequences": json(obligation.holder.sequences),
      "roles": .array(obligation.roles.map { .string($0.rawValue) }),
      "status": .string(obligation.status.value.rawValue),
      "statussequences": json(obligation.status.sequences),
      "cell": .string(obligation.cell.value.rawValue),
      "originalcell": .string(obligation.originalCell.value.rawValue),
      "latedays": .integer(Int64(obligation.lateDays)),
    ]
    if let origin = obligation.id.origin.subject { object["origin"] = .string(origin.rawValue) }
    if let group = obligation.group { object["group"] = .string(group.rawValue) }
    if let inForce = obligation.inForce { object["deadline"] = json(inForce) }
    if let original = obligation.original { object["original"] = json(original) }
    if !obligation.occurrences.isEmpty {
      object["rounds"] = .array(obligation.occurrences.map { json($0) })
    }
    if let claimed = obligation.claimed { object["claimed"] = time(claimed.value) }
    if let approved = obligation.approved { object["approved"] = time(approved.value) }
    if let recognised = obligation.recognised { object["recognised"] = time(recognised.value) }
    return .object(object)
  }
}

extension Inquiry {
  /// An event with its sentence.
  public func json(_ event: Event) -> JSONValue {
    [
      "sequence": .integer(Int64(clamping: event.sequence.rawValue)),
      "id": .string(event.id.rawValue), "type": .string(event.body.type.rawValue),
      "subject": .string(event.body.subject), "time": time(event.time),
      "recordedtime": .string(
        event.recordedTime.text(in: words.offset, precision: .milliseconds)),
      "actor": .string(event.intent.actor.rawValue),
      "sentence": .string(narrator.sentence(event.body)),
    ]
  }
}
