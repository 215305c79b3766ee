// Directive ledger · SimulatedDisks — SPDX-License-Identifier: Apache-2.0

/// The bytes of a file, as the process sees them and as the device holds them.
///
/// A sector that was written since the last sync may hold, on the device, what it held before or
/// any of the versions since. A sync that fails marks the sectors clean: the process goes on
/// seeing them, later syncs pass over them, and what the device holds stays open.
struct MemoryInode {
  /// The unit in which the device writes.
  static let sectorByteCount = 512

  /// What the process reads.
  private(set) var current: [UInt8] = []
  /// What survives a power cut for certain, as long as no sector in `unsettled` is chosen.
  private(set) var durable: [UInt8] = []
  /// The versions of the sectors that may or may not have reached the device, oldest first.
  private(set) var unsettled: [Int: [[UInt8]]] = [:]
  /// The unsettled sectors that a failed sync marked clean.
  private var clean: Set<Int> = []
  /// Whether the mode forbids writing.
  var isSealed = false

  /// An empty file.
  init() {}

  /// A file that is wholly durable.
  init(durable bytes: [UInt8]) {
    current = bytes
    durable = bytes
  }

  /// Writes into memory.
  mutating func write(_ bytes: ArraySlice<UInt8>, at offset: Int) {
    let end = offset + bytes.count
    if current.count < end { current += [UInt8](repeating: 0, count: end - current.count) }
    current.replaceSubrange(offset..<end, with: bytes)
    guard !bytes.isEmpty else { return }
    for sector in offset / Self.sectorByteCount...(end - 1) / Self.sectorByteCount {
      clean.remove(sector)
      let version = Array(current[start(of: sector)..<self.end(of: sector)])
      guard unsettled[sector]?.last != version else { continue }
      unsettled[sector, default: []].append(version)
    }
  }

  /// Makes the bytes durable, but for what an earlier failure marked clean.
  mutating func sync() {
    if durable.count < current.count {
      durable += [UInt8](repeating: 0, count: current.count - durable.count)
    }
    for sector in unsettled.keys where !clean.contains(sector) {
      let range = start(of: sector)..<end(of: sector)
      durable.replaceSubrange(range, with: current[range])
      unsettled[sector] = nil
    }
  }

  /// Fails to sync, and forgets that there was something to do.
  mutating func failToSync() {
    clean = Set(unsettled.keys)
  }

  /// Puts other bytes there, durably.
  mutating func replace(by bytes: [UInt8]) {
    self = MemoryInode(durable: bytes)
  }

  /// The offset of the first byte of a sector.
  private func start(of sector: Int) -> Int { sector * Self.sectorByteCount }

  /// The offset behind the last byte of a sector that the process sees.
  private func end(of sector: Int) -> Int {
    min((sector + 1) * Self.sectorByteCount, current.count)
  }
}
