// Directive ledger · PosixFiles — SPDX-License-Identifier: Apache-2.0

import Glibc

/// A system call that failed.
public struct FileError: Error, Hashable {
  /// What the number means to somebody who must decide what to do.
  public enum Reason: Hashable, Sendable {
    /// There is no such file or folder (`ENOENT`).
    case notFound
    /// There is one already (`EEXIST`).
    case alreadyExists
    /// The user may not (`EACCES`, `EPERM`).
    case notPermitted
    /// The file system is mounted for reading (`EROFS`).
    case readOnlyFileSystem
    /// The device is full, or the user's share of it (`ENOSPC`, `EDQUOT`).
    case noSpace
    /// The file may not grow further (`EFBIG`).
    case fileTooLarge
    /// A folder is asked for, or the path leads through one, where something else is (`ENOTDIR`).
    case notAFolder
    /// An ordinary file is asked for where a folder, a pipe or a device is (`EISDIR`).
    case notAFile
    /// The name has more bytes than the file system takes (`ENAMETOOLONG`).
    case nameTooLong
    /// The stream was closed by whoever started the program (`EBADF`).
    case notOpen
    /// Nobody opened the other end of a pipe in time (`ETIMEDOUT`).
    case nobodyWrites
    /// A symbolic link stands where none is followed (`ELOOP`).
    case symbolicLink
    /// The device failed (`EIO`).
    case deviceError
    /// The reader of the output has gone (`EPIPE`).
    case brokenPipe
    /// Too many files are open (`EMFILE`, `ENFILE`).
    case tooManyOpenFiles
    /// Any other number.
    case other
  }

  /// The C name of the call.
  public let call: String
  /// What it was called on, as the user would know it.
  public let path: String
  /// The value of `errno`.
  public let code: Int32

  /// The number that stands for `notAFolder` (`ENOTDIR`).
  public static let notAFolderCode = ENOTDIR

  /// Takes what failed.
  public init(call: String, path: String, code: Int32) {
    self.call = call
    self.path = path
    self.code = code
  }

  /// What the number means.
  public var reason: Reason {
    switch code {
    case ENOENT: .notFound
    case EEXIST: .alreadyExists
    case EACCES, EPERM: .notPermitted
    case EROFS: .readOnlyFileSystem
    case ENOSPC, EDQUOT: .noSpace
    case EFBIG: .fileTooLarge
    case ENOTDIR: .notAFolder
    case EISDIR: .notAFile
    case ENAMETOOLONG: .nameTooLong
    case EBADF: .notOpen
    case ETIMEDOUT: .nobodyWrites
    case ELOOP: .symbolicLink
    case EIO: .deviceError
    case EPIPE: .brokenPipe
    case EMFILE, ENFILE: .tooManyOpenFiles
    default: .other
    }
  }

  /// The words of the operating system for the number.
  public var systemMessage: String {
    // Since glibc 2.32 the text belongs to the thread, and it is copied at once.
    strerror(code).map { String(cString: $0) } ?? "errno \(code)"
  }
}
