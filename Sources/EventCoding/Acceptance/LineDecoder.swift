// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

public import Directives

/// Reads lines as ``EventCoder/decodeLine(_:)`` does, and sooner: a line that is told at a glance
/// to be canonical is not written once more to be compared.
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
  public func callAsFunction(_ line: Span<UInt8>) throws(LineError) -> Event {
    guard accept.isLine(line) else { return try coder.decodeLine(line) }
    return try coder.decodeKnownLine(line)
  }
}
