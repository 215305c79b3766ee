// Directive ledger · Checkpoints — SPDX-License-Identifier: Apache-2.0

import Digests

/// The lines of a file, one after the other, and what is left.
struct ProofLines {
  /// What was not taken yet.
  private(set) var rest: ArraySlice<UInt8>
  /// The number of the line taken last, counted from 1.
  private(set) var number = 0

  /// Begins at the first line.
  init(_ bytes: [UInt8]) {
    rest = bytes[...]
  }

  /// Takes a line without its newline, or answers nil where none ends any more.
  mutating func next() -> ArraySlice<UInt8>? {
    number += 1
    guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    defer { rest = rest[(end + 1)...] }
    return rest[..<end]
  }

  /// Takes the lines of digests, and the empty line behind them.
  ///
  /// - Throws: `tooManyDigests`, `digest`, `checkpointMissing`.
  mutating func digests(limit: Int) throws(CheckpointFormatError) -> [Digest] {
    var digests: [Digest] = []
    while let line = next() {
      guard !line.isEmpty else { return digests }
      guard digests.count < limit else { throw .tooManyDigests(limit: limit) }
      guard let digest = Digest(base64: Array(line).span) else { throw .digest(line: number) }
      digests.append(digest)
    }
    throw .checkpointMissing
  }
}

extension ArraySlice<UInt8> {
  /// What follows a beginning, or nil where a line begins otherwise.
  func after(_ beginning: String) -> ArraySlice<UInt8>? {
    starts(with: beginning.utf8) ? dropFirst(beginning.utf8.count) : nil
  }
}
