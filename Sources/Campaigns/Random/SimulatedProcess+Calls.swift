// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import SimulatedDisks

extension SimulatedProcess {
  /// Makes a call that is no write and no sync of a file.
  func perform<Value>(
    _ call: SimulatedCall, _ what: @autoclosure () -> String,
    _ body: (MemoryStore) throws(MemoryFault) -> Value
  ) throws(SimulatedFailure) -> Value {
    let fault = try machine.begin(call, what(), by: self)
    let value: Value
    do throws(MemoryFault) {
      value = try body(machine.store)
    } catch {
      throw .disk(error)
    }
    try end(after: fault)
    return value
  }

  /// Dies where the fault says that the answer never comes.
  func end(after fault: RandomFault?) throws(SimulatedFailure) {
    guard fault == .killAfter || fault == .killWithinWrite else { return }
    kill()
    throw .killed
  }
}
