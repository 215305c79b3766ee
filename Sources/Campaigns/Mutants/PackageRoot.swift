// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import Foundation

/// Finds what lies beside the tool.
enum PackageRoot {
  /// The root of the package: above the executable, or above the current directory.
  static func find() -> URL? {
    let executable = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    let current = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
    for start in [current, executable] {
      var folder = start.standardizedFileURL
      while folder.path != "/" {
        let marks = ["Package.swift", "Sources/JournalWriters", "Tools/chidao-simulate/Mutants"]
        if marks.allSatisfy({
          FileManager.default.fileExists(atPath: folder.appendingPathComponent($0).path)
        }) {
          return folder
        }
        folder.deleteLastPathComponent()
      }
    }
    return nil
  }
}
