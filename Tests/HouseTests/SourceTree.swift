// Directive ledger · HouseTests — SPDX-License-Identifier: Apache-2.0

import Foundation

/// The files of the package, found from the place of this one.
enum SourceTree {
  /// The directory of the manifest.
  static let root: URL = {
    let file = URL(fileURLWithPath: #filePath)
    return file.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  }()

  /// The manifest.
  static func manifest() throws -> Manifest { Manifest(try text("Package.swift")) }

  /// The text of a file.
  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  /// The names in a directory, in order.
  static func names(in path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(path).path)
      .sorted()
  }

  /// Every Swift source of the package.
  static func files() throws -> [SourceFile] {
    let below = try ["Sources", "Tests", "Tools"].flatMap { folder -> [String] in
      let directory = root.appendingPathComponent(folder).path
      return try FileManager.default.subpathsOfDirectory(atPath: directory).sorted()
        .filter { $0.hasSuffix(".swift") }.map { "\(folder)/\($0)" }
    }
    return try (["Package.swift"] + below).map { SourceFile(path: $0, content: try text($0)) }
  }
}
