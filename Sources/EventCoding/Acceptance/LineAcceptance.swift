// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import CanonicalJSON
import Digests
public import Directives

/// Tells at a glance that lines are canonical: without a string, an object or an allocation.
///
/// It is the quick twin of ``EventCoder/decodeLine(_:)`` and only says yes: a line that it accepts
/// is one that `decodeLine` reads and `encodeLine` writes with the same bytes. Of any other line it
/// says nothing, and `decodeLine` has to be asked what is wrong with it, if anything is.
public struct LineAcceptance: Sendable {
  /// What is the same in all lines of the ledger.
  private let place: AcceptancePlace
  /// The types, the commonest first.
  private let types = TypeAcceptance.all
  /// The names of the attributes as they open, and the version.
  private let version = Array("\(Attribute.specversion.opening)\"\(Envelope.version)\"".utf8)
  private let id = Array(Attribute.id.opening.utf8)
  private let source: [UInt8]
  private let type = Array(Attribute.type.opening.utf8)
  private let subject = Array(Attribute.subject.opening.utf8)
  private let time = Array(Attribute.time.opening.utf8)
  private let recordedTime = Array(Attribute.recordedtime.opening.utf8)
  private let sequence = Array((Attribute.sequence.opening + "\"").utf8)
  private let actor = Array(("\"" + Attribute.actor.opening).utf8)
  private let onBehalfOf = Array(Attribute.onbehalfof.opening.utf8)
  private let data = Array(Attribute.data.opening.utf8)
  private let predecessor = Array((Attribute.predecessorhash.opening + "\"").utf8)
  private let closing = Array("\"}".utf8)

  /// For the lines of a ledger.
  public init(_ coder: EventCoder) {
    place = AcceptancePlace(
      origin: Array("\"\(coder.origin.rawValue)\"".utf8),
      offset: Array(coder.offset.description.utf8), offsetMinutes: coder.offset.minutes)
    source = Array(Attribute.source.opening.utf8) + place.origin
  }

  /// What the line that begins at a position says, or nil where it cannot be told at a glance.
  ///
  /// The position is then behind the bracket that ends the line; after nil it is anywhere.
  /// - Complexity: linear in the length of the line.
  public func callAsFunction(_ bytes: Span<UInt8>, _ position: inout Int) -> AcceptedLine? {
    let start = position
    guard bytes.pass(version, &position), bytes.pass(id, &position) else { return nil }
    let nameStart = position + 1
    guard EventID.accept(bytes, &position) else { return nil }
    let name = nameStart..<position - 1
    guard bytes.pass(source, &position), bytes.pass(type, &position),
      let kind = types.first(where: { bytes.pass($0.name, &position) }),
      bytes.pass(subject, &position), kind.subject(bytes, &position, place),
      bytes.pass(time, &position), bytes.instant(.seconds, &position, place) != nil,
      bytes.pass(recordedTime, &position),
      let recordedTime = bytes.instant(.milliseconds, &position, place),
      bytes.pass(sequence, &position), let sequence = bytes.digits(12, &position),
      bytes.pass(actor, &position), ActorID.accept(bytes, &position)
    else { return nil }
    if bytes.pass(onBehalfOf, &position), !PartyID.accept(bytes, &position) { return nil }
    guard bytes.pass(data, &position), kind.data(bytes, &position, place),
      bytes.pass(predecessor, &position), let predecessor = bytes.hash(&position),
      bytes.pass(closing, &position), position - start <= JSONLimits.line.byteCount
    else { return nil }
    return AcceptedLine(
      type: kind.type, name: name, sequence: sequence, recordedTime: recordedTime,
      predecessor: predecessor)
  }
}

extension Span<UInt8> {
  /// Passes over a hash in base64.
  fileprivate func hash(_ position: inout Int) -> Digest? {
    let end = position + Digest.base64Count
    guard end <= count, let digest = Digest(base64: extracting(position..<end)) else { return nil }
    position = end
    return digest
  }
}
