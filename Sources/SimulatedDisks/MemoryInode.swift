// Directive ledger · SimulatedDisks — SPDX-License-Identifier: Apache-2.0

/// The bytes of a file, as the process sees them and as the device holds them.
struct MemoryInode {
  /// The unit in which the device writes.
  static let sectorByteCount = 512

  /// What the process reads.
  var current: [UInt8] = []
  /// What survives a power cut.
  var durable: [UInt8] = []
  /// The sectors that the next sync writes.
  var dirty: Set<Int> = []
  /// Whether the mode forbids writing.
  var isSealed = false

  /// Writes into memory.
  mutating func write(_ bytes: ArraySlice<UInt8>, at offset: Int) {
    let end = offset + bytes.count
    if current.count < end { current += [UInt8](repeating: 0, count: end - current.count) }
    current.replaceSubrange(offset..<end, with: bytes)
    guard !bytes.isEmpty else { return }
    dirty.formUnion(offset / Self.sectorByteCount...(end - 1) / Self.sectorByteCount)
  }

  /// Writes the dirty sectors to the device.
  mutating func sync() {
    for sector in dirty { settle(sector) }
    dirty = []
  }

  /// Writes one sector to the device.
  mutating func settle(_ sector: Int) {
    let start = sector * Self.sectorByteCount
    let end = min(start + Self.sectorByteCount, current.count)
    guard start < end else { return }
    if durable.count < end { durable += [UInt8](repeating: 0, count: end - durable.count) }
    durable.replaceSubrange(start..<end, with: current[start..<end])
  }
}
