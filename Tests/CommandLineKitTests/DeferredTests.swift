// Directive ledger · CommandLineKitTests — SPDX-License-Identifier: Apache-2.0

import Synchronization
import Testing

@testable import CommandLineKit

/// What is made when it is first asked for.
struct DeferredTests {
  /// How often something was made.
  private final class Tally: Sendable {
    /// The number.
    let count = Mutex(0)
  }

  @Test func `a value is made once, and not before somebody asks`() async {
    let tally = Tally()
    let deferred = Deferred { () -> [Int] in
      tally.count.withLock { $0 += 1 }
      return [1, 2, 3]
    }
    #expect(tally.count.withLock { $0 } == 0)
    await withTaskGroup(of: [Int].self) { group in
      for _ in 0..<8 { group.addTask { deferred.value } }
      for await value in group { #expect(value == [1, 2, 3]) }
    }
    #expect(tally.count.withLock { $0 } == 1)
  }

  @Test func `a command that nobody asks about makes nothing but its name`() {
    let tally = Tally()
    /// Counts that somebody asked.
    @Sendable func summary() -> LocalizedText {
      tally.count.withLock { $0 += 1 }
      return LocalizedText("summary")
    }
    let inner = CommandDescription(name: "inner", summary: summary())
    let outer = CommandDescription(
      name: "outer", summary: LocalizedText("outer"), subcommands: [inner])
    #expect(outer.chain(to: ["inner"])?.map(\.name) == ["outer", "inner"])
    #expect(tally.count.withLock { $0 } == 0)
    #expect(inner.summary == LocalizedText("summary"))
    #expect(inner.options.isEmpty)
    #expect(tally.count.withLock { $0 } == 1)
  }
}
