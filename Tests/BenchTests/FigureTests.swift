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
  func `a number has as many digits behind the point as asked for`(value: Double, shown: String) {
    #expect(Figure.decimal(value, digits: 2) == shown)
  }

  @Test(arguments: [
    (0.0, "0.00"), (31, "31.00"), (0.31, "0.31"), (0.031, "0.031"), (0.000_211, "0.00021"),
    (0.000_000_1, "0.000000"), (0.0949, "0.095"), (0.0951, "0.10"),
  ])
  func `a ratio near zero keeps two digits that say something`(value: Double, shown: String) {
    #expect(Figure.ratio(value) == shown)
  }

  @Test func `the processor is named as the machine names it`() {
    let text = "processor\t: 0\nmodel name\t: Swift CPU: 9\nflags\t: fpu"
    #expect(MachineFacts.model(in: text) == "Swift CPU: 9")
    #expect(MachineFacts.model(in: "Hardware: none") == nil)
  }
}
