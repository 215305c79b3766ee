// Directive ledger · DigestsTests — SPDX-License-Identifier: Apache-2.0

import CSHA256
import Testing

/// Every kernel of this machine against published vectors and against the portable one, which is
/// held against the clear twin.
@Suite struct KernelTests {
  /// Short messages of NIST's CAVP (SHA256ShortMsg, bytes), and the 112 letters of FIPS 180-4's
  /// examples.
  static let vectors: [(message: [UInt8], digest: String)] =
    SHA256Tests.vectors + [
      ([0xd3], "28969cdfa74a12c82f3bad960b0b000aca2ac329deea5c2328ebc6f2ba9802c1"),
      ([0x11, 0xaf], "5ca7133fa735326081558ac312c620eeca9970d1e70a4b95533d956f072d1f98"),
      ([0xb4, 0x19, 0x0e], "dff2e73091f6c05e528896c4c831b9448653dc2ff043528f6769437bc7b975c2"),
      (
        [0x74, 0xba, 0x25, 0x21], "b16aa56be3880d18cd41e68384cf1ec8c17680c45a02b1575dc1518923ae8b0e"
      ),
      (
        (0..<14).flatMap { start in (0..<8).map { UInt8(ascii: "a") + start + $0 } },
        "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
      ),
    ]

  /// Every count that makes a difference to lanes: none, some, all, a few more, several rounds.
  static let messageCounts = Array(0...40) + [63, 64, 65, 100]

  /// A message of so many bytes that differs from every other in its first block.
  static func message(_ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: $0 * 167 + $0 / 7 + count * 29) }
  }

  /// The digits of a digest.
  static func hexadecimal(_ digest: [UInt8]) -> String {
    digest.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }

  @Test func `the portable kernel runs everywhere, and one of the last two that run is chosen`() {
    #expect(Kernel.all.first?.number == Kernel.portable.number)
    // Which of the last two of x86-64 is the faster one, a race tells, and it stays so.
    let last = Kernel.all.last?.testDescription == "SHA-NI, AVX-512" ? 2 : 1
    let chosen = csha256_kernel_for_many()
    #expect(Kernel.all.suffix(last).map(\.number).contains(chosen))
    #expect((0..<100).allSatisfy { _ in csha256_kernel_for_many() == chosen })
    // For one message at a time they do the same, and nobody needs to know.
    #expect(csha256_kernel_for_one() == Kernel.all.last?.number)
    #expect(Set(Kernel.all.map(\.testDescription)).count == Kernel.all.count)
    #expect(Kernel.portable.testDescription == "portable")
  }

  @Test func `the portable kernel agrees with the clear twin`() {
    for count in 0...200 {
      let message = Self.message(count)
      #expect(Kernel.portable.one(message) == ClearSHA256.hash(message), "\(count) bytes")
    }
  }

  @Test(arguments: Kernel.all)
  func `the published vectors hold alone, in pieces and among each other`(kernel: Kernel) {
    let digests = kernel.many(Self.vectors.map(\.message)).map(Self.hexadecimal)
    for (index, row) in Self.vectors.enumerated() {
      #expect(Self.hexadecimal(kernel.one(row.message)) == row.digest)
      #expect(Self.hexadecimal(kernel.streamed(row.message, pieces: [1, 2, 64])) == row.digest)
      #expect(digests[index] == row.digest)
    }
  }

  @Test(arguments: Kernel.all)
  func `every length up to 2,000 has the portable digest, alone and among all`(kernel: Kernel) {
    let messages = (0...2000).map(Self.message)
    for prefix in [Kernel.noPrefix, 0, 255] {
      let marked = prefix < 0 ? [] : [UInt8(prefix)]
      let expected = messages.map { Kernel.portable.streamed(marked + $0, pieces: []) }
      #expect(messages.map { kernel.one($0, prefix: prefix) } == expected)
      #expect(kernel.many(messages, prefix: prefix) == expected)
      #expect(kernel.many(messages.reversed(), prefix: prefix) == expected.reversed())
    }
  }

  @Test(arguments: Kernel.all)
  func `any number of messages of one length fills the lanes rightly`(kernel: Kernel) {
    for count in Self.messageCounts {
      for byteCount in [0, 1, 55, 56, 64, 390, 700] {
        let messages = (0..<count).map { number in
          Self.message(byteCount).map { $0 ^ UInt8(number) }
        }
        let expected = messages.map { Kernel.portable.one($0, prefix: 7) }
        #expect(kernel.many(messages, prefix: 7) == expected, "\(count) of \(byteCount) bytes")
      }
    }
  }

  @Test(arguments: Kernel.all, [1, 2, 3, 20_261_121] as [UInt64])
  func `parts of any length, place and overlap have the portable digests`(
    kernel: Kernel, seed: UInt64
  ) {
    var random = seed
    /// A number below a bound: xorshift, which is enough to be different each time.
    func below(_ bound: Int) -> Int {
      random ^= random << 13
      random ^= random >> 7
      random ^= random << 17
      return Int(random % UInt64(bound))
    }
    for _ in 0..<40 {
      // Now and then one message is far longer than all others of its lanes.
      let bytes = Self.message(below(8) == 0 ? 30_000 : 1500)
      let ranges = (0..<below(60)).map { _ in
        let start = below(bytes.count)
        let longest = bytes.count - start
        return start..<start + (below(3) == 0 ? longest : below(min(longest, 700) + 1))
      }
      let prefix = Int32(below(257)) - 1
      let expected = ranges.map { Kernel.portable.one(Array(bytes[$0]), prefix: prefix) }
      #expect(kernel.many(ranges, of: bytes, prefix: prefix) == expected, "seed \(seed)")
    }
  }

  @Test(arguments: Kernel.all)
  func `a message has one digest wherever it is cut`(kernel: Kernel) {
    let message = Self.message(300)
    let whole = Kernel.portable.one(message)
    for cut in 0...message.count {
      #expect(kernel.streamed(message, pieces: [cut]) == whole, "cut at \(cut)")
    }
    #expect(kernel.streamed(message, pieces: Array(0...23)) == whole)
  }

  @Test(arguments: Kernel.all)
  func `pairs are messages of 64 bytes, written beside their row or over it`(kernel: Kernel) {
    for count in Self.messageCounts {
      let row = Self.message(64 * count)
      let expected = Kernel.rows(of: row, byteCount: 64)
        .map { Kernel.portable.one($0, prefix: 1) }
      #expect(kernel.pairs(row, prefix: 1) == expected, "\(count) pairs")
      #expect(kernel.pairsInPlace(row, prefix: 1) == expected, "\(count) pairs in place")
    }
  }
}
