// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import CLinux
import Foundation
import Glibc
import Synchronization

/// A name space of mounts that goes away with this process.
enum PrivateMounts {
  /// What came of entering, once it was tried.
  private static let outcome = Mutex<String??>(nil)

  /// Enters it (`unshare`), once, and answers why that cannot be, or nil.
  ///
  /// Must be called by the thread that later starts the workers: a name space belongs to a thread
  /// and to those that it starts.
  static func enter() -> String? {
    outcome.withLock { outcome in
      if let outcome { return outcome }
      let tried = attempt()
      outcome = .some(tried)
      return tried
    }
  }

  /// Runs a body with a directory in memory, where syncing costs nothing; on disk where this
  /// process may not mount.
  static func withMemory<Value>(
    in folder: ScratchFolder, _ body: (ScratchFolder) throws -> Value
  ) throws -> Value {
    let path = folder["memory"]
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    guard geteuid() == 0, enter() == nil,
      ProgramRun(["mount", "-t", "tmpfs", "-o", "size=4g", "tmpfs", path]).isFine
    else { return try body(ScratchFolder(path: path)) }
    return try Undoing.guarding({ _ = ProgramRun(["umount", "-l", path]) }) {
      try body(ScratchFolder(path: path))
    }
  }

  /// Enters it.
  private static func attempt() -> String? {
    guard linux_own_mounts() == 0 else { return "this process may not have mounts of its own" }
    let run = ProgramRun(["mount", "--make-rprivate", "/"])
    return run.isFine ? nil : "mounts cannot be made private: \(run.summary)"
  }
}
