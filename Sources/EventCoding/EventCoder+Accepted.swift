// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import Directives

extension EventCoder {
  /// Reads a line that was accepted at a glance; nil where it has to be read with all care.
  ///
  /// What the glance has seen is not looked for again. The hash of the line before is left aside.
  func event(
    of line: AcceptedLine, in bytes: Span<UInt8>, by acceptance: LineAcceptance
  ) -> Event? {
    let subject = bytes.text(line.subject)
    let context = CodingContext(origin: origin, offset: offset, type: line.type, subject: subject)
    // The glance tells nothing that cannot be read; if it did, `decodeLine` would say why.
    guard let id = try? EventID(bytes.text(line.name)),
      let actor = try? ActorID(bytes.text(line.actor)),
      let body = acceptance.body(of: line, in: bytes, context)
    else { return nil }
    var onBehalfOf: PartyID?
    if let range = line.onBehalfOf {
      onBehalfOf = try? PartyID(bytes.text(range))
      guard onBehalfOf != nil else { return nil }
    }
    return Event(
      intent: Intent(
        id: id, time: line.time, actor: actor, onBehalfOf: onBehalfOf, body: body),
      sequence: SequenceNumber(UInt64(line.sequence)), recordedTime: line.recordedTime)
  }
}

extension Span<UInt8> {
  /// The text that some bytes are.
  fileprivate func text(_ range: Range<Int>) -> String {
    extracting(range).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }
}
