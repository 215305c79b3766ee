// Directive ledger · PosixFilesTests — SPDX-License-Identifier: Apache-2.0

import PosixFiles
import Testing

/// Waiting that ends.
struct PatienceTests {
  @Test func `patience waits ten times, a second in all, while nothing moves`() {
    var patience = Patience()
    let clock = ContinuousClock()
    let start = clock.now
    var pauses = 0
    while patience.wait(seeing: 7) { pauses += 1 }
    #expect(pauses == 10)
    #expect(clock.now - start >= .milliseconds(1_023))
    let again = patience.wait(seeing: 7)
    #expect(!again)
  }

  @Test func `patience begins again where something moves`() {
    var patience = Patience()
    for progress in 0..<20 {
      let waits = patience.wait(seeing: progress)
      #expect(waits)
    }
  }
}
