// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import CanonicalJSON
import Directives

extension JSONForm where Value == Set<Right> {
  /// Rights in the order of their words, at least one; in another order they are not canonical.
  static var rights: Self {
    let list = JSONForm<[Right]>.list(of: .word)
    return JSONForm { (json, context) throws(FieldError) in
      let rights = try list.read(json, context)
      guard !rights.isEmpty else { throw FieldError(.empty) }
      return Set(rights)
    } write: { rights, context in
      list.write(rights.sorted(), context)
    } inscribe: { rights, bytes, place in
      !rights.isEmpty && list.inscribe(rights.sorted(), &bytes, place)
    }
  }
}

extension JSONForm where Value == [EventID] {
  /// The names of events that were signed, at least one.
  static var signedEvents: Self {
    let list = JSONForm<[EventID]>.list(of: .id)
    return JSONForm { (json, context) throws(FieldError) in
      let events = try list.read(json, context)
      guard !events.isEmpty else { throw FieldError(.empty) }
      return events
    } write: { events, context in
      list.write(events, context)
    } inscribe: { events, bytes, place in
      !events.isEmpty && list.inscribe(events, &bytes, place)
    }
  }
}
