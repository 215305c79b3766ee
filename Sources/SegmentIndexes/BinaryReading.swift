// Directive ledger · SegmentIndexes — SPDX-License-Identifier: Apache-2.0

public import Digests

/// Reads numbers, digests and texts from the first byte of a file to its last; of what is not there
/// it gives nothing, and is no longer whole.
///
/// Numbers stand with their lowest byte first, texts behind their length.
public struct BinaryReading {
  /// The bytes.
  private let bytes: [UInt8]
  /// Where the next part stands.
  public private(set) var position: Int
  /// Whether everything was there.
  public private(set) var isWhole = true

  /// The number of bytes that were not read yet.
  public var rest: Int { bytes.count - position }

  /// Begins at an offset.
  public init(_ bytes: [UInt8], from position: Int) {
    self.bytes = bytes
    self.position = position
  }

  /// The next number of eight bytes.
  public mutating func number() -> Int {
    guard take(8) else { return 0 }
    guard let number = Int(exactly: bytes.number(at: position - 8, as: UInt64.self)) else {
      isWhole = false
      return 0
    }
    return number
  }

  /// The next number of four bytes.
  public mutating func smallNumber() -> Int {
    take(4) ? Int(bytes.number(at: position - 4, as: UInt32.self)) : 0
  }

  /// The next digest.
  public mutating func digest() -> Digest {
    guard take(Digest.byteCount) else { return .zero }
    return Digest(bytes: bytes.span.extracting(position - Digest.byteCount..<position)) ?? .zero
  }

  /// The next text.
  public mutating func text() -> String {
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
