// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import Directives

/// What a line says outside its data, as far as the data depends on it.
struct CodingContext {
  /// The origin of the ledger.
  let origin: LedgerOrigin
  /// The offset in which the ledger writes its instants.
  let offset: UTCOffset
  /// The type of the event.
  let type: EventType
  /// The subject of the event.
  let subject: String

  /// Refuses a line about the ledger whose subject is another.
  func checkSubject() throws(FieldError) {
    guard subject == origin.rawValue else {
      throw FieldError(.wrongSource(expected: origin), of: .subject)
    }
  }
}
