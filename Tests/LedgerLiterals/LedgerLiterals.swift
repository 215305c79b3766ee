// Directive ledger · LedgerLiterals — SPDX-License-Identifier: Apache-2.0

public import Directives

/// Makes a value of a text in a test; a text that is none is a mistake in that test.
private func literal<Value>(
  _ text: String, _ read: (String) throws(ValueError) -> Value
) -> Value {
  do throws(ValueError) {
    return try read(text)
  } catch {
    preconditionFailure("\(text) is not a \(Value.self): \(error)")
  }
}

extension Identifier: ExpressibleByStringInterpolation {
  /// An identifier written in a test.
  public init(stringLiteral text: String) { self = literal(text, Self.init(_:)) }
}

extension EventID: ExpressibleByStringInterpolation {
  /// An event identifier written in a test.
  public init(stringLiteral text: String) { self = literal(text, Self.init(_:)) }
}

extension CalendarDay: ExpressibleByStringInterpolation {
  /// A day written in a test.
  public init(stringLiteral text: String) { self = literal(text, Self.init(_:)) }
}

extension Period: ExpressibleByStringInterpolation {
  /// A period written in a test.
  public init(stringLiteral text: String) { self = literal(text, Self.init(_:)) }
}

extension ClockTime: ExpressibleByStringInterpolation {
  /// A time of day written in a test.
  public init(stringLiteral text: String) { self = literal(text, Self.init(_:)) }
}

extension DecimalNumber: ExpressibleByStringInterpolation {
  /// A decimal number written in a test.
  public init(stringLiteral text: String) { self = literal(text, Self.init(_:)) }
}

extension UTCOffset: ExpressibleByStringInterpolation {
  /// An offset written in a test.
  public init(stringLiteral text: String) { self = literal(text, Self.init(_:)) }
}

extension SignerKey: ExpressibleByStringInterpolation {
  /// A public key written in a test.
  public init(stringLiteral text: String) { self = literal(text, Self.init(_:)) }
}

extension SubmissionDigest: ExpressibleByStringInterpolation {
  /// A digest written in a test.
  public init(stringLiteral text: String) { self = literal(text, Self.init(_:)) }
}

extension Instant: ExpressibleByStringInterpolation {
  /// An instant written in a test: `2026-06-23T00:00:00+07:00`, or a day for its first instant,
  /// both in Indochina time.
  public init(stringLiteral text: String) {
    if text.utf8.count == 10 {
      self.init(startOf: literal(text, CalendarDay.init(_:)), in: .indochina)
    } else {
      self = literal(text) { text throws(ValueError) in
        try Instant(text, in: .indochina, precision: .seconds)
      }
    }
  }
}
