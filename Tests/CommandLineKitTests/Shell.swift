// Directive ledger · CommandLineKitTests — SPDX-License-Identifier: Apache-2.0

import Foundation

/// Programs of the system that some tests run.
enum Shell: String, CaseIterable {
  /// GNU Bash.
  case bash
  /// Z shell.
  case zsh
  /// The friendly interactive shell.
  case fish

  /// The path of the program, or nil when it is not installed.
  var path: String? {
    ["/bin/", "/usr/bin/", "/usr/local/bin/"].map { $0 + rawValue }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Whether its tests run: when it is installed, or when every test is asked for and must then
  /// fail without it.
  var isTested: Bool {
    path != nil || ProcessInfo.processInfo.environment["CHIDAO_REQUIRE_ALL"] == "1"
  }

  /// Runs a script given on standard input, and returns its status and what it wrote.
  func run(
    _ script: String, arguments: [String] = [], in directory: URL? = nil
  ) throws -> (status: Int32, output: String) {
    guard let path else { throw CocoaError(.fileNoSuchFile) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = directory
    let (input, output) = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput, process.standardError) = (input, output, output)
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(script.utf8))
    try input.fileHandleForWriting.close()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }
}
