// Directive ledger · DigestsTests — SPDX-License-Identifier: Apache-2.0

import CSHA256
import Testing

/// A kernel that this machine runs, called as C calls it.
struct Kernel: Sendable, CustomTestStringConvertible {
  /// The kernel that every other one is held against.
  static let portable = Kernel(number: 0)

  /// All that run here, the portable one first.
  static let all = (0..<csha256_kernel_count()).filter { csha256_kernel_runs($0) != 0 }
    .map { Kernel(number: $0) }

  /// Stands for no prefix.
  static let noPrefix = Int32(CSHA256_NO_PREFIX)

  /// Its number in C.
  let number: UInt32

  /// Its name, which the names of tests with arguments show.
  var testDescription: String { String(cString: csha256_kernel_name(number)) }

  /// The digest of one message.
  func one(_ message: [UInt8], prefix: Int32 = noPrefix) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: 32)
    Self.withExactCopy(message) {
      csha256_one(number, prefix, $0.baseAddress, $0.count, &digest)
    }
    return digest
  }

  /// The digest of a message that arrives in pieces of these lengths, and then the rest of it.
  func streamed(_ message: [UInt8], pieces: [Int]) -> [UInt8] {
    var context = csha256_context()
    csha256_start(number, &context)
    var rest = message[...]
    for count in pieces + [message.count] {
      Self.withExactCopy(Array(rest.prefix(count))) {
        csha256_update(&context, $0.baseAddress, $0.count)
      }
      rest = rest.dropFirst(count)
    }
    var digest = [UInt8](repeating: 0, count: 32)
    csha256_finish(&context, &digest)
    return digest
  }

  /// The digests of parts of `bytes`.
  func many(
    _ ranges: [Range<Int>], of bytes: [UInt8], prefix: Int32 = noPrefix
  ) -> [[UInt8]] {
    var digests = [UInt8](repeating: 0, count: 32 * ranges.count)
    Self.withExactCopy(bytes) {
      csha256_many(
        number, prefix, $0.baseAddress, ranges.map { $0.lowerBound }, ranges.map { $0.count },
        ranges.count, &digests)
    }
    return Self.rows(of: digests, byteCount: 32)
  }

  /// The digests of whole messages, which lie one behind the other.
  func many(_ messages: [[UInt8]], prefix: Int32 = noPrefix) -> [[UInt8]] {
    var end = 0
    let ranges = messages.map { message in
      end += message.count
      return end - message.count..<end
    }
    return many(ranges, of: messages.flatMap { $0 }, prefix: prefix)
  }

  /// The digests of the pairs of a row, written beside it.
  func pairs(_ row: [UInt8], prefix: UInt8) -> [[UInt8]] {
    var digests = [UInt8](repeating: 0, count: row.count / 2)
    Self.withExactCopy(row) {
      csha256_pairs(number, prefix, $0.baseAddress, row.count / 64, &digests)
    }
    return Self.rows(of: digests, byteCount: 32)
  }

  /// The digests of the pairs of a row, written over it.
  func pairsInPlace(_ row: [UInt8], prefix: UInt8) -> [[UInt8]] {
    Self.withExactCopy(row) {
      csha256_pairs(number, prefix, $0.baseAddress, row.count / 64, $0.baseAddress)
      return Self.rows(of: Array($0[..<(row.count / 2)]), byteCount: 32)
    }
  }

  /// Bytes cut into rows.
  static func rows(of bytes: [UInt8], byteCount: Int) -> [[UInt8]] {
    stride(from: 0, to: bytes.count, by: byteCount).map { Array(bytes[$0..<$0 + byteCount]) }
  }

  /// Calls `body` with a copy that ends where its memory ends, as AddressSanitizer sees it.
  private static func withExactCopy<Result>(
    _ bytes: [UInt8], _ body: (UnsafeMutableBufferPointer<UInt8>) -> Result
  ) -> Result {
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    defer { copy.deallocate() }
    _ = copy.initialize(from: bytes)
    return body(copy)
  }
}
