// Directive ledger · JournalTestSupport — SPDX-License-Identifier: Apache-2.0

import Foundation

/// A new directory for one test, removed with its last owner.
public final class TemporaryDirectory: Sendable {
  /// The path.
  public let path: String

  /// Makes a directory.
  public init() throws {
    let name = "chidao-\(UUID().uuidString.lowercased())"
    let base = ProcessInfo.processInfo.environment["TMPDIR"] ?? "/tmp"
    path = "\(base)/\(name)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  }

  deinit {
    // What cannot be removed is left to those who clean /tmp.
    try? FileManager.default.removeItem(atPath: path)
  }

  /// A path below it.
  public func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }

  /// The bytes of a file below it.
  public func contents(_ name: String) -> [UInt8]? {
    FileManager.default.contents(atPath: self(name)).map { [UInt8]($0) }
  }

  /// Writes a file below it.
  public func write(_ name: String, _ bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: self(name)))
  }

  /// The permission bits of a file below it.
  public func mode(_ name: String) throws -> Int {
    let facts = try FileManager.default.attributesOfItem(atPath: self(name))
    return (facts[.posixPermissions] as? NSNumber)?.intValue ?? 0
  }

  /// The names below it.
  public func names(_ folder: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: self(folder)).sorted()
  }

  /// Puts a file in the place of another.
  public func move(_ name: String, over other: String) throws {
    try FileManager.default.removeItem(atPath: self(other))
    try FileManager.default.moveItem(atPath: self(name), toPath: self(other))
  }

  /// Makes a symbolic link below it.
  public func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: self(name), withDestinationPath: target)
  }

  /// Makes a folder below it.
  public func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(atPath: self(name), withIntermediateDirectories: false)
  }
}
