// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

/// A process of a simulation: a thread that works only while it holds the baton.
final class SimulatedProcess {
  /// What the trace calls it.
  let name: String
  /// What it waits for.
  let baton = Baton()
  /// The machine it runs on.
  unowned let machine: SimulatedMachine
  /// When it goes on, in microseconds of the machine.
  var wakeTime = 0
  /// Whether it has nothing more to do.
  var isDone = false
  /// Whether it was killed.
  private var isKilled = false
  /// The start of the machine that it belongs to.
  private var startCount = 0

  /// A process on a machine.
  init(_ name: String, on machine: SimulatedMachine) {
    self.name = name
    self.machine = machine
  }

  /// Whether its calls still do something.
  var isAlive: Bool { !isKilled && startCount == machine.startCount }

  /// Kills it: every later call fails and does nothing, until it unwinds.
  func kill() { isKilled = true }

  /// Starts it anew where it was killed; what it remembers is what its client remembers.
  func restart() {
    isKilled = false
    startCount = machine.startCount
  }

  /// Waits while others work.
  func sleep(microseconds: Int) {
    wakeTime = machine.clock + microseconds
    machine.pass(from: self)
  }
}
