// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

public import Accountability
public import CanonicalJSON
import Directives

extension Inquiry {
  /// Who had a role, from when to when, as JSON.
  public func json(_ holding: Holding) -> JSONObject {
    var object: JSONObject = [
      "role": .string(holding.role.rawValue), "holder": json(holding.holder),
      "from": time(holding.interval.from), "sequences": json(holding.sequences),
    ]
    if let to = holding.interval.to { object["to"] = time(to) }
    if let group = holding.group { object["group"] = .string(group.rawValue) }
    if let ending = holding.ending { object["ending"] = .string(ending.value.rawValue) }
    return object
  }

  /// An event of a history as JSON, with what followed from it.
  func json(_ entry: HistoryEntry) -> JSONValue {
    guard case .object(var object) = json(entry.event) else { return [:] }
    for effect in entry.effects {
      switch effect {
      case .stray: object["stray"] = true
      case .retracted(by: let sequence): object["retractedby"] = json([sequence])
      case .began, .ended, .counted, .deadline: break
      }
    }
    return .object(object)
  }
}
