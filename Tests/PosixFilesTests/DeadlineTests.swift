// Directive ledger · PosixFilesTests — SPDX-License-Identifier: Apache-2.0

import PosixFiles
import Testing

/// Deadlines of any length.
struct DeadlineTests {
  @Test(arguments: [Int.min, -1, 0])
  func `a deadline before now is behind us`(milliseconds: Int) {
    let deadline = Deadline(milliseconds: milliseconds)
    #expect(deadline.hasPassed)
    #expect(deadline.millisecondsLeft == 0)
  }

  @Test(arguments: [60_000, 10_000_000, Int.max - 1, Int.max])
  func `a deadline far ahead leaves as much as may be waited for at once`(milliseconds: Int) {
    let deadline = Deadline(milliseconds: milliseconds)
    #expect(!deadline.hasPassed)
    #expect((59_000...60_000).contains(deadline.millisecondsLeft) || milliseconds > 60_000)
    #expect((59_000...1_000_000).contains(deadline.millisecondsLeft))
  }

  @Test func `a deadline passes when its time has come`() async throws {
    let deadline = Deadline(milliseconds: 30)
    try await Task.sleep(for: .milliseconds(40))
    #expect(deadline.hasPassed)
    #expect(deadline.millisecondsLeft == 0)
  }
}
