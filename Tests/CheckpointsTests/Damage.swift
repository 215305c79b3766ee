// Directive ledger · CheckpointsTests — SPDX-License-Identifier: Apache-2.0

import Testing

/// Every small damage to a good file, and what must become of it.
enum Damage {
  /// Every prefix but the whole, every flipped bit, and every missing, doubled or other byte.
  static func all(of bytes: [UInt8]) -> [[UInt8]] {
    prefixes(of: bytes) + flips(of: bytes) + edits(of: bytes)
  }

  /// Every prefix but the whole.
  static func prefixes(of bytes: [UInt8]) -> [[UInt8]] {
    bytes.indices.map { Array(bytes[..<$0]) }
  }

  /// Every file in which one bit is flipped.
  private static func flips(of bytes: [UInt8]) -> [[UInt8]] {
    bytes.indices.flatMap { index in
      (0..<8).map { bit in
        var changed = bytes
        changed[index] ^= 1 << UInt8(bit)
        return changed
      }
    }
  }

  /// Every file in which a byte is missing, stands twice, or has a strange neighbour.
  private static func edits(of bytes: [UInt8]) -> [[UInt8]] {
    bytes.indices.flatMap { index in
      let (before, behind) = (Array(bytes[..<index]), Array(bytes[index...]))
      var edits = [before + behind.dropFirst(), before + behind.prefix(1) + behind]
      for byte in Array("\n\r 0=".utf8) { edits.append(before + [byte] + behind) }
      return edits
    }
  }

  /// Reads each file and counts those that are accepted; each of them must be another value, and
  /// be written again byte for byte.
  static func accepted<Value: Hashable, Failure: Error>(
    of files: [[UInt8]], besides good: Value,
    parse: ([UInt8]) throws(Failure) -> Value, format: (Value) -> [UInt8]
  ) -> Int {
    let original = format(good)
    var count = 0
    for file in files where file != original {
      // Refused, with an error of the only kind there is.
      guard let value = try? parse(file) else { continue }
      count += 1
      let shown = String(decoding: file, as: UTF8.self)
      if format(value) != file { Issue.record("written otherwise: \(shown)") }
      if value == good { Issue.record("two files for one value: \(shown)") }
    }
    return count
  }
}
