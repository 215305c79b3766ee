// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

/// The one canonical way to write a value, as far as it can be told at a glance.
///
/// What it describes must be what the form of the value reads and would write with the same bytes.
/// It may describe less: of anything else nothing is said, and the form itself has to be asked.
indirect enum Acceptance: Sendable {
  /// Nothing is told at a glance.
  case never
  /// Exactly these bytes.
  case literal([UInt8])
  /// One of these, each in quotation marks.
  case words([String])
  /// The origin of the ledger.
  case origin
  /// The name of a party, notice, directive or petition.
  case identifier
  /// The name of an event.
  case eventID
  /// A text of at least one byte and at most so many.
  case text(upTo: Int)
  /// A text that is looked at to see whether it is the written form of a value.
  case written(@Sendable (String) -> Bool)
  /// A day.
  case day
  /// An instant to the second, in the offset of the ledger.
  case instant
  /// A whole number.
  case integer(ClosedRange<Int64>)
  /// A list of at most `FieldLimits.entryCount` values.
  case list(of: Acceptance, mayBeEmpty: Bool)
  /// An object of known fields.
  case object([Member])

  /// Whether it is a text in which no mark is escaped.
  var isName: Bool {
    switch self {
    case .origin, .identifier, .eventID: true
    default: false
    }
  }

  /// A field of an object.
  struct Member: Sendable {
    /// The key in quotation marks, and the colon.
    let opening: [UInt8]
    /// Whether it may not be left out.
    let isRequired: Bool
    /// Its value.
    let value: Acceptance

    /// A field with a key of ASCII letters.
    init(_ key: String, isRequired: Bool, _ value: Acceptance) {
      opening = Array("\"\(key)\":".utf8)
      self.isRequired = isRequired
      self.value = value
    }
  }
}
