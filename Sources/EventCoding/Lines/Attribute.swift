// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

/// The attributes of a line, in the one order in which they stand.
///
/// Source: CloudEvents 1.0, JSON format, with the extensions `sequence`, `recordedtime`, `actor`,
/// `onbehalfof` and `predecessorhash`.
enum Attribute: String, CaseIterable {
  /// The version of CloudEvents: `1.0`.
  case specversion
  /// The name of the event.
  case id
  /// The origin of the ledger.
  case source
  /// The type of the event.
  case type
  /// What the event is about.
  case subject
  /// The effective time, to the second.
  case time
  /// When the ledger wrote it down, to the millisecond.
  case recordedtime
  /// The position in the ledger, in twelve digits.
  case sequence
  /// Who recorded it.
  case actor
  /// For whom the actor acted; may be absent.
  case onbehalfof
  /// What the event says.
  case data
  /// The base64 of the leaf hash of the line before; last, so that all else can be hashed first.
  case predecessorhash

  /// Whether the ledger adds the attribute, so that an intent has none.
  var isAddedByLedger: Bool {
    self == .recordedtime || self == .sequence || self == .predecessorhash
  }

  /// Whether the attribute may be absent.
  var isOptional: Bool { self == .onbehalfof }

  /// What stands before the value: a bracket or comma, the name and a colon.
  ///
  /// Written out, because it is asked for some twenty times a line.
  var opening: String {
    switch self {
    case .specversion: #"{"specversion":"#
    case .id: #","id":"#
    case .source: #","source":"#
    case .type: #","type":"#
    case .subject: #","subject":"#
    case .time: #","time":"#
    case .recordedtime: #","recordedtime":"#
    case .sequence: #","sequence":"#
    case .actor: #","actor":"#
    case .onbehalfof: #","onbehalfof":"#
    case .data: #","data":"#
    case .predecessorhash: #","predecessorhash":"#
    }
  }
}
