// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import CanonicalJSON
import Digests
public import Directives

extension EventCoder {
  /// Reads a line of the ledger, without its line feed.
  ///
  /// - Throws: the first reason why the line is not byte for byte what `encodeLine` writes.
  /// - Complexity: linear in the length of the line.
  public func decodeLine(_ line: Span<UInt8>) throws(LineError) -> Event {
    let (event, predecessor) = try readLine(line)
    let canonical = try write(event.intent, recording: recording(of: event, after: predecessor))
    try Self.check(line, against: canonical)
    return event
  }

  /// Reads a line that `decodeLine` has read before, and that was not changed since.
  ///
  /// It is not compared once more with what `encodeLine` writes.
  /// - Throws: as `decodeLine`, but for that.
  public func decodeKnownLine(_ line: Span<UInt8>) throws(LineError) -> Event {
    try readLine(line).event
  }

  /// Reads an intent: a line without `recordedtime`, `sequence` and `predecessorhash`.
  ///
  /// - Throws: the first reason why the line is not byte for byte what `encode(intent:)` writes.
  public func decodeIntent(_ line: Span<UInt8>) throws(LineError) -> Intent {
    let intent = try readIntent(line)
    try Self.check(line, against: try write(intent, recording: nil))
    return intent
  }

  /// Reads a line without comparing it with what the writer would write.
  func readLine(
    _ line: Span<UInt8>
  ) throws(LineError) -> (event: Event, predecessor: Digest) {
    let envelope = try Envelope(line, isRecorded: true)
    do throws(FieldError) {
      let intent = try intent(of: envelope)
      guard let recording = envelope.recording else { throw FieldError(.missing, of: .sequence) }
      let event = Event(
        intent: intent,
        sequence: try FieldError.naming(.sequence) { () throws(ValueError) in
          try SequenceNumber(recording.sequence)
        },
        recordedTime: try instant(recording.recordedTime, .milliseconds, of: .recordedtime))
      guard let predecessor = Digest(base64: recording.predecessorHash) else {
        throw FieldError(.value(.malformed(.leafHash)), of: .predecessorhash)
      }
      return (event, predecessor)
    } catch {
      throw LineError(locating: error, in: line)
    }
  }

  /// Reads an intent without comparing it with what the writer would write.
  func readIntent(_ line: Span<UInt8>) throws(LineError) -> Intent {
    let envelope = try Envelope(line, isRecorded: false)
    do throws(FieldError) {
      return try intent(of: envelope)
    } catch {
      throw LineError(locating: error, in: line)
    }
  }

  /// Looks into the attributes that the submitter chose.
  private func intent(of envelope: Envelope) throws(FieldError) -> Intent {
    let id: EventID = try .reading(envelope.id, of: .id)
    guard envelope.source == origin.rawValue else {
      throw FieldError(.wrongSource(expected: origin), of: .source)
    }
    guard let type = EventType(rawValue: envelope.type) else {
      throw FieldError(.unknownType(envelope.type), of: .type)
    }
    let context = CodingContext(
      origin: origin, offset: offset, type: type, subject: envelope.subject)
    return Intent(
      id: id,
      time: try instant(envelope.time, .seconds, of: .time),
      actor: try .reading(envelope.actor, of: .actor),
      onBehalfOf: try envelope.onBehalfOf.map { text throws(FieldError) in
        try .reading(text, of: .onbehalfof)
      },
      body: try PayloadForm(of: type).read(envelope.data, context))
  }

  /// Reads an attribute that is an instant.
  private func instant(
    _ text: String, _ precision: Instant.Precision, of attribute: Attribute
  ) throws(FieldError) -> Instant {
    try FieldError.naming(attribute) { () throws(ValueError) in
      try Instant(text, in: offset, precision: precision)
    }
  }

  /// Refuses a line at the first byte that the writer would have written otherwise.
  private static func check(_ line: Span<UInt8>, against canonical: [UInt8]) throws(LineError) {
    let shared = Swift.min(line.count, canonical.count)
    var offset = 0
    while offset < shared, line[offset] == canonical[offset] { offset += 1 }
    guard offset == line.count, offset == canonical.count else {
      throw LineError(.notCanonical, at: FieldPlace(offset: offset, in: line))
    }
  }
}
