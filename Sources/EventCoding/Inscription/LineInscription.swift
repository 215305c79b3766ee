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
  /// The intents whose lines are written.
  ///
  /// Each is looked at where it is: a copy would count the references that another core counts
  /// while it decides.
  let intents: [Intent]
  /// What is the same in all lines of the ledger.
  let place: InscriptionPlace
  /// From the effective time to the sequence number.
  private let recordedTime: [UInt8]
  /// From the beginning of the line to the name of the event.
  private static let opening = Array(
    "\(Attribute.specversion.opening)\"\(Envelope.version)\"\(Attribute.id.opening)".utf8)
  /// From the name of the event to its type.
  private let source: [UInt8]
  /// The names of the attributes as they open.
  private static let subject = Array(Attribute.subject.opening.utf8)
  private static let time = Array(Attribute.time.opening.utf8)
  private static let actor = Array(("\"" + Attribute.actor.opening).utf8)
  private static let onBehalfOf = Array(Attribute.onbehalfof.opening.utf8)
  private static let data = Array(Attribute.data.opening.utf8)

  /// The most bytes of a line that is written at once: what names its predecessor comes behind it.
  private static let byteCountLimit = JSONLimits.line.byteCount - 100
  /// One more than the greatest number that twelve digits can say.
  private static let sequenceLimit: UInt64 = 1_000_000_000_000

  /// For the lines of intents that become events of a ledger at one instant.
  public init(_ coder: EventCoder, of intents: [Intent], at recordedTime: Instant) {
    self.intents = intents
    place = InscriptionPlace(
      origin: coder.origin, offset: coder.offset, offsetText: Array(coder.offset.description.utf8))
    var written = Array(Attribute.recordedtime.opening.utf8)
    // No instant has parts finer than milliseconds.
    _ = written.append(recordedTime, .milliseconds, place)
    written += Array((Attribute.sequence.opening + "\"").utf8)
    self.recordedTime = written
    source = Array(
      "\(Attribute.source.opening)\"\(coder.origin.rawValue)\"\(Attribute.type.opening)".utf8)
  }

  /// Appends the line of the intent at a position, up to the comma before `predecessorhash`, and
  /// answers whether it could.
  ///
  /// After false, what was appended means nothing.
  /// - Complexity: linear in the length of the line.
  public func callAsFunction(
    _ position: Int, _ sequence: SequenceNumber, to bytes: inout [UInt8]
  ) -> Bool {
    guard sequence.rawValue < Self.sequenceLimit else { return false }
    let start = bytes.count
    bytes.append(constant: Self.opening)
    bytes.append(quoted: intents.span[position].id.rawValue)
    bytes.append(constant: source)
    bytes.append(quoted: intents.span[position].body.type.rawValue)
    bytes.append(constant: Self.subject)
    return body(of: position, sequence, to: &bytes)
      && bytes.count - start <= Self.byteCountLimit
  }

  /// Appends what stands between the subject and the data, and answers whether it could.
  func middle(_ position: Int, _ sequence: SequenceNumber, to bytes: inout [UInt8]) -> Bool {
    bytes.append(constant: Self.time)
    guard bytes.append(intents.span[position].time, .seconds, place) else { return false }
    bytes.append(constant: recordedTime)
    bytes.append(Int(sequence.rawValue), width: 12)
    bytes.append(constant: Self.actor)
    bytes.append(quoted: intents.span[position].actor.rawValue)
    if let party = intents.span[position].onBehalfOf {
      bytes.append(constant: Self.onBehalfOf)
      bytes.append(quoted: party.rawValue)
    }
    bytes.append(constant: Self.data)
    return true
  }
}
