// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import CanonicalJSON
import Directives

extension JSONForm where Value: WrittenValue {
  /// A text of the form that the type defines.
  fileprivate static func written(
    accept: Acceptance, inscribe: @escaping Inscription<Value> = Self.inscribeAndRead
  ) -> Self {
    JSONForm(accept: accept) { bytes, range, _ in
      // Why a text is none does not matter: it is read with all care then.
      bytes.plainText(range).flatMap { try? Value($0) }
    } read: { (json, _) throws(FieldError) in
      try .reading(json)
    } write: { value, _ in
      .string(value.description)
    } inscribe: { value, bytes, place in
      inscribe(value, &bytes, place)
    }
  }

  /// Appends the written form, and reads it to see whether it says the value.
  @Sendable
  private static func inscribeAndRead(
    _ value: Value, _ bytes: inout [UInt8], _: InscriptionPlace
  ) -> Bool {
    let text = value.description
    // Why it cannot be read does not matter: it is not written at once.
    return bytes.append(plain: text, upTo: FieldLimits.lineByteCount)
      && (try? Value(text)) == value
  }

  /// A text of the form that the type defines, which is made to see whether it can be.
  fileprivate static var written: Self {
    // Why a text is none does not matter: the form itself is asked then.
    .written(accept: .written { text in (try? Value(text))?.description == text })
  }
}

extension JSONForm where Value: LedgerName {
  /// The name of a party, notice, directive, petition or event.
  static var id: Self {
    .written(accept: Value.acceptance) { value, bytes, _ in
      // A value was checked byte for byte when it was made: nothing in it would be escaped.
      bytes.append(quoted: value.description)
      return true
    }
  }
}

extension JSONForm where Value == CalendarDay {
  /// A day: `2026-06-22`.
  static var day: Self {
    .written(accept: .day) { day, bytes, _ in
      bytes.append(UInt8(ascii: "\""))
      bytes.append(day)
      bytes.append(UInt8(ascii: "\""))
      return true
    }
  }
}

extension JSONForm where Value == ClockTime {
  /// A time of day: `16:30`.
  static var clockTime: Self { .written }
}

extension JSONForm where Value == DecimalNumber {
  /// A decimal number, in quotation marks so that no reader rounds it: `"99.25"`.
  static var decimal: Self { .written }
}

extension JSONForm where Value == Period {
  /// A period: `2026`, `2026-H1`, `2026-Q3`, `2026-07`, `2026-W28` or `2026-07-15`.
  static var period: Self { .written }
}

extension JSONForm where Value == UTCOffset {
  /// An offset from UTC: `+07:00`.
  static var offset: Self { .written }
}

extension JSONForm where Value == SignerKey {
  /// The public key of a principal: `ssh-ed25519 AAAA…`.
  static var key: Self { .written }
}

extension JSONForm where Value == SubmissionDigest {
  /// The SHA-256 of a submission in base64.
  static var digest: Self { .written }
}

extension JSONForm where Value == Instant {
  /// An instant in the ledger's offset, to the second: `2026-06-23T00:00:00+07:00`.
  static var instant: Self {
    JSONForm(accept: .instant) { bytes, range, context in
      bytes.plainText(range).flatMap {
        try? Instant($0, in: context.offset, precision: .seconds)
      }
    } read: { (json, context) throws(FieldError) in
      guard let text = json.stringValue else { throw FieldError(.wrongKind(expected: .text)) }
      return try FieldError.naming { () throws(ValueError) in
        try Instant(text, in: context.offset, precision: .seconds)
      }
    } write: { instant, context in
      .string(instant.text(in: context.offset))
    } inscribe: { instant, bytes, place in
      bytes.append(instant, .seconds, place)
    }
  }
}
