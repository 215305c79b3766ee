// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import Journals
import SimulatedDisks

/// A machine with a disk, a clock and processes, of which one works at a time.
///
/// Everything that happens is drawn from one seed: who goes on at each call, what fails, and how
/// long it takes. All state belongs to whoever holds the baton.
final class SimulatedMachine {
  /// The disk.
  private(set) var store = MemoryStore()
  /// Where everything is drawn from.
  var chance: Chance
  /// What strikes.
  private(set) var weather: Weather
  /// The time in microseconds.
  private(set) var clock = 0
  /// How often the machine was started.
  private(set) var startCount = 0
  /// The number of calls.
  private(set) var callCount = 0
  /// The longest wait for the lock that ended with it, in microseconds.
  private(set) var longestWait = 0
  /// The damage that was done behind everybody's back.
  private(set) var harm: SimulatedHarm?
  /// Whether a power cut left some sectors of a file in other versions than others.
  private var wasTorn = false
  /// Whether the newest slot looks damaged after such a cut: the ledger is refused from then on.
  private(set) var isRefused = false
  /// How often a batch became durable by the sync of another process.
  private(set) var togetherCount = 0
  /// What happened, where somebody wants to know.
  private(set) var trace: [String] = []

  /// Whether the trace is kept.
  private let isTraced: Bool
  /// The processes.
  private var processes: [SimulatedProcess] = []
  /// Is given when all of them are done.
  private let end = Baton()
  /// In how many of 16 calls a process goes on without a draw.
  private let stickiness: Int
  /// Until when there is no space.
  private var fullUntil = 0
  /// What shall go wrong with a write, instead of weather.
  var plannedCut: PlannedCut?

  /// A machine with an empty disk.
  init(seed: UInt64, isTraced: Bool) {
    var chance = Chance(seed: seed)
    weather = Weather(&chance)
    stickiness = [0, 8, 14][chance.below(3)]
    self.chance = chance
    self.isTraced = isTraced
  }

  /// A machine without weather that goes on with a disk.
  init(_ disk: MemoryDisk, _ cut: PlannedCut) {
    store = MemoryStore(disk)
    weather = Weather()
    chance = Chance(seed: 0)
    isTraced = false
    stickiness = 16
    plannedCut = cut
  }

  /// Lets processes run until all are done.
  func run(_ works: [(name: String, body: (SimulatedProcess) -> Void)]) {
    processes = works.map { SimulatedProcess($0.name, on: self) }
    let threads = zip(works, processes).map { work, process in
      OwnThread {
        process.baton.take()
        work.body(process)
        self.finish(process)
      }
    }
    next(after: nil)?.baton.give()
    end.take()
    for thread in threads { thread.join() }
  }

  /// Lets others go first, if they are drawn.
  func pass(from process: SimulatedProcess) {
    guard let next = next(after: process), next !== process else { return }
    next.baton.give()
    process.baton.take()
  }

  /// Who goes on; time passes where all wait.
  private func next(after process: SimulatedProcess?) -> SimulatedProcess? {
    if let process, !process.isDone, process.wakeTime <= clock, chance.below(16) < stickiness {
      return process
    }
    let waiting = processes.filter { !$0.isDone }
    guard let earliest = waiting.map(\.wakeTime).min() else { return nil }
    clock = max(clock, earliest)
    let ready = waiting.filter { $0.wakeTime <= clock }
    return ready[chance.below(ready.count)]
  }

  /// What was planned for the write that begins.
  func takePlannedCut() -> PlannedCut? {
    guard let cut = plannedCut else { return nil }
    plannedCut = cut.precedingCount == 0 ? nil : cut.afterOneWrite
    return cut.precedingCount == 0 ? cut : nil
  }

  /// Ends a process.
  private func finish(_ process: SimulatedProcess) {
    process.isDone = true
    (next(after: nil)?.baton ?? end).give()
  }

  /// Begins a call, and answers what the caller has to do about a fault.
  func begin(
    _ call: SimulatedCall, _ what: @autoclosure () -> String, by process: SimulatedProcess
  ) throws(SimulatedFailure) -> RandomFault? {
    guard process.isAlive else { throw .killed }
    pass(from: process)
    guard process.isAlive else { throw .killed }
    callCount += 1
    clock += duration(of: call)
    note("\(process.name) \(call.rawValue) \(what())")
    if clock < fullUntil, RandomFault.noSpace.strikes(call) {
      note("  ENOSPC")
      throw .noSpace
    }
    guard let fault = weather.draw(call, &chance) else { return nil }
    weather.note(fault)
    note("  * \(fault.rawValue)")
    try strike(fault, call, process)
    return fault
  }

  /// Does what a fault does before the call.
  private func strike(
    _ fault: RandomFault, _ call: SimulatedCall, _ process: SimulatedProcess
  ) throws(SimulatedFailure) {
    switch fault {
    case .readError, .otherError, .folderSyncError: throw .inputOutput(call)
    case .noSpace where call != .write: throw .noSpace
    case .fullDisk:
      fullUntil = clock + 1000 * (1 + chance.below(200))
      throw .noSpace
    case .kill:
      process.kill()
      throw .killed
    case .powerCut:
      cutPower()
      throw .killed
    case .rot: rot()
    default: break
    }
  }

  /// Cuts the power: every process dies, and the disk keeps what it keeps.
  func cutPower() {
    var tally = CrashTally()
    store = MemoryStore(store.disk.afterPowerCut(&chance, &tally))
    weather.note(tally)
    note("  \(tally)")
    wasTorn = wasTorn || tally.tornFileCount + tally.staleSectorCount > 0
    startCount += 1
  }

  /// Does damage behind everybody's back, at most once.
  func damage(_ harm: SimulatedHarm?) {
    guard self.harm == nil, let harm else { return }
    note("  \(harm.text)")
    harm.apply(to: store)
    self.harm = harm
  }

  /// Whether a power cut explains a slot that looks damaged.
  ///
  /// A write that came short within a slot, a sync that failed and a power cut that kept just the
  /// first part of one sector leave a slot that differs from the whole one by a byte or two. Nobody
  /// can tell it from a damaged one; the ledger is refused, and nothing is lost.
  func explains(_ damage: JournalDamage) -> Bool {
    guard wasTorn, case .commitSlotDamaged = damage.kind else { return false }
    isRefused = true
    return true
  }

  /// Counts a batch that became durable by the sync of another process.
  func noteTogether() { togetherCount += 1 }

  /// How long a call takes, in microseconds; a sync may take long.
  private func duration(of call: SimulatedCall) -> Int {
    switch call {
    case .sync, .folderSync: 200 + chance.below(4000)
    case .write: 20 + chance.below(80)
    default: 2 + chance.below(20)
    }
  }

  /// Remembers a wait for the lock.
  func noteWait(microseconds: Int) { longestWait = max(longestWait, microseconds) }

  /// Adds to the trace.
  func note(_ text: @autoclosure () -> String?) {
    if isTraced, let text = text() { trace.append("\(clock) \(text)") }
  }
}
