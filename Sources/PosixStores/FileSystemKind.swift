// Directive ledger · PosixStores — SPDX-License-Identifier: Apache-2.0

/// The file system that a ledger lies on, and whether it keeps the promises of the write protocol.
public struct FileSystemKind: Hashable, Sendable {
  /// Whether a ledger may be written there.
  public enum Standing: Hashable, Sendable {
    /// Local and known to order and flush as the protocol needs.
    case trusted
    /// Local, or not known; only where the user says so.
    case onlyWhenAllowed
    /// Locks or flushes are not what they seem: never.
    case refused
  }

  /// The name that the kernel gives it, such as `ext4` or `fuse.sshfs`.
  public let name: String

  /// What stands for a file system that the kernel does not name.
  static let unknown = FileSystemKind(name: "unknown")

  /// The file systems that are known to keep the promises.
  private static let trusted: Set<String> = ["ext2", "ext3", "ext4", "xfs"]
  /// The file systems whose other side is another machine, or another program.
  private static let refused: Set<String> = [
    "9p", "afs", "beegfs", "ceph", "cifs", "fuse", "fuseblk", "gfs2", "lustre", "ncpfs", "nfs",
    "nfs4", "ocfs2", "orangefs", "smb3", "smbfs", "vboxsf", "virtiofs",
  ]

  /// Names a file system.
  public init(name: String) {
    self.name = name
  }

  /// Whether a ledger may be written there.
  public var standing: Standing {
    if Self.trusted.contains(name) { return .trusted }
    return Self.refused.contains(name) || name.hasPrefix("fuse.") ? .refused : .onlyWhenAllowed
  }
}
