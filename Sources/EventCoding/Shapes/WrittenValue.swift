// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import CanonicalJSON
import Directives

/// A value with one strict written form of its own.
protocol WrittenValue: CustomStringConvertible, Hashable, Sendable {
  /// Reads what `description` writes, and nothing else.
  init(_ text: String) throws(ValueError)
}

extension WrittenValue {
  /// Reads an attribute.
  static func reading(_ text: String, of attribute: Attribute) throws(FieldError) -> Self {
    try FieldError.naming(attribute) { () throws(ValueError) in try Self(text) }
  }

  /// Reads the value of a field.
  static func reading(_ json: JSONValue) throws(FieldError) -> Self {
    guard let text = json.stringValue else { throw FieldError(.wrongKind(expected: .text)) }
    return try FieldError.naming { () throws(ValueError) in try Self(text) }
  }
}

extension CalendarDay: WrittenValue {}
extension ClockTime: WrittenValue {}
extension DecimalNumber: WrittenValue {}
extension Period: WrittenValue {}
extension UTCOffset: WrittenValue {}
extension SignerKey: WrittenValue {}
extension SubmissionDigest: WrittenValue {}
