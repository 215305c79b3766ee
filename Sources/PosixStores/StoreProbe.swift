// Directive ledger · PosixStores — SPDX-License-Identifier: Apache-2.0

import Glibc
public import PosixFiles

/// What `doctor` looks at before a ledger is trusted to a directory.
public struct StoreProbe: Hashable, Sendable {
  /// The file system of the directory.
  public let fileSystem: FileSystemKind
  /// With what options it is mounted.
  public let mountOptions: [String]
  /// The bytes that this user may still write.
  public let freeByteCount: Int
  /// The files that this user may still create; nil where the file system sets no limit.
  public let freeFileCount: Int?
  /// The rights to what is written to: the ledger itself first, then what is there of the rest.
  public let rights: [Rights]

  /// Who may write to a file or a folder.
  public struct Rights: Hashable, Sendable {
    /// What it is; `.` is the directory itself.
    public let name: String
    /// The permission bits.
    public let mode: Int
    /// Whether this user may write to it, as far as its bits and the mount go.
    public let isWritable: Bool
  }

  /// What a writer writes to, whatever the segments are called.
  private static let written = [".", "events", "commit", "lock", "quarantine"]

  /// Looks at a directory (`fstatvfs`, `faccessat`, `fstatat`); changes nothing.
  ///
  /// - Parameter segment: the name of the last segment, which is written to as well.
  public init(path: String, segment: String? = nil) throws(FileError) {
    let directory = try OpenFile(path: path, flags: O_RDONLY | O_DIRECTORY)
    fileSystem = FileSystemKind(of: directory)
    mountOptions = FileSystemKind.mountOptions(of: directory)
    var facts = statvfs()
    try SystemCall.run("fstatvfs", path) { fstatvfs(directory.descriptor, &facts) }
    let (bytes, overflows) = Int(clamping: facts.f_bavail)
      .multipliedReportingOverflow(by: Int(clamping: facts.f_frsize))
    freeByteCount = overflows ? .max : bytes
    freeFileCount = facts.f_files == 0 ? nil : Int(clamping: facts.f_favail)
    let names = Self.written + (segment.map { ["events/\($0)"] } ?? [])
    rights = names.compactMap { Self.rights(to: $0, below: directory) }
  }

  /// Who may write to something; nil where it is not there.
  private static func rights(to name: String, below directory: OpenFile) -> Rights? {
    var facts = stat()
    guard fstatat(directory.descriptor, name, &facts, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    return Rights(
      name: name, mode: Int(facts.st_mode & 0o7777),
      isWritable: faccessat(directory.descriptor, name, W_OK, 0) == 0)
  }
}
