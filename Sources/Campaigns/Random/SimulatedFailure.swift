// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import SimulatedDisks

/// What a process of a simulation is told when a call fails.
enum SimulatedFailure: Error, Hashable {
  /// It is dead and told nothing.
  case killed
  /// EIO.
  case inputOutput(SimulatedCall)
  /// ENOSPC.
  case noSpace
  /// What no fault explains: a file that is missing, there already or sealed.
  case disk(MemoryFault)
}
