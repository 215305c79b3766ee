// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import Digests
public import Directives

/// Reads lines as ``EventCoder/decodeLine(_:)`` does, and sooner: a line that is told at a glance
/// to be canonical is not checked again, and not written once more to be compared.
public struct LineDecoder: Sendable {
  /// Reads the lines.
  public let coder: EventCoder
  /// Tells them at a glance.
  private let accept: LineAcceptance

  /// For the lines of a ledger.
  public init(_ coder: EventCoder) {
    self.coder = coder
    accept = LineAcceptance(coder)
  }

  /// Reads a line of the ledger, without its line feed.
  ///
  /// - Throws: as `decodeLine`.
  public func callAsFunction(
    _ line: Span<UInt8>, _ days: inout DayMemory
  ) throws(LineError) -> Event {
    var position = 0
    guard let accepted = accept(line, &position, &days), position == line.count,
      Digest(base64: line.extracting(accepted.predecessor)) != nil,
      let event = coder.event(of: accepted, in: line, by: accept)
    else { return try coder.decodeLine(line) }
    return event
  }

  /// Reads a line that `decodeLine` has read before, and that was not changed since; nil where it
  /// is another.
  public func known(_ line: Span<UInt8>, _ days: inout DayMemory) -> Event? {
    var position = 0
    guard let accepted = accept(line, &position, &days), position == line.count,
      let event = coder.event(of: accepted, in: line, by: accept)
    else { return try? coder.decodeKnownLine(line) }
    return event
  }

  /// What can be told of a line.
  public enum Glance: Sendable {
    /// It was told at a glance.
    case accepted(AcceptedLine)
    /// It had to be read.
    case event(Event)
  }

  /// Looks at the line that begins at a position, and moves the position to its line feed; nil
  /// where it is no line, or no line feed follows.
  ///
  /// That it names a hash as the one before it is for others to see: they know which it must be.
  public func glance(
    _ bytes: Span<UInt8>, _ position: inout Int, _ days: inout DayMemory
  ) -> Glance? {
    let (start, lineFeed) = (position, UInt8(ascii: "\n"))
    if let accepted = accept(bytes, &position, &days), position < bytes.count,
      bytes[position] == lineFeed
    {
      return .accepted(accepted)
    }
    position = start
    while position < bytes.count, bytes[position] != lineFeed { position += 1 }
    guard position < bytes.count else { return nil }
    // Why it is none is said by whoever reads the lines one after the other.
    return (try? coder.decodeLine(bytes.extracting(start..<position))).map { .event($0) }
  }

  /// Reads the line that begins at a position, and moves the position to its line feed; nil where
  /// it is no line, or no line feed follows.
  ///
  /// That it names a hash as the one before it is for others to see: they know which it must be.
  public func next(
    _ bytes: Span<UInt8>, _ position: inout Int, _ days: inout DayMemory
  ) -> Event? {
    let start = position
    switch glance(bytes, &position, &days) {
    case .accepted(let line):
      // The glance tells nothing that cannot be read; if it did, reading would say why.
      return coder.event(of: line, in: bytes, by: accept)
        ?? (try? coder.decodeLine(bytes.extracting(start..<position)))
    case .event(let event): return event
    case nil: return nil
    }
  }
}
