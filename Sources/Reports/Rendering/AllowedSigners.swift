// Directive ledger · Reports — SPDX-License-Identifier: Apache-2.0

public import Directives
import EventCoding

/// The keys of a ledger as `ssh-keygen -Y verify` reads them: a line for each, with the time of
/// recording in which it holds.
///
/// Times are whole seconds in UTC, and the last one is included, as `ssh-keygen` has it: a
/// signature is held against the recorded time of its event, without its fraction.
public struct AllowedSigners: Sendable {
  /// The keys.
  private let spans: [KeySpan]

  /// Takes the keys of a ledger.
  public init(_ index: LedgerIndex) { spans = index.keySpans }

  /// The lines, each with its line feed.
  public var text: String { spans.map { Self.line($0) + "\n" }.joined() }

  /// A line.
  private static func line(_ span: KeySpan) -> String {
    var options = [
      "namespaces=\"\(AttestedSubmission.namespace)\"", "valid-after=\"\(time(span.from))\"",
    ]
    if let until = span.until { options.append("valid-before=\"\(time(until))\"") }
    return "\(span.enrolment.principal) \(options.joined(separator: ",")) \(span.enrolment.key)"
  }

  /// An instant as `ssh-keygen` reads it: `20260622050000Z`.
  private static func time(_ instant: Instant) -> String {
    String(instant.text(in: .zero).prefix(19).filter(\.isNumber)) + "Z"
  }
}
