// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import CanonicalJSON
public import Digests
public import Directives

extension EventCoder {
  /// Writes an intent.
  ///
  /// - Throws: when the intent holds what a line cannot say; the place has no offset, or counts the
  ///   bytes of the line that would have been written.
  public func encode(intent: Intent) throws(LineError) -> [UInt8] {
    let line = try write(intent, recording: nil)
    guard try readIntent(line.span) == intent else {
      throw LineError(.notRepresentable, at: FieldPlace(path: "", offset: nil))
    }
    return line
  }

  /// Writes a line of the ledger, without its line feed.
  ///
  /// - Parameters:
  ///   - intent: what was submitted.
  ///   - sequence: the position in the ledger.
  ///   - recordedTime: when the ledger wrote it down.
  ///   - predecessor: the leaf hash of the line before; 32 zero bytes where there is none.
  /// - Throws: as `encode(intent:)`.
  public func encodeLine(
    _ intent: Intent, sequence: SequenceNumber, recordedTime: Instant,
    after predecessor: Digest
  ) throws(LineError) -> [UInt8] {
    let event = Event(intent: intent, sequence: sequence, recordedTime: recordedTime)
    let line = try write(intent, recording: recording(of: event, after: predecessor))
    guard try readLine(line.span) == (event, predecessor) else {
      throw LineError(.notRepresentable, at: FieldPlace(path: "", offset: nil))
    }
    return line
  }

  /// What the ledger adds to an intent, as text.
  func recording(of event: Event, after predecessor: Digest) -> Envelope.Recording {
    Envelope.Recording(
      recordedTime: event.recordedTime.text(in: offset, precision: .milliseconds),
      sequence: event.sequence.paddedText,
      predecessorHash: predecessor.base64)
  }

  /// Writes a line without reading it again.
  func write(_ intent: Intent, recording: Envelope.Recording?) throws(LineError) -> [UInt8] {
    let context = CodingContext(
      origin: origin, offset: offset, type: intent.body.type, subject: intent.body.subject)
    let envelope = Envelope(
      id: intent.id.rawValue,
      source: origin.rawValue,
      type: context.type.rawValue,
      subject: context.subject,
      time: intent.time.text(in: offset),
      actor: intent.actor.rawValue,
      onBehalfOf: intent.onBehalfOf?.rawValue,
      data: intent.body.object(context),
      recording: recording)
    var writer = JSONWriter(reservingCapacity: 1_024)
    do throws(JSONWritingError) {
      try envelope.append(to: &writer)
    } catch {
      throw LineError(error, in: envelope)
    }
    return writer.bytes
  }
}
