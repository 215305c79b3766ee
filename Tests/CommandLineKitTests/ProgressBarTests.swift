// Directive ledger · CommandLineKitTests — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Testing

/// Holds the line of progress.
@Suite struct ProgressBarTests {
  /// A whole line.
  @Test func `the line shows the share, the counts and the time left`() {
    let bar = ProgressBar(width: 50, language: .english)
    #expect(
      bar.line(done: 25, total: 100, seconds: 10)
        == "[======                  ] 25 %  25/100  30 s left")
    #expect(
      ProgressBar(width: 80, language: .vietnamese).line(done: 1, total: 4, seconds: 1500)
        .hasSuffix("25 %  1/4  còn 1 h 15 min"))
  }

  /// Odd values do no harm.
  @Test func `no values make it trap or grow wider than the terminal`() {
    let seconds = [0, -1, 1, 1e300, .infinity, .nan]
    for width in [Int.min / 2, -1, 0, 1, 10, 30, 80, 1000] {
      for done in [Int.min, -1, 0, 1, 50, 100, 101, .max] {
        for total in [Int.min, 0, 1, 100, .max] {
          for second in seconds {
            let line = ProgressBar(width: width, language: .vietnamese)
              .line(done: done, total: total, seconds: second)
            #expect(line.count <= max(0, width))
          }
        }
      }
    }
  }

  /// The end.
  @Test func `nothing is estimated at the beginning and at the end`() {
    let bar = ProgressBar(width: 80, language: .english)
    #expect(!bar.line(done: 4, total: 100, seconds: 1).contains("left"))
    #expect(bar.line(done: 100, total: 100, seconds: 9).hasSuffix("] 100 %  100/100"))
    #expect(bar.line(done: 0, total: 0, seconds: 0).hasSuffix("100 %  0/0"))
  }
}
