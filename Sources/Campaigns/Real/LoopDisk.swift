// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc

/// A file system in a file, mounted where only this process and its children see it.
///
/// Nothing of it outlives the process, however that ends: the mount is in a name space of our own,
/// the loop device lets go of its file with its last user, and the file has no name any more.
struct LoopDisk: Sendable {
  /// The file systems that can be made.
  enum Kind: String, CaseIterable, Sendable {
    /// The fourth extended file system.
    case ext4
    /// XFS.
    case xfs

    /// The words that make one on a device.
    func words(_ device: String) -> [String] {
      switch self {
      case .ext4: ["mkfs.ext4", "-q", "-F", device]
      case .xfs: ["mkfs.xfs", "-q", "-f", device]
      }
    }

    /// The least bytes that its programs take for a device.
    var leastByteCount: Int { self == .ext4 ? 16 << 20 : 300 << 20 }
  }

  /// What it is.
  let kind: Kind
  /// The loop device.
  let device: String
  /// Where it is mounted.
  let path: String
  /// The file behind the device, open.
  private let image: Int32
  /// The device, open, so that it stays while it is mounted nowhere.
  private let holder: Int32

  /// Runs a body with a new file system, and takes it away.
  ///
  /// - Parameters:
  ///   - folder: where it is mounted.
  ///   - memory: where its bytes are. Not the same: a mount below the file that it comes from would
  ///     hold itself.
  static func with<Value>(
    _ kind: Kind, byteCount: Int, in folder: ScratchFolder, backedIn memory: ScratchFolder,
    _ body: (LoopDisk) throws -> Value
  ) throws -> Value {
    let disk = try LoopDisk(kind, byteCount: byteCount, in: folder, backedIn: memory)
    return try Undoing.guarding({ disk.remove() }) {
      try CampaignFault.require(kind.words(disk.device))
      try disk.mount()
      return try body(disk)
    }
  }

  /// Makes the device.
  private init(
    _ kind: Kind, byteCount: Int, in folder: ScratchFolder, backedIn memory: ScratchFolder
  ) throws {
    self.kind = kind
    path = folder["\(kind.rawValue)-\(byteCount)"]
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let file = memory["\(kind.rawValue)-\(byteCount).image"]
    image = open(file, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard image >= 0, ftruncate(image, off_t(byteCount)) == 0 else {
      throw CampaignFault("no file for a disk at \(file)")
    }
    device = String(
      try CampaignFault.require(["losetup", "--find", "--show", file])
        .prefix { $0 != "\n" })
    unlink(file)
    // Told to go while we hold it, the device goes with its last user.
    holder = open(device, O_RDONLY | O_CLOEXEC)
    try CampaignFault.require(["losetup", "-d", device])
  }

  /// Mounts it.
  func mount() throws(CampaignFault) {
    try CampaignFault.require(["mount", "-t", kind.rawValue, device, path])
  }

  /// Takes the mount away, so that nothing of it stays in memory.
  ///
  /// A child that another thread is about to start has our descriptors for a moment.
  func unmount() throws(CampaignFault) {
    for _ in 0..<100 {
      if ProgramRun(["umount", path]).isFine { return }
      usleep(20_000)
    }
    try CampaignFault.require(["umount", path])
  }

  /// Makes it as large as said, while it is in use where the system lets us.
  func grow(to byteCount: Int) throws(CampaignFault) {
    guard ftruncate(image, off_t(byteCount)) == 0 else {
      throw CampaignFault("the disk does not grow")
    }
    try CampaignFault.require(["losetup", "-c", device])
    guard kind == .ext4 else {
      try CampaignFault.require(["xfs_growfs", path])
      return
    }
    guard !ProgramRun(["resize2fs", device]).isFine else { return }
    // Some containers may mount and not resize.
    try unmount()
    _ = ProgramRun(["e2fsck", "-f", "-p", device])
    try CampaignFault.require(["resize2fs", device])
    try mount()
  }

  /// Takes everything away.
  private func remove() {
    _ = ProgramRun(["umount", "-l", path])
    close(holder)
    close(image)
  }

  /// Why no disk can be made here, or nil.
  ///
  /// The name space of mounts is entered on the way, for the whole process from this thread on.
  static func obstacle(to kind: Kind) -> String? {
    guard geteuid() == 0 else { return "only root can mount" }
    for program in [kind.words("")[0], "losetup", "mount", "umount"]
    where !ProgramRun.exists(program) {
      return "there is no \(program)"
    }
    return PrivateMounts.enter()
  }
}
