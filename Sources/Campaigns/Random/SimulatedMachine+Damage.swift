// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import Journals
import SimulatedDisks

extension SimulatedMachine {
  /// Changes a bit somewhere in the log.
  func rot() {
    damage(SimulatedHarm.rot(store, &chance))
  }

  /// Lets a part of what is written stand in another place too.
  func misdirect(_ bytes: ArraySlice<UInt8>, from path: JournalPath) {
    let start = chance.below(bytes.count) / 512 * 512
    let sector = Array(bytes.dropFirst(start).prefix(512))
    let harm = SimulatedHarm.sector(store, sector, "a sector meant for \(path.text)", &chance)
    // A part of a slot in the place of another slot cannot be told from what a crash leaves.
    damage(path == .commit && harm?.path == .commit ? nil : harm)
  }
}
