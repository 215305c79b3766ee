// Directive ledger · PosixStores — SPDX-License-Identifier: Apache-2.0

import CFileSystems
import PosixFiles

/// The file system that a ledger lies on, and whether it keeps the promises of the write protocol.
public struct FileSystemKind: Hashable, Sendable {
  /// Whether a ledger may be written there.
  public enum Standing: Hashable, Sendable {
    /// Local and known to order and flush as the protocol needs.
    case trusted
    /// Local; only where the user says so.
    case onlyWhenAllowed
    /// Locks or flushes are not what they seem: never.
    case refused
  }

  /// The name that people know it by.
  public let name: String
  /// Whether a ledger may be written there.
  public let standing: Standing

  /// What is known of file systems, by the number that `statfs` gives them.
  private static let known: [UInt32: (String, Standing)] = [
    0xEF53: ("ext4", .trusted),
    0x5846_5342: ("xfs", .trusted),
    0x9123_683E: ("btrfs", .onlyWhenAllowed),
    0xF2F5_2010: ("f2fs", .onlyWhenAllowed),
    0x2FC1_2FC1: ("zfs", .onlyWhenAllowed),
    0x0102_1994: ("tmpfs", .onlyWhenAllowed),
    0x8584_58F6: ("ramfs", .onlyWhenAllowed),
    0x794C_7630: ("overlay", .onlyWhenAllowed),
    0x6969: ("nfs", .refused),
    0x517B: ("smb", .refused),
    0xFF53_4D42: ("cifs", .refused),
    0xFE53_4D42: ("smb2", .refused),
    0x6573_5546: ("fuse", .refused),
    0x5346_414F: ("afs", .refused),
    0x00C3_6400: ("ceph", .refused),
    0x0102_1997: ("9p", .refused),
    0x7461_636F: ("ocfs2", .refused),
    0x0116_1970: ("gfs2", .refused),
  ]

  /// Names a file system by its number; one that is not known is written to only when allowed.
  public init(number: UInt32) {
    let row = Self.known[number]
    name = row?.0 ?? "0x" + String(number, radix: 16)
    standing = row?.1 ?? .onlyWhenAllowed
  }

  /// The file system of an open directory (`fstatfs`).
  init(of directory: OpenFile) throws(FileError) {
    var number: UInt32 = 0
    try SystemCall.run("fstatfs", directory.path) {
      cfilesystems_number(directory.descriptor, &number)
    }
    self.init(number: number)
  }
}
