// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

public import CanonicalJSON
public import Directives

/// Why bytes are not a line of the ledger, or an intent not one that can be written as a line.
public struct LineError: Error, Hashable, Sendable {
  /// The kinds of refusal.
  public enum Reason: Hashable, Sendable {
    /// The bytes are not canonical JSON.
    case syntax(JSONSyntaxError.Reason)
    /// An attribute or field that must be there is not.
    case missing
    /// No attribute or field of this name belongs here.
    case unknown
    /// The attribute stands elsewhere in the fixed order.
    case misplaced
    /// The attribute stands there twice.
    case repeated
    /// No event type has this name.
    case unknownType(String)
    /// Something else than this kind of JSON value stands there.
    case wrongKind(expected: JSONKind)
    /// A text is not of the form that its field asks for.
    case value(ValueError)
    /// A number lies outside the range of its field.
    case outOfRange(Int64, allowed: ClosedRange<Int64>)
    /// A word is not one of those that the field knows.
    case unknownWord(String, allowed: [String])
    /// A text or list without anything in it; the field is left out instead.
    case empty
    /// What goes without saying is said: false, where the field is left out.
    case superfluous
    /// A text has more bytes than its field takes.
    case textTooLong(byteCount: Int, limit: Int)
    /// A list has more entries than any may have.
    case listTooLong(count: Int, limit: Int)
    /// The line belongs to another ledger than the one of this origin.
    case wrongSource(expected: LedgerOrigin)
    /// The writer would have written another byte at this place.
    case notCanonical
    /// A text that was to be written has a flaw.
    case text(TextFlaw.Reason)
    /// A value that was to be written has no written form, such as a fraction of a second.
    case notRepresentable
  }

  /// Where it is wrong.
  public let place: FieldPlace
  /// What is wrong.
  public let reason: Reason

  /// Names a refusal.
  public init(_ reason: Reason, at place: FieldPlace) {
    self.place = place
    self.reason = reason
  }
}

extension LineError {
  /// Names the place of a field in the line that was read.
  init(locating error: FieldError, in line: Span<UInt8>) {
    let path = error.path.joined(separator: ".")
    self.init(error.reason, at: FieldPlace(path: path, in: line))
  }

  /// Names the field at which a line stops being canonical JSON.
  init(locating error: JSONSyntaxError, in line: Span<UInt8>) {
    self.init(.syntax(error.reason), at: FieldPlace(offset: error.offset, in: line))
  }
}
