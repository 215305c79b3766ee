// Directive ledger · SimulatedDisks — SPDX-License-Identifier: Apache-2.0

extension MemoryInode {
  /// How much of what is unsettled a power cut keeps.
  private enum Keeping: CaseIterable {
    /// Nothing.
    case nothing
    /// The newest of everything.
    case newest
    /// Some sectors, most of them in their newest version.
    case some
  }

  /// Draws what the device holds after a power cut.
  mutating func cutPower(_ chance: inout Chance, _ tally: inout CrashTally) {
    guard !unsettled.isEmpty else {
      replaceKeepingMode(by: durable)
      return
    }
    let keeping = Keeping.allCases[chance.below(Keeping.allCases.count)]
    var bytes = durable + [UInt8](repeating: 0, count: max(0, current.count - durable.count))
    var length = durable.count
    var dropped: [Int] = []
    for (sector, versions) in unsettled.sorted(by: { $0.key < $1.key }) {
      let start = sector * Self.sectorByteCount
      guard let kept = Self.draw(versions, keeping, &chance) else {
        dropped.append(start)
        continue
      }
      bytes.replaceSubrange(start..<start + versions[kept].count, with: versions[kept])
      length = max(length, start + versions[kept].count)
      if kept < versions.count - 1 { tally.staleSectorCount += 1 }
    }
    if !dropped.isEmpty, dropped.count < unsettled.count { tally.tornFileCount += 1 }
    // The length may be written before the bytes; what lies between is zero.
    if keeping != .nothing || chance.below(2) == 0 {
      length += chance.below(2) * chance.below(bytes.count - length + 1)
    }
    for start in dropped where start < length {
      if start < durable.count { tally.staleSectorCount += 1 } else { tally.zeroedSectorCount += 1 }
    }
    replaceKeepingMode(by: Array(bytes[..<length]))
  }

  /// Draws which version of a sector is kept, if any is.
  private static func draw(
    _ versions: [[UInt8]], _ keeping: Keeping, _ chance: inout Chance
  ) -> Int? {
    switch keeping {
    case .nothing: return nil
    case .newest: return versions.count - 1
    case .some:
      guard chance.below(3) > 0 else { return nil }
      return chance.below(4) == 0 ? chance.below(versions.count) : versions.count - 1
    }
  }

  /// Puts other bytes there and keeps whether they may be written.
  private mutating func replaceKeepingMode(by bytes: [UInt8]) {
    let wasSealed = isSealed
    replace(by: bytes)
    isSealed = wasSealed
  }
}
