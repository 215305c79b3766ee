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
  /// Whether this user may create files there.
  public let isWritable: Bool
  /// The permission bits of the directory.
  public let mode: Int

  /// Looks at a directory (`fstatvfs`, `faccessat`, `fstat`); changes nothing.
  public init(path: String) throws(FileError) {
    let directory = try OpenFile(path: path, flags: O_RDONLY | O_DIRECTORY)
    fileSystem = FileSystemKind(of: directory)
    mountOptions = FileSystemKind.mountOptions(of: directory)
    var facts = statvfs()
    try SystemCall.run("fstatvfs", path) { fstatvfs(directory.descriptor, &facts) }
    let (bytes, overflows) = Int(clamping: facts.f_bavail)
      .multipliedReportingOverflow(by: Int(clamping: facts.f_frsize))
    freeByteCount = overflows ? .max : bytes
    isWritable = faccessat(directory.descriptor, ".", W_OK | X_OK, 0) == 0
    mode = Int(try directory.status().st_mode & 0o7777)
  }
}
