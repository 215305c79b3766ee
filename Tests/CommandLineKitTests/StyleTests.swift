// Directive ledger · CommandLineKitTests — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Testing

/// Holds the decision for colour and what it does.
@Suite struct StyleTests {
  /// All that switches it off.
  @Test(
    arguments: [
      (nil, "xterm", true, true), (nil, nil, true, true), ("", "xterm", true, true),
      ("1", "xterm", true, false), (nil, "dumb", true, false), (nil, "xterm", false, false),
    ] as [(String?, String?, Bool, Bool)])
  func `there is colour only on a terminal that does not refuse it`(
    noColor: String?, term: String?, isTerminal: Bool, isOn: Bool
  ) {
    #expect(Style(noColor: noColor, term: term, isTerminal: isTerminal).isOn == isOn)
  }

  /// On and off.
  @Test func `a style that is off changes nothing`() {
    let (on, off) = (Style(isOn: true), Style(isOn: false))
    #expect(on.bold("a") == "\u{1B}[1ma\u{1B}[22m" && off.bold("a") == "a")
    #expect(on.dim("a") == "\u{1B}[2ma\u{1B}[22m" && off.dim("a") == "a")
    #expect(on.bold("") == "")
  }
}
