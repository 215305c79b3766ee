// Directive ledger · SimulatedDisks — SPDX-License-Identifier: Apache-2.0

/// The lock of a memory disk.
public final class MemoryLock {
  /// The disk.
  private let disk: MemoryDisk

  /// Takes the lock.
  init(_ disk: MemoryDisk) {
    self.disk = disk
    disk.isLocked = true
  }

  deinit { disk.isLocked = false }
}
