// Directive ledger · CommandsTests — SPDX-License-Identifier: Apache-2.0

import Foundation

/// A directory of a test, removed with its last owner.
final class Scratch: Sendable {
  /// The path.
  let path: String

  /// Makes a fresh directory.
  init() throws {
    path = NSTemporaryDirectory() + "chidao-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    // What is left of a test in a temporary directory hurts nobody.
    try? Scratch.makeWritable(path)
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The path of a name in it.
  func file(_ name: String) -> String { path + "/" + name }

  /// Makes a folder, where there is none.
  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(
      atPath: file(name), withIntermediateDirectories: true)
  }

  /// Writes a file and answers its path.
  func write(_ bytes: [UInt8], to name: String) throws -> String {
    try Data(bytes).write(to: URL(fileURLWithPath: file(name)))
    return file(name)
  }

  /// Reads a file.
  func bytes(of name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: file(name))))
  }

  /// Every file below a directory with its bytes, the lock left out.
  static func contents(of path: String) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: path) where name != "lock" {
      let url = URL(fileURLWithPath: path + "/" + name)
      guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else {
        continue
      }
      files[name] = [UInt8](try Data(contentsOf: url))
    }
    return files
  }

  /// Gives the owner all rights again.
  private static func makeWritable(_ path: String) throws {
    for name in [""] + (try FileManager.default.subpathsOfDirectory(atPath: path)) {
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o700], ofItemAtPath: path + "/" + name)
    }
  }
}
