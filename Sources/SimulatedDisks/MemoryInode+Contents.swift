// Directive ledger · SimulatedDisks — SPDX-License-Identifier: Apache-2.0

extension MemoryInode {
  /// All that the device may hold after a power cut, each once.
  struct Contents {
    /// The contents; the first holds nothing that is unsettled.
    var all: [[UInt8]] = []
    /// Whether nothing was left out.
    var isExhaustive = true
  }

  /// The contents with a choice made for each unsettled sector, at one length.
  ///
  /// - Parameter choice: the version of each unsettled sector in ascending order; 0 is the durable
  ///   one.
  private func content(
    _ sectors: [(sector: Int, versions: [[UInt8]])], _ choice: [Int]
  ) -> (bytes: [UInt8], shortest: Int) {
    var bytes = durable
    if bytes.count < current.count {
      bytes += [UInt8](repeating: 0, count: current.count - bytes.count)
    }
    var shortest = durable.count
    for (index, chosen) in choice.enumerated() where chosen > 0 {
      let start = sectors[index].sector * Self.sectorByteCount
      let version = sectors[index].versions[chosen - 1]
      bytes.replaceSubrange(start..<start + version.count, with: version)
      shortest = max(shortest, start + version.count)
    }
    return (bytes, shortest)
  }

  /// The unsettled sectors with the versions that differ from the durable one.
  private var choices: [(sector: Int, versions: [[UInt8]])] {
    unsettled.keys.sorted().compactMap { sector in
      let start = sector * Self.sectorByteCount
      let end = min(start + Self.sectorByteCount, durable.count)
      let base = start < end ? Array(durable[start..<end]) : nil
      let versions = unsettled[sector, default: []].filter { $0 != base }
      return versions.isEmpty ? nil : (sector, versions)
    }
  }

  /// Every choice of sectors, each at every length that the file may have then, within bounds.
  func contents(_ bound: CrashBound, _ chance: inout Chance) -> Contents {
    let sectors = choices
    var found = Contents()
    var seen: Set<Int> = []
    func take(_ choice: [Int]) {
      let (bytes, shortest) = content(sectors, choice)
      var length = shortest
      while true {
        var hasher = Hasher()
        hasher.combine(length)
        bytes.withUnsafeBytes { hasher.combine(bytes: .init(rebasing: $0[..<length])) }
        if seen.insert(hasher.finalize()).inserted { found.all.append(Array(bytes[..<length])) }
        guard length < bytes.count else { return }
        // The length grows to the end of a sector, which holds zeros.
        length = min((length / Self.sectorByteCount + 1) * Self.sectorByteCount, bytes.count)
      }
    }
    let counts = sectors.map { $0.versions.count + 1 }
    found.isExhaustive = bound.forEachChoice(counts, &chance, take)
    return found
  }

  /// The file with the newest version of those sectors that are kept.
  mutating func cutPower(keeping keeps: () -> Bool) {
    let sectors = choices
    let choice = sectors.map { keeps() ? $0.versions.count : 0 }
    let (bytes, shortest) = content(sectors, choice)
    replace(by: Array(bytes[..<shortest]))
  }
}
