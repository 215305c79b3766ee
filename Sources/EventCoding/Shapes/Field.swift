// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import CanonicalJSON

/// One part of a record: where it comes from and how it is written.
struct Field<Record, Value>: Sendable {
  /// The key in the object; absent for what the line says outside its data.
  let key: String?
  /// Takes the part out of an object.
  let read: @Sendable (JSONObject, CodingContext) throws(FieldError) -> Value
  /// Takes the part from where it stands in bytes that were told at a glance.
  let glean: Glean
  /// Puts the part of a record into an object.
  let write: @Sendable (Record, inout JSONObject, CodingContext) -> Void
  /// How the part is passed over where it stands in the object.
  let member: Acceptance.Member?
  /// How the subject of the line is passed over, where the part is said there.
  let subject: Acceptance?
  /// Appends the part to the object at once.
  let written: ObjectInscription<Record>.Member?
  /// Appends the part as the subject of the line, where it is said there.
  let writtenSubject: Inscription<Record>?

  /// Takes a part from bytes and the places of the values in them; whoever has a key takes a place.
  typealias Glean =
    @Sendable (Span<UInt8>, inout MemberPlaces, CodingContext) throws(NotPlain) -> Value

  /// Says both directions; `glean` is needed where there is a key.
  init(
    key: String?,
    read: @escaping @Sendable (JSONObject, CodingContext) throws(FieldError) -> Value,
    glean: Glean? = nil,
    write: @escaping @Sendable (Record, inout JSONObject, CodingContext) -> Void,
    isRequired: Bool = false, accept: Acceptance? = nil, subject: Acceptance? = nil,
    inscribe: @escaping Inscription<Record> = { _, _, _ in false },
    inscribeSubject: Inscription<Record>? = nil
  ) {
    self.key = key
    self.read = read
    if let glean {
      self.glean = glean
    } else {
      self.glean = { (bytes, places, context) throws(NotPlain) in
        // Why it cannot be read is said when it is read with all care.
        guard key == nil, let value = try? read([:], context) else { throw NotPlain() }
        return value
      }
    }
    self.write = write
    self.subject = subject
    written = key.map { key in ObjectInscription.Member(key: key, inscribe: inscribe) }
    writtenSubject = inscribeSubject
    member = key.flatMap { key in
      accept.map { Acceptance.Member(key, isRequired: isRequired, $0) }
    }
  }

  /// A field that is always there.
  static func required(
    _ key: String, _ part: @escaping @Sendable (Record) -> Value, _ form: JSONForm<Value>
  ) -> Field {
    let opening = ObjectInscription<Record>.opening(of: key)
    return Field(
      key: key,
      read: { (object, context) throws(FieldError) in
        guard let json = object[key] else { throw FieldError(.missing, at: [key]) }
        return try form.read(json, at: key, context)
      },
      glean: { (bytes, places, context) throws(NotPlain) in
        guard let place = places.next(), let value = form.glean(bytes, place, context) else {
          throw NotPlain()
        }
        return value
      },
      write: { record, object, context in object[key] = form.write(part(record), context) },
      isRequired: true, accept: form.accept,
      inscribe: { record, bytes, place in
        bytes.append(constant: opening)
        return form.inscribe(part(record), &bytes, place)
      })
  }

  /// A field that is left out when there is nothing to say.
  static func optional<Wrapped>(
    _ key: String, _ part: @escaping @Sendable (Record) -> Value, _ form: JSONForm<Wrapped>
  ) -> Field where Value == Wrapped? {
    let opening = ObjectInscription<Record>.opening(of: key)
    return Field(
      key: key,
      read: { (object, context) throws(FieldError) in
        guard let json = object[key] else { return nil }
        return try form.read(json, at: key, context)
      },
      glean: { (bytes, places, context) throws(NotPlain) in
        guard let place = places.next() else { return nil }
        guard let value = form.glean(bytes, place, context) else { throw NotPlain() }
        return value
      },
      write: { record, object, context in
        object[key] = part(record).map { form.write($0, context) }
      },
      accept: form.accept,
      inscribe: { record, bytes, place in
        guard let value = part(record) else { return true }
        bytes.append(constant: opening)
        return form.inscribe(value, &bytes, place)
      })
  }

  /// A list that is left out when it is empty.
  static func list<Element>(
    _ key: String, _ part: @escaping @Sendable (Record) -> Value, _ form: JSONForm<Element>
  ) -> Field where Value == [Element] {
    let list = JSONForm.list(of: form)
    let opening = ObjectInscription<Record>.opening(of: key)
    return Field(
      key: key,
      read: { (object, context) throws(FieldError) in
        guard let json = object[key] else { return [] }
        let elements = try list.read(json, at: key, context)
        guard !elements.isEmpty else { throw FieldError(.empty, at: [key]) }
        return elements
      },
      glean: { (bytes, places, context) throws(NotPlain) in
        guard let place = places.next() else { return [] }
        guard let elements = list.glean(bytes, place, context) else { throw NotPlain() }
        return elements
      },
      write: { record, object, context in
        let elements = part(record)
        object[key] = elements.isEmpty ? nil : list.write(elements, context)
      },
      accept: .list(of: form.accept, mayBeEmpty: false),
      inscribe: { record, bytes, place in
        let elements = part(record)
        guard !elements.isEmpty else { return true }
        bytes.append(constant: opening)
        return list.inscribe(elements, &bytes, place)
      })
  }

  /// A list that restates another: left out it changes nothing, and empty it empties the other.
  static func restatedList<Element>(
    _ key: String, _ part: @escaping @Sendable (Record) -> Value, _ form: JSONForm<Element>
  ) -> Field where Value == [Element]? {
    .optional(key, part, .list(of: form))
  }

  /// A mark that is left out unless it is set.
  static func mark(
    _ key: String, _ part: @escaping @Sendable (Record) -> Value
  ) -> Field where Value == Bool {
    let yes = Array("true".utf8)
    let written = ObjectInscription<Record>.opening(of: key) + yes
    return Field(
      key: key,
      read: { (object, _) throws(FieldError) in
        guard let json = object[key] else { return false }
        guard let isSet = json.boolValue else {
          throw FieldError(.wrongKind(expected: .truth), at: [key])
        }
        guard isSet else { throw FieldError(.superfluous, at: [key]) }
        return true
      },
      glean: { (bytes, places, context) throws(NotPlain) in places.next() != nil },
      write: { record, object, _ in object[key] = part(record) ? true : nil },
      accept: .literal(yes),
      inscribe: { record, bytes, _ in
        if part(record) { bytes.append(constant: written) }
        return true
      })
  }
}
