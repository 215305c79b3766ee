// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import Journals
import SimulatedDisks

/// Bytes of a file that are not what was written, and nobody was told.
struct SimulatedHarm {
  /// The file.
  let path: JournalPath
  /// The offset of the first byte.
  let offset: Int
  /// What stands there now.
  let bytes: [UInt8]
  /// What it is called.
  let text: String
  /// Whether the bytes come from a slot, so that the place looks like one that a crash tore.
  var looksTorn = false

  /// The unit in which devices write.
  private static let sectorByteCount = 512

  /// One changed bit.
  static func rot(_ store: MemoryStore, _ chance: inout Chance) -> SimulatedHarm? {
    guard let (path, contents) = victim(store, &chance) else { return nil }
    let offset = chance.below(contents.count)
    let byte = contents[offset] ^ 1 << UInt8(chance.below(8))
    return SimulatedHarm(
      path: path, offset: offset, bytes: [byte], text: "bit rot in \(path.text) at \(offset)")
  }

  /// A sector that holds zeros.
  static func zeros(_ store: MemoryStore, _ chance: inout Chance) -> SimulatedHarm? {
    sector(store, [UInt8](repeating: 0, count: sectorByteCount), "zeros", &chance)
  }

  /// A sector that holds another one of the ledger.
  static func foreign(_ store: MemoryStore, _ chance: inout Chance) -> SimulatedHarm? {
    guard let (path, contents) = victim(store, &chance) else { return nil }
    let start = chance.below(contents.count) / sectorByteCount * sectorByteCount
    let bytes = contents[start..<min(start + sectorByteCount, contents.count)]
    var harm = sector(store, Array(bytes), "a sector of \(path.text)", &chance)
    let target = harm?.path
    harm?.looksTorn = path == .commit && target == .commit
    return harm
  }

  /// A sector that holds other bytes.
  static func sector(
    _ store: MemoryStore, _ bytes: [UInt8], _ what: String, _ chance: inout Chance
  ) -> SimulatedHarm? {
    guard let (path, contents) = victim(store, &chance) else { return nil }
    let start = chance.below(contents.count) / sectorByteCount * sectorByteCount
    let count = min(bytes.count, contents.count - start)
    return SimulatedHarm(
      path: path, offset: start, bytes: Array(bytes.prefix(count)),
      text: "\(what) in \(path.text) at \(start)")
  }

  /// Does the damage.
  func apply(to store: MemoryStore) {
    store.tamper(path) { $0.replaceSubrange(offset..<offset + bytes.count, with: bytes) }
  }

  /// A file of the log that holds bytes.
  private static func victim(
    _ store: MemoryStore, _ chance: inout Chance
  ) -> (JournalPath, [UInt8])? {
    var files: [(JournalPath, [UInt8])] = []
    // A memory disk of which no process is dead answers always.
    let names = (try? store.names(in: .events)) ?? nil
    for name in (names ?? []).sorted() {
      guard let segment = SegmentName(text: name) else { continue }
      files.append((.segment(segment), store.contents(.segment(segment)) ?? []))
    }
    files.append((.commit, store.contents(.commit) ?? []))
    files.removeAll { $0.1.isEmpty }
    return files.isEmpty ? nil : files[chance.below(files.count)]
  }
}
