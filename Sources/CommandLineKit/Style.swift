// Directive ledger · CommandLineKit — SPDX-License-Identifier: Apache-2.0

/// The few styles of text on a terminal; switched off it changes nothing.
public struct Style: Hashable, Sendable {
  /// Whether anything is styled.
  public let isOn: Bool

  /// A style that is on or off.
  public init(isOn: Bool) { self.isOn = isOn }

  /// Decides by the environment, which the caller reads.
  ///
  /// - Parameters:
  ///   - noColor: the value of `NO_COLOR`; any that is not empty switches the style off.
  ///   - term: the value of `TERM`; `dumb` switches the style off.
  ///   - isTerminal: whether the output is a terminal; without one the style is off.
  public init(noColor: String?, term: String?, isTerminal: Bool) {
    isOn = isTerminal && term != "dumb" && (noColor ?? "").isEmpty
  }

  /// The text in bold.
  public func bold(_ text: String) -> String { wrapped(text, "1", "22") }

  /// The text dimmed.
  public func dim(_ text: String) -> String { wrapped(text, "2", "22") }

  /// The text between two sequences of ECMA-48.
  private func wrapped(_ text: String, _ on: String, _ off: String) -> String {
    isOn && !text.isEmpty ? "\u{1B}[\(on)m\(text)\u{1B}[\(off)m" : text
  }
}
