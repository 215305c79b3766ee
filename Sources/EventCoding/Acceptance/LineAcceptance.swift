// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import CanonicalJSON
import Digests
import Directives

/// Tells at a glance that lines are canonical: without a string, an object or an allocation.
///
/// It is the quick twin of ``EventCoder/decodeLine(_:)`` and only says yes: a line that it accepts,
/// and that names a hash as the one before it, is one that `decodeLine` reads and `encodeLine`
/// writes with the same bytes. Of any other line it says nothing, and `decodeLine` has to be asked
/// what is wrong with it, if anything is.
public struct LineAcceptance: Sendable {
  /// How a line of one type goes on.
  private struct Kind {
    /// The type.
    let type: EventType
    /// Its name in quotation marks.
    let name: Literal
    /// The subject.
    let subject: AcceptancePlan.Step
    /// The data.
    let data: AcceptancePlan.Step
  }

  /// The steps through data and subjects.
  private let plan: AcceptancePlan
  /// The types, the commonest first.
  private let kinds: [Kind]
  /// How the data of each is read; apart, for a kind is looked at without counting references.
  private let payloads: [PayloadForm]
  /// The most bytes of a line.
  private let byteLimit = JSONLimits.line.byteCount
  /// The names of the attributes as they open, with what is the same in all lines of the ledger.
  private let version, id, source, type, subject, time, recordedTime, sequence: Literal
  private let actor, onBehalfOf, data, predecessor: Literal

  /// For the lines of a ledger.
  public init(_ coder: EventCoder) {
    var plan = AcceptancePlan(coder)
    /// Keeps the name of an attribute with what is around it.
    func opening(_ before: String, _ attribute: Attribute, _ after: String) -> Literal {
      plan.add(literal: before + attribute.opening + after)
    }
    version = opening("", .specversion, "\"\(Envelope.version)\"")
    id = opening("", .id, "")
    source = opening("", .source, "\"\(coder.origin.rawValue)\"")
    type = opening("", .type, "")
    subject = opening("", .subject, "")
    time = opening("", .time, "")
    recordedTime = opening("", .recordedtime, "")
    sequence = opening("", .sequence, "\"")
    actor = opening("\"", .actor, "")
    onBehalfOf = opening("", .onbehalfof, "")
    data = opening("", .data, "")
    predecessor = opening("", .predecessorhash, "\"")
    var (kinds, payloads): ([Kind], [PayloadForm]) = ([], [])
    for type in EventType.commonestFirst {
      let payload = PayloadForm(of: type)
      guard let subject = payload.subject, subject.isName else { continue }
      kinds.append(
        Kind(
          type: type, name: plan.add(literal: "\"\(type.rawValue)\""), subject: plan.add(subject),
          data: plan.add(payload.accept)))
      payloads.append(payload)
    }
    self.kinds = kinds
    self.payloads = payloads
    self.plan = plan
  }

