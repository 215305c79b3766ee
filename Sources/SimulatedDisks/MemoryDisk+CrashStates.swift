// Directive ledger · SimulatedDisks — SPDX-License-Identifier: Apache-2.0

import Journals

extension MemoryDisk {
  /// Something of which a power cut leaves one of several versions.
  private enum Uncertainty {
    /// A name, and the files it may stand for.
    case name(JournalFolder, String, [Int?])
    /// Whether a folder is there.
    case folder(JournalFolder)
    /// What a file holds.
    case content(Int, [[UInt8]])

    /// The number of versions.
    var count: Int {
      switch self {
      case .name(_, _, let versions): versions.count
      case .folder: 2
      case .content(_, let versions): versions.count
      }
    }
  }

  /// Calls `body` with every disk that a power cut may leave now, within bounds.
  ///
  /// Persistence is the weakest that the protocol builds upon: of what was not synced any sectors,
  /// any of their versions, any length up to the newest and any changes of names are kept, in no
  /// order.
  /// - Returns: whether nothing was left out.
  @discardableResult
  public func forEachCrashState(
    _ bound: CrashBound, _ chance: inout Chance, _ body: (MemoryDisk) -> Void
  ) -> Bool {
    var (open, isExhaustive) = uncertainNames()
    let reachable = Set(durableNames.values.flatMap(\.values)).union(
      unsettledNames.values.flatMap(\.values).flatMap { $0 }.compactMap { $0 })
    for index in reachable.sorted() where !inodes[index].unsettled.isEmpty {
      let contents = inodes[index].contents(bound, &chance)
      isExhaustive = isExhaustive && contents.isExhaustive
      if contents.all.count > 1 { open.append(.content(index, contents.all)) }
    }
    let base = cut()
    let isWhole = bound.forEachChoice(open.map(\.count), &chance) { choice in
      body(base.with(open, choice))
    }
    return isWhole && isExhaustive
  }

  /// The names and folders that were not synced.
  private func uncertainNames() -> ([Uncertainty], Bool) {
    var open: [Uncertainty] = []
    for folder in JournalFolder.allCases {
      for (name, later) in unsettledNames[folder, default: [:]].sorted(by: { $0.key < $1.key }) {
        var versions = [durableNames[folder]?[name]]
        for version in later where !versions.contains(version) { versions.append(version) }
        if versions.count > 1 { open.append(.name(folder, name, versions)) }
      }
      if names[folder] != nil, !durableFolders.contains(folder) { open.append(.folder(folder)) }
    }
    return (open, true)
  }

  /// The disk of which nothing is kept that was not synced; folders are all there.
  private func cut() -> MemoryDisk {
    let next = MemoryDisk()
    next.inodes = inodes.map { inode in
      var file = MemoryInode(durable: inode.durable)
      file.isSealed = inode.isSealed
      return file
    }
    for folder in names.keys { next.names[folder] = durableNames[folder] ?? [:] }
    next.durableFolders = Set(next.names.keys)
    next.violations = violations
    return next
  }

  /// This disk with a choice made for everything that was open.
  private func with(_ open: [Uncertainty], _ choice: [Int]) -> MemoryDisk {
    let next = MemoryDisk()
    next.inodes = inodes
    next.names = names
    next.violations = violations
    for (index, chosen) in choice.enumerated() {
      switch open[index] {
      case .name(let folder, let name, let versions):
        next.names[folder]?[name] = versions[chosen]
      case .content(let inode, let versions):
        next.inodes[inode].replace(by: versions[chosen])
      case .folder: continue
      }
    }
    for (index, chosen) in choice.enumerated() where chosen == 0 {
      if case .folder(let folder) = open[index] { next.names[folder] = nil }
    }
    next.durableNames = next.names
    next.durableFolders = Set(next.names.keys)
    return next
  }

  /// A number that two disks share when a process cannot tell them apart, and hardly ever else.
  public var fingerprint: Int {
    var hasher = Hasher()
    for folder in JournalFolder.allCases {
      guard let files = names[folder] else { continue }
      hasher.combine(folder)
      for (name, inode) in files.sorted(by: { $0.key < $1.key }) {
        hasher.combine(name)
        hasher.combine(inodes[inode].isSealed)
        hasher.combine(inodes[inode].current.count)
        // A whole array at once: byte by byte takes most of the time of the model.
        inodes[inode].current.withUnsafeBytes { hasher.combine(bytes: $0) }
      }
    }
    return hasher.finalize()
  }
}
