// Directive ledger · SimulatedDisks — SPDX-License-Identifier: Apache-2.0

import Journals

extension MemoryDisk {
  /// What a crash leaves.
  public enum Aftermath: Hashable, Sendable {
    /// The process was killed: memory keeps what it has, durable or not.
    case killed
    /// The power was cut after everything happened to be written.
    case everything
    /// The power was cut before anything was written that was not asked for.
    case onlySynced
    /// The power was cut when some sectors and some folders were written, drawn from a seed.
    case some(seed: UInt64)
  }

  /// The disk that the next process finds.
  public func after(_ aftermath: Aftermath) -> MemoryDisk {
    let next = MemoryDisk()
    next.inodes = inodes
    next.names = names
    next.durableNames = durableNames
    next.unsettledNames = unsettledNames
    next.durableFolders = durableFolders
    next.violations = violations
    guard aftermath != .killed else {
      next.mark = mark
      return next
    }
    var draw = Draw(aftermath)
    for folder in JournalFolder.allCases where !draw.keeps() {
      next.names[folder] = durableFolders.contains(folder) ? durableNames[folder] ?? [:] : nil
    }
    for index in next.inodes.indices { next.inodes[index].cutPower { draw.keeps() } }
    next.durableNames = next.names
    next.unsettledNames = [:]
    next.durableFolders = Set(next.names.keys)
    return next
  }

  /// Draws what is kept.
  private struct Draw {
    /// The state of the generator; `nil` where nothing is drawn.
    private var state: UInt64?
    /// What is kept where nothing is drawn.
    private let keepsAll: Bool

    /// Takes the seed.
    init(_ aftermath: Aftermath) {
      keepsAll = aftermath == .everything
      if case .some(let seed) = aftermath { state = seed &* 2 &+ 1 }
    }

    /// Whether the next thing is kept.
    mutating func keeps() -> Bool {
      guard let old = state else { return keepsAll }
      // A xorshift generator: wrapping is its arithmetic.
      var new = old
      new ^= new << 13
      new ^= new >> 7
      new ^= new << 17
      state = new
      return new >> 40 & 1 == 1
    }
  }
}