  /// What the line that begins at a position says, or nil where it cannot be told at a glance.
  ///
  /// The position is then behind the bracket that ends the line; after nil it is anywhere.
  /// - Complexity: linear in the length of the line.
  public func callAsFunction(
    _ bytes: Span<UInt8>, _ position: inout Int, _ days: inout DayMemory
  ) -> AcceptedLine? {
    let (start, literals) = (position, plan.literals)
    guard let name = name(of: bytes, at: start) else { return nil }
    position = name.upperBound + 1
    guard literals.pass(source, bytes, &position), literals.pass(type, bytes, &position),
      let number = kind(bytes, &position), case let kind = kinds.span[number],
      literals.pass(self.subject, bytes, &position),
      let subject = quoted(bytes, &position, { plan.pass(kind.subject, bytes, &$0, &days) }),
      literals.pass(self.time, bytes, &position),
      let time = plan.instant(.seconds, bytes, &position, &days),
      literals.pass(recordedTime, bytes, &position),
      let recordedTime = plan.instant(.milliseconds, bytes, &position, &days),
      literals.pass(self.sequence, bytes, &position),
      let sequence = bytes.sequence(&position),
      literals.pass(self.actor, bytes, &position),
      let actor = quoted(bytes, &position, { plan.identifier.pass(1...96, bytes, &$0) })
    else { return nil }
    var onBehalfOf: Range<Int>?
    if literals.pass(self.onBehalfOf, bytes, &position) {
      onBehalfOf = quoted(bytes, &position) { plan.identifier.pass(1...96, bytes, &$0) }
      guard onBehalfOf != nil else { return nil }
    }
    guard literals.pass(data, bytes, &position) else { return nil }
    let dataStart = position
    guard plan.passObject(kind.data, bytes, &position, &days) else { return nil }
    let data = dataStart..<position
    guard literals.pass(self.predecessor, bytes, &position) else { return nil }
    let predecessor = position..<position + Digest.base64Count
    position = predecessor.upperBound
    guard bytes.pass(UInt8(ascii: "\""), &position), bytes.pass(UInt8(ascii: "}"), &position),
      position - start <= byteLimit
    else { return nil }
    return AcceptedLine(
      kind: number, type: kind.type, name: name, sequence: sequence, recordedTime: recordedTime,
      predecessor: predecessor, time: time, subject: subject, actor: actor,
      onBehalfOf: onBehalfOf, data: data)
  }

  /// What stands between the quotation marks that a text is passed over with.
  @inline(__always)
  private func quoted(
    _ bytes: Span<UInt8>, _ position: inout Int, _ pass: (inout Int) -> Bool
  ) -> Range<Int>? {
    let start = position + 1
    return pass(&position) ? start..<position - 1 : nil
  }

  /// Whether it can be told at a glance that some bytes are a line, without its newline, that
  /// `decodeLine` reads.
  public func isLine(_ bytes: Span<UInt8>) -> Bool {
    var position = 0
    var days = DayMemory()
    guard let line = self(bytes, &position, &days), position == bytes.count else { return false }
    return Digest(base64: bytes.extracting(line.predecessor)) != nil
  }

  /// Where the name of the event stands in the line that begins at a position, or nil where it is
  /// not found at a glance.
  ///
  /// Nothing is said of the rest of the line.
  @inline(__always)
  public func name(of bytes: Span<UInt8>, at start: Int) -> Range<Int>? {
    var position = start
    guard plan.literals.pass(version, bytes, &position), plan.literals.pass(id, bytes, &position)
    else { return nil }
    let nameStart = position + 1
    guard plan.eventID.pass(1...64, bytes, &position) else { return nil }
    return nameStart..<position - 1
  }

  /// Passes over the name of a type, and answers its number among the kinds.
  @inline(__always)
  private func kind(_ bytes: Span<UInt8>, _ position: inout Int) -> Int? {
    let kinds = kinds.span
    for index in kinds.indices where plan.literals.pass(kinds[index].name, bytes, &position) {
      return index
    }
    return nil
  }

  /// Reads the data of a line that was accepted here; nil where it has to be read with all care.
  func body(of line: AcceptedLine, in bytes: Span<UInt8>, _ context: CodingContext) -> EventBody? {
    payloads[line.kind].glean(bytes, line.data, context)
  }
}

extension Span<UInt8> {
  /// Passes over the twelve digits of a position.
  @inline(__always)
  fileprivate func sequence(_ position: inout Int) -> Int? {
    // The second word begins four bytes later, and only its last four count.
    guard let high = word(at: position), let low = word(at: position + 4) else { return nil }
    let zeros = UInt64(eightOf: UInt8(ascii: "0"))
    let (first, last) = (high ^ zeros, (low ^ zeros) & 0xFFFF_FFFF_0000_0000)
    guard first.areDigits, last.areDigits else { return nil }
    position += 12
    return first.joinedDigits * 10_000 + last.joinedDigits
  }
}
