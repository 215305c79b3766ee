// Directive ledger · chidao-bench — SPDX-License-Identifier: Apache-2.0

import Foundation

/// Which other programs are on this machine; none of them has to be.
extension Bench {
  /// The path of a program, looked for as the shell does.
  func program(_ name: String) -> String? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
      .map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// The path of Python itself; what is found under its name may be a script that looks for it.
  func python() -> String? {
    program("python3").flatMap {
      stopwatch.text(of: [$0, "-c", "import sys; print(sys.executable)"])
    }
  }

  /// The path of Python, where it has a module.
  func python(with module: String) -> String? {
    guard let python = python() else { return nil }
    return stopwatch.text(of: [python, "-c", "import \(module)"]).map { _ in python }
  }

  /// Writes the source of a peer into the folder, and answers its path.
  func source(_ bytes: [UInt8], as name: String) throws -> String {
    let path = "\(folder)/\(name)"
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return path
  }

  /// Compiles a peer; nil where there is no compiler or it does not find the libraries.
  ///
  /// - Parameter flags: which part of the source is meant, and the libraries.
  func compiled(_ bytes: [UInt8], as name: String, with flags: [String]) throws -> String? {
    guard let compiler = program("g++") ?? program("clang++") else { return nil }
    let source = try source(bytes, as: "\(name).cc")
    let words = [compiler, "-std=c++17", "-O3", "-march=native", "-o", "\(folder)/\(name)", source]
    return stopwatch.text(of: words + flags).map { _ in "\(folder)/\(name)" }
  }
}
