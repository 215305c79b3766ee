// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import CanonicalJSON
public import Directives

/// Writes lines at once where it is sure that they can be read again: without a string, an object
/// or an allocation.
///
/// It is the quick twin of ``EventCoder/encodeLine(_:sequence:recordedTime:after:)`` and either
/// writes the same bytes or says that it cannot tell. Then `encodeLine` has to be asked, which says
/// what is wrong with the event, if anything is.
public struct LineInscription: Sendable {
  /// What is the same in all lines of the ledger.
  private let place: InscriptionPlace
  /// From the beginning of the line to the name of the event.
  private static let opening = Array(
    "\(Attribute.specversion.opening)\"\(Envelope.version)\"\(Attribute.id.opening)".utf8)
  /// From the name of the event to its type.
  private let source: [UInt8]
  /// The names of the attributes as they open.
  private static let subject = Array(Attribute.subject.opening.utf8)
  private static let time = Array(Attribute.time.opening.utf8)
  private static let recordedTime = Array(Attribute.recordedtime.opening.utf8)
  private static let sequence = Array((Attribute.sequence.opening + "\"").utf8)
  private static let actor = Array(("\"" + Attribute.actor.opening).utf8)
  private static let onBehalfOf = Array(Attribute.onbehalfof.opening.utf8)
  private static let data = Array(Attribute.data.opening.utf8)

  /// The most bytes of a line that is written at once: what names its predecessor comes behind it.
  private static let byteCountLimit = JSONLimits.line.byteCount - 100
  /// One more than the greatest number that twelve digits can say.
  private static let sequenceLimit: UInt64 = 1_000_000_000_000

  /// For the lines of a ledger.
  public init(_ coder: EventCoder) {
    place = InscriptionPlace(
      origin: coder.origin, offset: coder.offset, offsetText: Array(coder.offset.description.utf8))
    source = Array(
      "\(Attribute.source.opening)\"\(coder.origin.rawValue)\"\(Attribute.type.opening)".utf8)
  }

  /// Appends the line of an intent that becomes an event, up to the comma before `predecessorhash`,
  /// and answers whether it could.
  ///
  /// After false, what was appended means nothing.
  /// - Complexity: linear in the length of the line.
  public func callAsFunction(
    _ intent: Intent, _ sequence: SequenceNumber, _ recordedTime: Instant,
    to bytes: inout [UInt8]
  ) -> Bool {
    let start = bytes.count
    bytes.append(constant: Self.opening)
    bytes.append(quoted: intent.id.rawValue)
    bytes.append(constant: source)
    bytes.append(quoted: intent.body.type.rawValue)
    bytes.append(constant: Self.subject)
    let isWritten = intent.body.inscribe(&bytes, place) { bytes in
      bytes.append(constant: Self.time)
      guard sequence.rawValue < Self.sequenceLimit,
        bytes.append(intent.time, .seconds, place)
      else { return false }
      bytes.append(constant: Self.recordedTime)
      guard bytes.append(recordedTime, .milliseconds, place) else { return false }
      bytes.append(constant: Self.sequence)
      bytes.append(Int(sequence.rawValue), width: 12)
      bytes.append(constant: Self.actor)
      bytes.append(quoted: intent.actor.rawValue)
      if let party = intent.onBehalfOf {
        bytes.append(constant: Self.onBehalfOf)
        bytes.append(quoted: party.rawValue)
      }
      bytes.append(constant: Self.data)
      return true
    }
    return isWritten && bytes.count - start <= Self.byteCountLimit
  }
}
