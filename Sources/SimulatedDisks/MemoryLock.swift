// Directive ledger · SimulatedDisks — SPDX-License-Identifier: Apache-2.0

public import JournalWriters

/// The lock of a memory disk.
public final class MemoryLock: JournalLock {
  /// The disk.
  private let disk: MemoryDisk
  /// Whether it is held.
  private var isHeld = true
  /// Whether the disk says that others wait.
  public let wasAwaited: Bool

  /// Takes the lock.
  init(_ disk: MemoryDisk) {
    self.disk = disk
    wasAwaited = disk.isAwaited
    disk.isLocked = true
  }

  deinit { letGo() }

  /// Lets it go, where it is held.
  public func letGo() {
    guard isHeld else { return }
    isHeld = false
    disk.isLocked = false
  }

  /// Takes it again where nobody else has it, and answers whether it is held.
  public func retake() -> Bool {
    guard !isHeld, !disk.isLocked else { return isHeld }
    disk.isLocked = true
    isHeld = true
    return true
  }

  /// What the writer before left; a power cut takes it away.
  public var mark: String? { disk.mark }

  /// Leaves a mark, unless the process is dead.
  public func leave(mark: String) {
    guard !disk.isDead else { return }
    disk.mark = mark
  }
}
