// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc

/// A directory that goes away after its campaign.
struct ScratchFolder: Sendable {
  /// Where it lies.
  let path: String

  /// Runs a body with a new directory below the directory for temporary files.
  static func with<Value>(_ name: String, _ body: (ScratchFolder) throws -> Value) throws -> Value {
    let base = FileManager.default.temporaryDirectory.path
    var template = Array("\(base)/chidao-\(name)-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw CampaignFault("no scratch directory in \(base)") }
    let path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    return try Undoing.guarding({ remove(path) }) {
      try body(ScratchFolder(path: path))
    }
  }

  /// Removes it; threads that are being stopped may still put files into it.
  private static func remove(_ path: String) {
    for _ in 0..<50 {
      if (try? FileManager.default.removeItem(atPath: path)) != nil { return }
      guard FileManager.default.fileExists(atPath: path) else { return }
      usleep(20_000)
    }
  }

  /// The path of something in it.
  subscript(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a file in it and answers its path.
  func write(_ text: String, to name: String) throws -> String {
    try Data(text.utf8).write(to: URL(fileURLWithPath: self[name]))
    return self[name]
  }
}
