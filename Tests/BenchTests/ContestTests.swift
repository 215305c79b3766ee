// Directive ledger · BenchTests — SPDX-License-Identifier: Apache-2.0

import CanonicalJSON
import Testing

@testable import chidao_bench

/// How programs are compared.
@Suite struct ContestTests {
  /// A run of so many nanoseconds.
  private func timing(_ wall: Int) -> Timing { Timing(wall: wall, processor: 2 * wall, peak: wall) }

  @Test(arguments: zip([[Double](), [3], [5, 1, 3], [4, 1, 2, 9]], [0.0, 3, 3, 3]))
  func `the median is the middle, or the mean of both`(values: [Double], median: Double) {
    #expect(Median.of(values) == median)
  }

  @Test func `every round begins with another contender, and all run in each`() throws {
    var order = ""
    var contest = Contest("x", ours: "a") {
      order += "a"
      return timing(1)
    }
    for name in ["b", "c"] {
      contest.enter(name, from: "") {
        order += name
        return timing(1)
      }
    }
    _ = try contest.held(rounds: 4)
    #expect(order == "abcbcacababc")
  }

  @Test func `ratios are taken within a round, and then their median`() throws {
    var ours = [10, 1000, 20].makeIterator()
    var theirs = [30, 1500, 10].makeIterator()
    var contest = Contest("x", ours: "a") { timing(ours.next() ?? 0) }
    contest.enter("b", from: "", wanted: 1.5) { timing(theirs.next() ?? 0) }
    let row = try contest.held(rounds: 3).rows[1]
    #expect(row.ratio == 1.5 && row.isReached == true)
    #expect(row.wall == 30 && row.processor == 60 && row.peak == 1500)
  }

  @Test func `who is absent is named with how to come by it, and does not run`() throws {
    var contest = Contest("x", ours: "a") { timing(1) }
    contest.enter("b", from: "Debian b", wanted: 2, run: nil)
    let standing = try contest.held(rounds: 1)
    #expect(standing.rows.count == 1 && standing.absent == ["b (Debian b)"])
    #expect(standing.lines.contains("  absent: b (Debian b)"))
  }

  @Test func `a target that is missed is said to be`() throws {
    var contest = Contest("x", ours: "ours") { timing(2_000_000) }
    contest.enter("other", from: "", wanted: 2) { timing(3_000_000) }
    #expect(
      try contest.held(rounds: 2).lines == [
        "", "x",
        "            wall  processor     peak  times ours  wanted",
        "  ours   2.00 ms    4.00 ms  1.9 MiB        1.00",
        "  other  3.00 ms    6.00 ms  2.9 MiB        1.50  ≥ 2.00 NOT reached",
      ])
  }

  @Test func `every round is kept as JSON with sorted keys`() throws {
    var contest = Contest("x", ours: "a") { timing(1) }
    contest.enter("b", from: "", wanted: 2) { timing(3) }
    var standing = try contest.held(rounds: 2)
    standing.goals = [.limit(1 << 20, on: 2 << 20, of: "peak memory")]
    let json = String(decoding: try standing.json.canonicalBytes(), as: UTF8.self)
    let row = #"{"name":"b","peak":[3,3],"processor":[6,6],"ratio":"3.000000","reached":true,"#
    #expect(json.contains(row + #""wall":[3,3],"wanted":"2.000"}"#))
    #expect(json.contains(#"wanted at most 1.0 MiB","reached":false}"#))
  }
}
