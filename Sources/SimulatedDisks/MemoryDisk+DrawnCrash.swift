// Directive ledger · SimulatedDisks — SPDX-License-Identifier: Apache-2.0

import Journals

extension MemoryDisk {
  /// One disk that a power cut may leave now, drawn: any version of any sector that is not settled,
  /// any length, and any of the changes of names, each for itself.
  public func afterPowerCut(_ chance: inout Chance, _ tally: inout CrashTally) -> MemoryDisk {
    let next = MemoryDisk()
    next.inodes = inodes
    next.violations = violations
    for folder in JournalFolder.allCases where names[folder] != nil {
      guard durableFolders.contains(folder) || chance.below(2) == 0 else {
        next.names[folder] = nil
        tally.lostNameCount += 1
        continue
      }
      next.names[folder] = durableNames[folder] ?? [:]
      let later = unsettledNames[folder, default: [:]].sorted { $0.key < $1.key }
      for (name, versions) in later {
        let kept = chance.below(3) == 0 ? chance.below(versions.count + 1) : versions.count
        if kept < versions.count { tally.lostNameCount += 1 }
        if kept > 0 { next.names[folder]?[name] = versions[kept - 1] }
      }
    }
    for index in next.inodes.indices { next.inodes[index].cutPower(&chance, &tally) }
    next.durableNames = next.names
    next.durableFolders = Set(next.names.keys)
    return next
  }
}
