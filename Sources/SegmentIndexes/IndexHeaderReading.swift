// Directive ledger · SegmentIndexes — SPDX-License-Identifier: Apache-2.0

import Digests

/// Reads a header from its first byte to its last; of what is not there it gives nothing, and is no
/// longer whole.
struct IndexHeaderReading {
  /// The bytes.
  private let bytes: [UInt8]
  /// Where the next part stands.
  private var position: Int
  /// Whether everything was there.
  private(set) var isWhole = true

  /// Begins at an offset.
  init(_ bytes: [UInt8], from position: Int) {
    self.bytes = bytes
    self.position = position
  }

  /// The next number.
  mutating func number() -> Int {
    guard take(8) else { return 0 }
    guard let number = Int(exactly: bytes.number(at: position - 8, as: UInt64.self)) else {
      isWhole = false
      return 0
    }
    return number
  }

  /// The next digest.
  mutating func digest() -> Digest {
    guard take(Digest.byteCount) else { return .zero }
    return Digest(bytes: bytes.span.extracting(position - Digest.byteCount..<position)) ?? .zero
  }

  /// The next text, behind its length.
  mutating func text() -> String {
    let count = number()
    guard take(count) else { return "" }
    return String(decoding: bytes[position - count..<position], as: UTF8.self)
  }

  /// Passes over so many bytes, and answers whether they are there.
  private mutating func take(_ count: Int) -> Bool {
    guard isWhole, count >= 0, count <= bytes.count - position else {
      isWhole = false
      return false
    }
    position += count
    return true
  }
}
