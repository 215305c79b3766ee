// Directive ledger · CommandsTests — SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// What the machine of the tests allows.
enum Surroundings {
  /// Whether every test must run, because this machine is known to allow it.
  static let mustRunAll = ProcessInfo.processInfo.environment["CHIDAO_REQUIRE_ALL"] == "1"

  /// Whether the tests run as root, whom no permission stops.
  static let isRoot = geteuid() == 0

  /// What runs a program as a user who owns nothing; nil where nothing is needed.
  static let asNobody: [String] =
    isRoot ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : []

  /// Mounts a file system in memory; nil, and a loud note, where this may not be.
  static func smallDisk(kibibytes: Int, at path: String) throws -> SmallDisk? {
    let mounted = try run("mount", ["-t", "tmpfs", "-o", "size=\(kibibytes)k", "tmpfs", path])
    guard mounted else {
      skip("a small file system cannot be mounted here")
      return nil
    }
    return SmallDisk(path: path)
  }

  /// Says loudly that a test could not run; where all must run, that is a failure.
  static func skip(_ reason: String) {
    if mustRunAll {
      Issue.record("\(reason), and CHIDAO_REQUIRE_ALL=1")
    } else {
      FileHandle.standardError.write(Data("SKIPPED: \(reason)\n".utf8))
    }
  }

  /// Runs a program of the system, and answers whether it succeeded.
  static func run(_ name: String, _ arguments: [String]) throws -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [name] + arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}

/// A small file system, unmounted with its last owner.
final class SmallDisk: Sendable {
  /// Where it is mounted.
  let path: String

  /// Takes a mounted file system.
  init(path: String) { self.path = path }

  deinit {
    // A mount that stays behind is in memory only and goes with the machine.
    _ = try? Surroundings.run("umount", [path])
  }
}
