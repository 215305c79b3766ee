// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import JournalWriters
import Journals
import SimulatedDisks

/// One simulation, which is wholly determined by its seed.
struct RandomRun {
  /// What came of it.
  struct Outcome {
    /// How often each kind of fault struck.
    var fired: [RandomFault: Int] = [:]
    /// How often each kind of damage at rest was done, and how often it was found or did no harm.
    var damages: [DrawnDamage.Kind: (found: Int, harmless: Int, torn: Int)] = [:]
    /// What was not as it must be.
    var failure: String?
    /// What happened, where somebody wants to know.
    var trace: [String] = []
    /// The number of calls.
    var callCount = 0
    /// How often each promise was tried.
    var promises: [RandomPromise: Int] = [:]
    /// How often a power cut left a slot that looks damaged, 0 or 1.
    var refusalCount = 0
    /// The longest wait for the lock, in microseconds.
    var longestWait = 0
  }

  /// Runs the simulation of a seed.
  static func outcome(seed: UInt64, isTraced: Bool = false) -> Outcome {
    let machine = SimulatedMachine(seed: seed, isTraced: isTraced)
    let told = Acknowledgements()
    let options = WriterOptions(
      patienceMilliseconds: machine.chance.below(4) == 0 ? 5 : 10_000,
      segmentByteCount: [600, 1500, 4000, 20_000][machine.chance.below(4)])
    var works: [(String, (SimulatedProcess) -> Void)] = []
    for number in 0..<1 + machine.chance.below(4) {
      let count = 1 + machine.chance.below(4)
      works.append(
        ("writer \(number)", { RandomWriter($0, told, options).work(batchCount: count) }))
    }
    for number in 0..<machine.chance.below(3) {
      let count = 2 + machine.chance.below(5)
      works.append(("reader \(number)", { RandomReader($0, told).work(readCount: count) }))
    }
    machine.run(works)
    var outcome = Outcome()
    var failure = told.failure
    if failure == nil { failure = RandomEpilogue(machine, told, options).run(&outcome) }
    outcome.fired = machine.weather.fired
    outcome.failure = failure
    outcome.trace = machine.trace
    outcome.callCount = machine.callCount
    outcome.promises[.acknowledged] = told.count
    outcome.promises[.read] = told.readCount
    outcome.promises[.repetition] = told.repetitionCount
    outcome.promises[.together] = machine.togetherCount
    outcome.refusalCount = machine.isRefused ? 1 : 0
    outcome.longestWait = machine.longestWait
    return outcome
  }
}
