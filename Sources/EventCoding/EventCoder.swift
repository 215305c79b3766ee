// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import CanonicalJSON
public import Directives

/// Reads and writes the lines of one ledger.
///
/// One event has one line, and one line has one event: what is read is written again and compared,
/// what is written is read again and compared. No bytes make it trap.
public struct EventCoder: Hashable, Sendable {
  /// The origin of the ledger, which every line carries as its `source`.
  public let origin: LedgerOrigin
  /// The offset in which every instant of the ledger is written.
  public let offset: UTCOffset

  /// The coder of a known ledger.
  public init(origin: LedgerOrigin, offset: UTCOffset) {
    self.origin = origin
    self.offset = offset
  }

  /// The coder of the ledger that begins with a line.
  ///
  /// - Throws: when the line is not a `ledger.opened`, whole and sound.
  public init(openingLine line: Span<UInt8>) throws(LineError) {
    self = try Self.opening(with: line).coder
  }

  /// The coder of the ledger that begins with a line, and the event of that line.
  ///
  /// - Throws: when the line is not a `ledger.opened`, whole and sound.
  public static func opening(
    with line: Span<UInt8>
  ) throws(LineError) -> (coder: EventCoder, event: Event) {
    let coder = try EventCoder(opening: line, isRecorded: true)
    return (coder, try coder.decodeLine(line))
  }

  /// The coder of the ledger that an intent proposes to open.
  ///
  /// - Throws: when the intent is not a `ledger.opened`, whole and sound.
  public init(openingIntent line: Span<UInt8>) throws(LineError) {
    try self.init(opening: line, isRecorded: false)
    _ = try decodeIntent(line)
  }

  /// Takes the origin and the offset from the line that opens a ledger.
  private init(opening line: Span<UInt8>, isRecorded: Bool) throws(LineError) {
    let envelope = try Envelope(line, isRecorded: isRecorded)
    do throws(FieldError) {
      guard envelope.type == EventType.ledgerOpened.rawValue else {
        throw FieldError(
          .unknownWord(envelope.type, allowed: [EventType.ledgerOpened.rawValue]), of: .type)
      }
      guard let offset = envelope.data["offset"] else {
        throw FieldError(.missing, at: ["data", "offset"])
      }
      origin = try .reading(envelope.source, of: .source)
      do throws(FieldError) {
        self.offset = try .reading(offset)
      } catch {
        throw error.inside("offset").inside("data")
      }
    } catch {
      throw LineError(locating: error, in: line)
    }
  }
}
