// Directive ledger · Digests — SPDX-License-Identifier: Apache-2.0

import CSHA256

extension SHA256 {
  /// The digest of a whole message.
  public static func hash(_ bytes: Span<UInt8>) -> Digest {
    hash(prefix: CSHA256_NO_PREFIX, bytes)
  }

  /// The digest of a whole message.
  public static func hash(_ bytes: [UInt8]) -> Digest {
    hash(bytes.span)
  }

  /// The digest of one prefix byte and a whole message after it.
  public static func hash(prefix: UInt8, _ bytes: Span<UInt8>) -> Digest {
    hash(prefix: Int32(prefix), bytes)
  }

  /// The digest of one prefix byte and a whole message after it.
  public static func hash(prefix: UInt8, _ bytes: [UInt8]) -> Digest {
    hash(prefix: prefix, bytes.span)
  }

  /// The digest of one prefix byte and two digests after it.
  public static func hash(prefix: UInt8, _ left: Digest, _ right: Digest) -> Digest {
    Digest { target in
      // A pair of digests has no padding: 64 bytes, left before right.
      withUnsafeBytes(of: (left, right)) {
        csha256_one(
          csha256_kernel_for_one(), Int32(prefix), $0.baseAddress, $0.count, target.baseAddress)
      }
    }
  }

  /// The digests of many parts of `bytes`, each after one prefix byte.
  ///
  /// - Precondition: every range lies within `bytes`.
  public static func hashMany(
    prefix: UInt8, _ ranges: [Range<Int>], of bytes: Span<UInt8>
  ) -> [Digest] {
    for range in ranges {
      precondition(
        range.lowerBound >= 0 && range.upperBound <= bytes.count,
        "\(range) of \(bytes.count) bytes")
    }
    var digests = [Digest](repeating: .zero, count: ranges.count)
    guard !ranges.isEmpty, !bytes.isEmpty else {
      return ranges.map { _ in hash(prefix: prefix, []) }
    }
    let offsets = ranges.map { $0.lowerBound }
    let counts = ranges.map { $0.count }
    bytes.withUnsafeBytes { source in
      // An array of digests is its digests' bytes one after the other: 32 bytes each, no padding.
      digests.withUnsafeMutableBytes { target in
        csha256_many(
          csha256_kernel_for_many(), Int32(prefix), source.baseAddress, offsets, counts,
          ranges.count, target.baseAddress)
      }
    }
    return digests
  }

  /// The digests of neighbours of `row`, two by two, each pair after one prefix byte.
  ///
  /// The last of an odd number of digests has no neighbour and is left out.
  public static func hashPairs(prefix: UInt8, _ row: [Digest]) -> [Digest] {
    let pairs = row.count / 2
    // An array without room is the one empty array of the process, into which the library would
    // write that it is empty: two threads at once.
    guard pairs > 0 else { return [] }
    return [Digest](unsafeUninitializedCapacity: pairs) { target, count in
      // The digests of a row are their bytes one after the other, so that two of them are the 64
      // bytes of a pair, and those of the new row lie where they are written.
      row.withUnsafeBytes { source in
        csha256_pairs(
          csha256_kernel_for_many(), prefix, source.baseAddress, pairs,
          UnsafeMutableRawPointer(target.baseAddress))
      }
      count = pairs
    }
  }

  /// The digest after a prefix byte 0…255 or after none.
  private static func hash(prefix: Int32, _ bytes: Span<UInt8>) -> Digest {
    Digest { target in
      bytes.withUnsafeBytes {
        csha256_one(
          csha256_kernel_for_one(), prefix, $0.baseAddress, $0.count, target.baseAddress)
      }
    }
  }
}
