// Directive ledger · PosixFiles — SPDX-License-Identifier: Apache-2.0

import CLinux
import Glibc

/// What the process is told by those who started it.
public enum ProcessFacts {
  /// The words behind the name of the program; nil where one of them is no UTF-8, for put right it
  /// would be another word.
  public static var arguments: [String]? {
    var words: [String] = []
    guard var place = linux_words(), place.pointee != nil else { return words }
    while let word = (place + 1).pointee {
      guard let text = String(validatingCString: word) else { return nil }
      words.append(text)
      place += 1
    }
    return words
  }

  /// A variable of the environment (`getenv`).
  public static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// The current directory (`getcwd`).
  public static func currentDirectory() throws(FileError) -> String {
    guard let path = getcwd(nil, 0) else {
      throw FileError(call: "getcwd", path: ".", code: errno)
    }
    defer { free(path) }
    return String(cString: path)
  }

  /// Whether a path leads to a directory (`stat`); what cannot be looked at is none.
  public static func isDirectory(_ path: String) -> Bool {
    var facts = stat()
    return stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether a path leads to anything (`stat`).
  public static func exists(_ path: String) -> Bool {
    var facts = stat()
    return stat(path, &facts) == 0
  }

  /// The number of the process (`getpid`).
  public static var processNumber: Int { Int(getpid()) }
}
