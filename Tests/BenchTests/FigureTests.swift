// Directive ledger · BenchTests — SPDX-License-Identifier: Apache-2.0

import Testing

@testable import chidao_bench

/// Numbers as the tables show them.
@Suite struct FigureTests {
  @Test(arguments: [
    (999, "1 µs"), (52_300, "52 µs"), (1_234_000, "1.23 ms"), (99_999_999, "100.00 ms"),
    (325_400_000, "325 ms"), (17_149_000_000, "17.1 s"),
  ])
  func `a time is shown in a unit that fits`(nanoseconds: Int, shown: String) {
    #expect(Figure.duration(nanoseconds) == shown)
  }

  @Test(arguments: [
    (0.0, "0.00"), (0.005, "0.01"), (1.999, "2.00"), (-0.25, "-0.25"), (31, "31.00"),
  ])
  func `a ratio has two digits behind the point`(value: Double, shown: String) {
    #expect(Figure.decimal(value, digits: 2) == shown)
  }

  @Test func `the processor is named as the machine names it`() {
    let text = "processor\t: 0\nmodel name\t: Swift CPU: 9\nflags\t: fpu"
    #expect(MachineFacts.model(in: text) == "Swift CPU: 9")
    #expect(MachineFacts.model(in: "Hardware: none") == nil)
  }
}
