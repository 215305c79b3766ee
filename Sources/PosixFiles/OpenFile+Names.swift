// Directive ledger · PosixFiles — SPDX-License-Identifier: Apache-2.0

import Glibc

extension OpenFile {
  /// The names in a folder (`fdopendir`, `readdir`).
  package func names() throws(FileError) -> [String] {
    // The stream owns its descriptor, so it gets one of its own.
    let own = try SystemCall.run("fcntl", path) { fcntl(descriptor, F_DUPFD_CLOEXEC, 0) }
    guard let stream = fdopendir(own) else {
      let code = errno
      _ = close(own)
      throw FileError(call: "fdopendir", path: path, code: code)
    }
    defer { _ = closedir(stream) }
    rewinddir(stream)
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      let name = Self.name(of: entry)
      if name != ".", name != ".." { names.append(name) }
    }
    guard errno == 0 else { throw FileError(call: "readdir", path: path, code: errno) }
    return names
  }

  /// The length of a file in a folder, which is not opened for it (`fstatat`, `faccessat`); nil
  /// where there is none that can be opened for reading.
  func byteCount(of name: String) -> Int? {
    var facts = stat()
    guard fstatat(descriptor, name, &facts, AT_SYMLINK_NOFOLLOW) == 0,
      facts.st_mode & S_IFMT == S_IFREG,
      faccessat(descriptor, name, R_OK, AT_EACCESS) == 0
    else { return nil }
    return Int(facts.st_size)
  }

  /// The name of a directory entry, which ends at its first zero byte.
  private static func name(of entry: UnsafeMutablePointer<dirent>) -> String {
    withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
  }
}
