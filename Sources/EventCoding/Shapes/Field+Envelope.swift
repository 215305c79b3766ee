// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import CanonicalJSON
import Directives

extension Field {
  /// What the line says as its subject; it does not stand in the data.
  static func subject(
    _ part: @escaping @Sendable (Record) -> Value, _ form: JSONForm<Value>
  ) -> Field {
    Field(
      key: nil,
      read: { (_, context) throws(FieldError) in
        do throws(FieldError) {
          return try form.read(.string(context.subject), context)
        } catch {
          throw FieldError(error.reason, of: .subject)
        }
      },
      write: { _, _, _ in }, subject: form.accept,
      inscribeSubject: { record, bytes, place in form.inscribe(part(record), &bytes, place) })
  }
}

extension Field where Value == LedgerOrigin {
  /// The ledger itself as the subject of the line.
  static func ledger(_ part: @escaping @Sendable (Record) -> Value) -> Field {
    Field(
      key: nil,
      read: { (_, context) throws(FieldError) in
        try context.checkSubject()
        return context.origin
      },
      write: { _, _, _ in }, subject: .origin,
      inscribeSubject: { record, bytes, place in
        bytes.append(quoted: place.origin.rawValue)
        return part(record) == place.origin
      })
  }

  /// The ledger itself, in the data as well as the subject of the line.
  static func origin(_ key: String, _ part: @escaping @Sendable (Record) -> Value) -> Field {
    let field = Field.required(key, part, .id)
    let opening = ObjectInscription<Record>.opening(of: key)
    return Field(
      key: key,
      read: { (object, context) throws(FieldError) in
        try context.checkSubject()
        let origin = try field.read(object, context)
        guard origin == context.origin else {
          throw FieldError(.wrongSource(expected: context.origin), at: [key])
        }
        return origin
      },
      glean: { (bytes, places, context) throws(NotPlain) in
        // The glance has seen that it is the origin.
        _ = places.next()
        return context.origin
      },
      write: field.write, isRequired: true, accept: .origin, subject: .origin,
      inscribe: { record, bytes, place in
        bytes.append(constant: opening)
        bytes.append(quoted: place.origin.rawValue)
        return part(record) == place.origin
      },
      inscribeSubject: { record, bytes, place in
        bytes.append(quoted: place.origin.rawValue)
        return part(record) == place.origin
      })
  }
}

extension Field where Value == CompletionDecision {
  /// The decision on a claim, which is said by the type of the event.
  static func decision(_ part: @escaping @Sendable (Record) -> Value) -> Field {
    Field(
      key: nil,
      read: { (_, context) throws(FieldError) in
        switch context.type {
        case .completionApproved: .approved
        case .completionRecognised: .recognised
        case .completionReturned: .returned
        default: throw FieldError(.unknownType(context.type.rawValue), of: .type)
        }
      },
      write: { _, _, _ in })
  }
}
