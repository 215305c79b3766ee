// Directive ledger · HouseTests — SPDX-License-Identifier: Apache-2.0

/// The arrows between the targets: which way they may point.
enum Layers {
  /// The libraries, lowest first; each may use only what stands before it.
  static let order = [
    "CLinux",
    "WorkSharing",
    "CSHA256",
    "Digests",
    "MerkleTrees",
    "Tiles",
    "Signatures",
    "Checkpoints",
    "CanonicalJSON",
    "Directives",
    "EventCoding",
    "Journals",
    "LevelFiles",
    "JournalWriters",
    "SegmentIndexes",
    "CheckpointStores",
    "SimulatedDisks",
    "PosixFiles",
    "PosixStores",
    "PosixProcesses",
    "SigningTools",
    "CommandLineKit",
    "Accountability",
    "Snapshots",
    "Auditing",
    "Reports",
    "Inquiries",
    "LedgerEngine",
    "Commands",
    "Campaigns",
  ]

  /// The targets that can write to a ledger.
  static let writers: Set<String> = [
    "CheckpointStores", "JournalWriters", "PosixStores", "LedgerEngine", "Commands",
  ]

  /// The targets that must never reach a writer.
  static let readers = ["Auditing", "Inquiries", "chidao-replay"]

  /// Every arrow that points where it may not.
  static func violations(of manifest: Manifest) -> [String] {
    directionViolations(of: manifest) + completenessViolations(of: manifest)
      + readers.flatMap { reader in
        manifest.closure(of: reader).intersection(writers).sorted()
          .map { "\(reader) reaches \($0), which can write" }
      }
  }

  /// Arrows that point up, sideways or in a circle.
  private static func directionViolations(of manifest: Manifest) -> [String] {
    manifest.targets.flatMap { target -> [String] in
      let isTest = target.kind.hasPrefix("test") || target.kind == "support"
      let own = order.firstIndex(of: target.name) ?? order.count
      return target.dependencies.compactMap { use in
        if let other = order.firstIndex(of: use) {
          return other < own ? nil : "\(target.name) uses \(use), which stands above it"
        }
        return isTest ? nil : "\(target.name) uses \(use), which is no library of the order"
      }
        + (manifest.closure(of: target.name).contains(target.name)
          ? ["\(target.name) uses itself through others"] : [])
    }
  }

  /// Libraries missing from the order, and the other way round.
  private static func completenessViolations(of manifest: Manifest) -> [String] {
    let libraries = manifest.targets.filter { ["library", "target"].contains($0.kind) }.map(\.name)
    return libraries.filter { !order.contains($0) }.map { "\($0) has no place in the order" }
      + order.filter { !libraries.contains($0) }.map { "\($0) is not in the manifest" }
  }
}
