// Directive ledger · SimulatedDisks — SPDX-License-Identifier: Apache-2.0

public import JournalWriters

/// The lock of a memory disk.
public final class MemoryLock: JournalLock {
  /// The disk.
  private let disk: MemoryDisk

  /// Takes the lock.
  init(_ disk: MemoryDisk) {
    self.disk = disk
    disk.isLocked = true
  }

  deinit { disk.isLocked = false }

  /// What the writer before left; a power cut takes it away.
  public var mark: String? { disk.mark }

  /// Leaves a mark, unless the process is dead.
  public func leave(mark: String) {
    guard !disk.isDead else { return }
    disk.mark = mark
  }
}
