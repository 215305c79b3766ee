// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import Directives

/// What is wrong with a field, found while its line is taken apart.
struct FieldError: Error, Hashable {
  /// The names on the way to the field, outermost first; positions in lists count from 0.
  let path: [String]
  /// What is wrong.
  let reason: LineError.Reason
  /// Whether the path begins with an attribute of the line, so that nothing lies around it.
  private let isComplete: Bool

  /// Names a flaw of the value at hand, or of a field in it.
  init(_ reason: LineError.Reason, at path: [String] = []) {
    self.path = path
    self.reason = reason
    isComplete = false
  }

  /// Names a flaw of an attribute.
  init(_ reason: LineError.Reason, of attribute: Attribute) {
    path = [attribute.rawValue]
    self.reason = reason
    isComplete = true
  }

  /// The same flaw, seen from the object or list that holds the value.
  func inside(_ name: String) -> FieldError {
    isComplete ? self : FieldError(reason, at: [name] + path)
  }

  /// Reads a value, and names what is wrong with it as a flaw of the value at hand.
  static func naming<Value>(
    _ read: () throws(ValueError) -> Value
  ) throws(FieldError) -> Value {
    do throws(ValueError) {
      return try read()
    } catch {
      throw FieldError(.value(error))
    }
  }

  /// Reads an attribute, and names what is wrong with it.
  static func naming<Value>(
    _ attribute: Attribute, _ read: () throws(ValueError) -> Value
  ) throws(FieldError) -> Value {
    do throws(ValueError) {
      return try read()
    } catch {
      throw FieldError(.value(error), of: attribute)
    }
  }
}
