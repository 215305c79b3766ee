// Directive ledger · CampaignsTests — SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Campaigns

/// What strace writes, as calls that can be disturbed.
@Suite struct TracedCallTests {
  @Test func `calls are numbered by name from the start and kept from the ledger on`() {
    let trace = """
      17 openat(AT_FDCWD, "/lib/x.so", O_RDONLY) = 3
      17 read(3, "x", 4) = 4
      17 openat(AT_FDCWD, "/tmp/l", O_RDONLY|O_DIRECTORY) = 3
      17 getrandom("x", 8, 0) = 8
      17 write(7, "{\\"", 329) = 329
      17 <... read resumed>) = 0
      17 write(2, "chidao: ", 8) = 8
      17 +++ exited with 0 +++
      """
    let calls = TracedCall.calls(in: trace, from: "/tmp/l")
    #expect(calls.map(\.name) == ["openat", "write", "write"])
    #expect(calls.map(\.number) == [2, 1, 2])
    #expect(calls.map(\.isOnMessages) == [false, false, true])
    #expect(calls.map(\.canMatter) == [true, true, true])
  }
}
