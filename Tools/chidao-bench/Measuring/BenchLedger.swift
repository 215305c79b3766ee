// Directive ledger · chidao-bench — SPDX-License-Identifier: Apache-2.0

import Digests
import Journals
import PosixFiles

/// A ledger that is measured with.
struct BenchLedger {
  /// Its folder.
  let path: String
  /// The number of its events, as its commit says.
  let size: Int
  /// The number of their bytes.
  let byteCount: Int
  /// The root of their tree in base64, as its commit says.
  let root: String
  /// The files of its events, in order.
  let segments: [String]

  /// Reads the commit.
  init(path: String) throws {
    let reader = try JournalReader(PosixSource(path: path))
    self.path = path
    size = reader.head.size
    byteCount = reader.head.byteCount
    root = reader.head.root.base64
    segments = reader.segments.map { "\(path)/\(JournalPath.segment($0.name).text)" }
  }

  /// How much it is, in a few words.
  var extent: String { "\(size) events, \(byteCount / 1_000_000) MB" }
}
