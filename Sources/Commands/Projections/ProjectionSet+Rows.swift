// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import Accountability
import CanonicalJSON
import Directives
import Inquiries

extension ProjectionSet {
  /// Who held which role in a directive.
  func holdings(of account: DirectiveAccount) -> [JSONValue] {
    account.holdings.map { holding in
      var object = inquiry.json(holding)
      object["directive"] = .string(account.record.directive.rawValue)
      return .object(object)
    }
  }

  /// The parties by identifier.
  func parties() -> [JSONValue] {
    inquiry.view.register.parties.values.sorted { $0.party < $1.party }.map { record in
      let registration = record.registration.value
      var object: JSONObject = [
        "party": .string(record.party.rawValue), "kind": .string(record.kind.rawValue),
        "from": inquiry.time(record.from),
        "names": .array(record.names.map(json)),
        "sequences": inquiry.json(record.registration.sequences),
      ]
      if let parent = registration.parent { object["parent"] = .string(parent.rawValue) }
      if let head = registration.head { object["head"] = .string(head.rawValue) }
      if let scope = registration.scope { object["scope"] = .string(scope.rawValue) }
      if let end = record.end { object["end"] = json(end) }
      if !record.memberships.isEmpty {
        object["members"] = .array(
          record.memberships.map { json($0.member, "member", $0.interval, $0.sequences) })
      }
      if !record.tenures.isEmpty {
        object["tenures"] = .array(
          record.tenures.map { json($0.person, "person", $0.interval, $0.sequences) })
      }
      return .object(object)
    }
  }

  /// A name with its beginning.
  private func json(_ name: PartyName) -> JSONValue {
    var object: JSONObject = [
      "name": .string(name.name), "from": inquiry.time(name.from),
      "sequence": .integer(Int64(clamping: name.sequence.rawValue)),
    ]
    if let short = name.short { object["short"] = .string(short) }
    return .object(object)
  }

  /// An end with its heirs.
  private func json(_ end: PartyEnd) -> JSONValue {
    let heirs = end.heirs.map { heir -> JSONValue in
      [
        "party": .string(heir.party.rawValue),
        "fields": .array(heir.fields.map { .string($0) }),
      ]
    }
    return [
      "time": inquiry.time(end.time), "heirs": .array(heirs),
      "sequence": .integer(Int64(clamping: end.sequence.rawValue)),
    ]
  }

  /// A party in a place of another for a time.
  private func json(
    _ party: PartyID, _ key: String, _ interval: Interval, _ sequences: [SequenceNumber]
  ) -> JSONValue {
    var object: JSONObject = [
      "from": inquiry.time(interval.from), "sequences": inquiry.json(sequences),
    ]
    object[key] = .string(party.rawValue)
    if let to = interval.to { object["to"] = inquiry.time(to) }
    return .object(object)
  }
}
