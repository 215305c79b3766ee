// Directive ledger · SegmentIndexes — SPDX-License-Identifier: Apache-2.0

public import Directives
import EventCoding

/// What an index has to know of a line: where its event is filed, and under which name.
public struct FiledLine: Sendable {
  /// The position that the line states.
  let sequence: Int
  /// When it was recorded.
  let recordedTime: Instant
  /// The key of the name of the event.
  let nameKey: UInt64
  /// The type, which says on which shelves it stands.
  let type: EventType
  /// The name of those shelves.
  let subject: String

  /// What there is to know of an event.
  public init(_ event: Event) {
    sequence = Int(event.sequence.rawValue)
    recordedTime = event.recordedTime
    nameKey = IndexKey.of(event.id)
    type = event.body.type
    subject = event.body.subject
  }

  /// What there is to know of a line that was told at a glance.
  init(_ line: AcceptedLine, in bytes: Span<UInt8>) {
    sequence = line.sequence
    recordedTime = line.recordedTime
    nameKey = IndexKey.ofName(bytes.extracting(line.name))
    type = line.type
    subject = bytes.extracting(line.subject).withUnsafeBufferPointer {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// Looks at the line that begins at a position, and moves the position to its newline; nil where
  /// it is no line.
  static func next(
    _ bytes: Span<UInt8>, _ position: inout Int, _ decode: LineDecoder, _ days: inout DayMemory
  ) -> FiledLine? {
    switch decode.glance(bytes, &position, &days) {
    case .accepted(let line): FiledLine(line, in: bytes)
    case .event(let event): FiledLine(event)
    case nil: nil
    }
  }
}
