// Directive ledger · DigestsTests — SPDX-License-Identifier: Apache-2.0

import Digests
import Testing

/// SHA-256 against published vectors and against its clear twin.
@Suite struct SHA256Tests {
  /// Vectors of NIST (FIPS 180-4 examples and the classic long message).
  static let vectors: [(message: [UInt8], digest: String)] = [
    ([], "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    (Array("abc".utf8), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      Array("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8),
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000),
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
  ]

  /// A message of so many bytes, no two neighbours of which look alike.
  static func message(_ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: $0 * 167 + $0 / 7 + 13) }
  }

  @Test(arguments: vectors.indices) func `the published vectors hold`(index: Int) {
    let row = Self.vectors[index]
    #expect(SHA256.hash(row.message).hexadecimal == row.digest)
  }

  @Test func `every length up to 300 agrees with the clear twin`() {
    for count in 0...300 {
      let message = Self.message(count)
      #expect(SHA256.hash(message).bytes == ClearSHA256.hash(message), "\(count) bytes")
    }
  }

  @Test func `a message in two pieces has the digest of the whole, wherever it is cut`() {
    let message = Self.message(200)
    let whole = SHA256.hash(message)
    for cut in 0...message.count {
      var hasher = SHA256()
      hasher.update(Array(message[..<cut]))
      hasher.update(Array(message[cut...]))
      #expect(hasher.digest == whole, "cut at \(cut)")
    }
  }

  @Test func `a copy forks the message and a taken digest does not end it`() {
    var hasher = SHA256()
    hasher.update(Array("ab".utf8))
    var fork = hasher
    #expect(hasher.digest == SHA256.hash(Array("ab".utf8)))
    hasher.update(Array("c".utf8))
    fork.update(Array("d".utf8))
    #expect(hasher.digest == SHA256.hash(Array("abc".utf8)))
    #expect(fork.digest == SHA256.hash(Array("abd".utf8)))
  }

  @Test func `a prefix byte is the first byte of the message`() {
    for count in 0...130 {
      let message = Self.message(count)
      #expect(SHA256.hash(prefix: 0, message) == SHA256.hash([0] + message))
      #expect(SHA256.hash(prefix: 255, message) == SHA256.hash([255] + message))
    }
    let (left, right) = (SHA256.hash([1]), SHA256.hash([2]))
    #expect(SHA256.hash(prefix: 1, left, right) == SHA256.hash([1] + left.bytes + right.bytes))
  }

  @Test func `many messages at once have the digests of each`() {
    let bytes = Self.message(700)
    let ranges = (0..<64).map { $0 * 3..<$0 * 3 + $0 * 8 } + [700..<700, 0..<700]
    let expected = ranges.map { SHA256.hash(prefix: 7, Array(bytes[$0])) }
    #expect(SHA256.hashMany(prefix: 7, ranges, of: bytes.span) == expected)
    #expect(SHA256.hashMany(prefix: 7, [], of: bytes.span).isEmpty)
    #expect(SHA256.hashMany(prefix: 7, [0..<0], of: [UInt8]().span) == [SHA256.hash([7])])
  }

  @Test func `pairs of digests have the digest of both, and an odd one is left out`() {
    for count in 0...40 {
      let row = (0..<count).map { SHA256.hash([UInt8($0)]) }
      let expected = (0..<count / 2).map { SHA256.hash(prefix: 1, row[2 * $0], row[2 * $0 + 1]) }
      #expect(SHA256.hashPairs(prefix: 1, row) == expected)
    }
  }

  @Test func `the kernel has a name`() {
    #expect(!SHA256.kernelName.isEmpty)
  }
}
