// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import Foundation

/// A small place for a ledger that can be made larger while it is in use.
enum GrowingDisk {
  /// A file system in memory.
  case memory(path: String)
  /// A file system in a file.
  case loop(LoopDisk)

  /// Where it is mounted.
  var path: String {
    switch self {
    case .memory(let path): path
    case .loop(let disk): disk.path
    }
  }

  /// Makes it so large.
  func grow(to byteCount: Int) throws(CampaignFault) {
    switch self {
    case .memory(let path):
      try CampaignFault.require(["mount", "-o", "remount,size=\(byteCount)", path])
    case .loop(let disk): try disk.grow(to: byteCount)
    }
  }

  /// Runs a body with a file system in memory of a size.
  static func withMemory<Value>(
    byteCount: Int, in folder: ScratchFolder, _ body: (GrowingDisk) throws -> Value
  ) throws -> Value {
    let path = folder["tmpfs-\(byteCount)"]
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try CampaignFault.require(["mount", "-t", "tmpfs", "-o", "size=\(byteCount)", "tmpfs", path])
    return try Undoing.guarding({ _ = ProgramRun(["umount", "-l", path]) }) {
      try body(.memory(path: path))
    }
  }
}
