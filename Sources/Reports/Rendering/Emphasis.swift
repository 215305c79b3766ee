// Directive ledger · Reports — SPDX-License-Identifier: Apache-2.0

/// How a piece of text stands out on a terminal that shows colours; elsewhere it is plain.
public enum Emphasis: Hashable, Sendable {
  /// Ordinary text.
  case plain
  /// Headings and what the reader asked for.
  case strong
  /// Sequence numbers, units and other small print.
  case faint
  /// What is overdue or damaged.
  case alarm
  /// What is due soon or not decided.
  case warning
  /// What is done in time or proved.
  case good

  /// The parameters of the terminal's “select graphic rendition”; nil for plain text.
  var graphicRendition: String? {
    switch self {
    case .plain: nil
    case .strong: "1"
    case .faint: "2"
    case .alarm: "31"
    case .warning: "33"
    case .good: "32"
    }
  }
}
