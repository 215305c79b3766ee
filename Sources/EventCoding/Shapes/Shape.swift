// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import CanonicalJSON

/// The fields of a record, in the order in which its initialiser takes them.
///
/// This is the whole description of a payload: reading makes the record from the fields, writing
/// makes the fields from the record. Unknown fields are refused.
struct Shape<Record>: Sendable {
  /// Makes the record from an object.
  let read: @Sendable (JSONObject, CodingContext) throws(FieldError) -> Record
  /// Takes the record from where its object stands in bytes that were told at a glance.
  let glean: Gleaning<Record>
  /// Writes the record into an object.
  private let fill: @Sendable (Record, inout JSONObject, CodingContext) -> Void
  /// How an object that says a record is passed over.
  let accept: Acceptance
  /// How the subject of a line with such a record is passed over.
  let subject: Acceptance?
  /// Appends the object of a record at once.
  let inscribe: ObjectInscription<Record>
  /// Appends the subject of the line of a record at once.
  let inscribeSubject: Inscription<Record>?

  /// Takes the record's initialiser and one field for each of its parameters.
  init<each Value>(
    _ make: @escaping @Sendable (repeat each Value) -> Record,
    _ field: repeat Field<Record, each Value>
  ) {
    var keys: [String] = []
    for key in repeat (each field).key { if let key { keys.append(key) } }
    var members: [Acceptance.Member] = []
    for member in repeat (each field).member { if let member { members.append(member) } }
    accept = .object(members)
    var subject: Acceptance?
    for part in repeat (each field).subject { subject = subject ?? part }
    self.subject = subject
    var written: [ObjectInscription<Record>.Member] = []
    for member in repeat (each field).written { if let member { written.append(member) } }
    inscribe = ObjectInscription(written)
    var inscribeSubject: Inscription<Record>?
    for part in repeat (each field).writtenSubject {
      // Not `??`, each of which would put a call around the function that it hands on.
      if let part, inscribeSubject == nil { inscribeSubject = part }
    }
    self.inscribeSubject = inscribeSubject
    let known = keys
    // What is captured is counted once more for each record: the readers alone, not all of a field.
    let reads = (repeat (each field).read)
    read = { (object, context) throws(FieldError) in
      for member in object where !known.contains(member.key) {
        throw FieldError(.unknown, at: [member.key])
      }
      return try make(repeat (each reads)(object, context))
    }
    let gleans = (repeat (each field).glean)
    let scan = MemberScan(keys)
    glean = { bytes, range, context in
      guard var places = scan?.places(in: bytes, range) else { return nil }
      // Nothing but `NotPlain` is thrown, which says no more than nil does.
      return try? make(repeat (each gleans)(bytes, &places, context))
    }
    fill = { record, object, context in repeat (each field).write(record, &object, context) }
  }

  /// The object that says the record.
  func object(of record: Record, _ context: CodingContext) -> JSONObject {
    var object = JSONObject()
    fill(record, &object, context)
    return object
  }
}
