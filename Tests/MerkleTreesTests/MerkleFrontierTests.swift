// Directive ledger · MerkleTreesTests — SPDX-License-Identifier: Apache-2.0

import Digests
import MerkleTrees
import Testing

/// The frontier against published roots and against the definition of RFC 9162.
@Suite struct MerkleFrontierTests {
  /// RFC 9162 roots for entry i = decimal i, in ASCII.
  static let roots: [(size: Int, root: String)] = [
    (0, "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
    (1, "2zQm6HgGjSjSabbIcXIyLOU3K2V1bQeJAB00g19gHAM="),
    (2, "ywCYnZSlacCmeK4EK2Pc1GJduWRAUX83put5duok7Us="),
    (3, "cl1SMNto9VdHDcNfHYhlgTrNfrsHrRUndBQd7LrnEyc="),
    (7, "o+I7Msy2v5bQktFl2KpUbgmCnejwOw6JV1gdHha5K98="),
    (255, "Mvhbyqh9e80Fco8J6a66NQumovczgwCH8Fl2goSL5cs="),
    (256, "goUV0DPBnYyQHzfsy4rtkZZncDSG+NL/8c9wQDIcXbE="),
    (257, "HtoEmkNR2G92JSvX7At3Rq11t/oDFq1fVB29pFijEsQ="),
    (512, "1LIWJJXKYJ3AY5DTU8oMVRB3ZcYJ4CJut0fYkQXcjVU="),
    (65535, "dPE6Dhp1aJNy77mQz2jGZORMdj2TBIRJVbLq/2JOjfE="),
    (65536, "8CXQbtgEhZ/SdKG9rK3W5I6odjSqkeHtsgFD+UmM0Cs="),
    (65537, "3IeVol/UvVKguE9jn9MTm6FggkAj0YjkKOtdsPPOIho="),
    (70000, "Gkzfy2Y3SgwNy+9JrL1JdtE+6GT7PLJB/JQ8rQTwL34="),
  ]

  /// The roots of the classic leaves of Certificate Transparency, sizes 1…8, their first 4 bytes.
  static let classic = [
    "6e340b9c", "fac54203", "aeb6bcfe", "d37ee418", "4e3bbb1f", "76e67dad", "ddb89be4", "5dc9da79",
  ]

  /// The tree hash by its definition: split at the largest power of two below the size.
  static func root(of leaves: ArraySlice<Digest>) -> Digest {
    guard let first = leaves.first else { return SHA256.hash([]) }
    guard leaves.count > 1 else { return first }
    var split = 1
    while 2 * split < leaves.count { split *= 2 }
    let middle = leaves.startIndex + split
    let (left, right) = (root(of: leaves[..<middle]), root(of: leaves[middle...]))
    return SHA256.hash([1] + left.bytes + right.bytes)
  }

  /// The leaf hash of entry i = decimal i.
  static func leaf(_ index: Int) -> Digest { SHA256.hash([0] + Array(String(index).utf8)) }

  @Test func `the published roots hold on the way to 70,000 leaves`() {
    var frontier = MerkleFrontier()
    for row in Self.roots {
      while frontier.size < row.size {
        frontier.append(MerkleHash.leaf(Array(String(frontier.size).utf8)))
      }
      #expect(frontier.root.base64 == row.root, "\(row.size) leaves")
    }
  }

  @Test func `leaves added together make the same frontier as one after the other`() {
    let leaves = (0..<70).map(Self.leaf)
    var frontiers = [MerkleFrontier()]
    for leaf in leaves {
      var next = frontiers[frontiers.count - 1]
      next.append(leaf)
      frontiers.append(next)
    }
    for (size, frontier) in frontiers.enumerated() {
      for end in size...leaves.count {
        var grown = frontier
        grown.append(contentsOf: Array(leaves[size..<end]))
        #expect(grown == frontiers[end], "from \(size) to \(end)")
      }
    }
  }

  @Test func `the classic leaves have their classic roots`() {
    let entries: [[UInt8]] = [
      [], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], [0x40, 0x41, 0x42, 0x43],
      Array(0x50...0x57), Array(0x60...0x6f),
    ]
    var frontier = MerkleFrontier()
    for (entry, root) in zip(entries, Self.classic) {
      frontier.append(MerkleHash.leaf(entry))
      #expect(frontier.root.hexadecimal.hasPrefix(root))
    }
  }

  @Test func `every size up to 300 has the root and the peaks of the definition`() {
    var frontier = MerkleFrontier()
    let leaves = (0..<300).map(Self.leaf)
    for size in 0...300 {
      #expect(frontier.size == size)
      #expect(frontier.root == Self.root(of: leaves[..<size]), "\(size) leaves")
      let coverage = MerkleFrontier.coverage(size: size)
      #expect(frontier.peaks == coverage.map { Self.root(of: leaves[$0]) })
      #expect(coverage.reduce(0) { $0 + $1.count } == size)
      #expect(MerkleFrontier(size: size, peaks: frontier.peaks) == frontier)
      if size < 300 { frontier.append(leaves[size]) }
    }
  }

  @Test func `a wrong number of peaks is refused`() {
    let peak = Self.leaf(0)
    #expect(MerkleFrontier(size: 3, peaks: [peak]) == nil)
    #expect(MerkleFrontier(size: 0, peaks: [peak]) == nil)
    #expect(MerkleFrontier(size: 1, peaks: []) == nil)
    #expect(MerkleFrontier(size: -1, peaks: [peak]) == nil)
  }

  @Test func `many leaves at once have the hash of each`() {
    let bytes = Array("0123456789".utf8)
    let ranges = [0..<1, 1..<2, 2..<10, 4..<4]
    #expect(
      MerkleHash.leaves(ranges, of: bytes.span) == ranges.map { MerkleHash.leaf(Array(bytes[$0])) })
  }
}
