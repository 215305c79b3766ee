// Directive ledger · MerkleTreesTests — SPDX-License-Identifier: Apache-2.0

import Digests
import MerkleTrees
import Testing

/// Proofs that others have published.
@Suite struct PublishedProofTests {
  /// The digests in the proofs over the eight classic entries of Certificate Transparency.
  ///
  /// Source: github.com/transparency-dev/merkle, `proof/verify_test.go`.
  private enum Classic {
    /// The eight entries.
    static let entries: [[UInt8]] = [
      [], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], [0x40, 0x41, 0x42, 0x43],
      Array(0x50...0x57), Array(0x60...0x6f),
    ]
    /// The roots of the first 1…8 leaves.
    static let roots = [
      "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
      "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
      "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
      "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
      "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
      "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
      "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
      "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ]
    /// The hash of the empty entry, which is also the root of one leaf.
    static let leaf0 = roots[0]
    /// The hash of the second entry.
    static let leaf1 = "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"
    /// The hash of the fifth entry.
    static let leaf4 = "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
    /// The hash of the seventh entry.
    static let leaf6 = "b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f"
    /// The root over leaves 2…3.
    static let node2to3 = "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
    /// The root over leaves 4…5.
    static let node4to5 = "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a"
    /// The root over leaves 6…7.
    static let node6to7 = "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"
    /// The root over leaves 4…7.
    static let node4to7 = "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"
  }

  /// The tree over the classic entries.
  private let classic = MerkleLevels(Classic.entries.map { MerkleHash.leaf($0) })

  /// The digests of hexadecimal constants.
  private func digests(_ constants: [String]) throws -> [Digest] {
    try constants.map { try #require(Digest(hexadecimal: $0)) }
  }

  @Test(arguments: [
    (0, 1, []),
    (0, 8, [Classic.leaf1, Classic.node2to3, Classic.node4to7]),
    (5, 8, [Classic.leaf4, Classic.node6to7, Classic.roots[3]]),
    (2, 3, [Classic.roots[1]]),
    (1, 5, [Classic.leaf0, Classic.node2to3, Classic.leaf4]),
  ])
  func `the classic inclusion proofs are built and accepted`(
    index: Int, size: Int, path: [String]
  ) throws {
    let proof = InclusionProof(index: index, size: size, path: try digests(path))
    #expect(try InclusionProof(of: index, size: size, from: classic) == proof)
    let root = try #require(Digest(hexadecimal: Classic.roots[size - 1]))
    try proof.verify(leafHash: MerkleHash.leaf(Classic.entries[index]), root: root)
  }

  @Test(arguments: [
    (1, 1, []),
    (1, 8, [Classic.leaf1, Classic.node2to3, Classic.node4to7]),
    (6, 8, [Classic.node4to5, Classic.node6to7, Classic.roots[3]]),
    (2, 5, [Classic.node2to3, Classic.leaf4]),
    (6, 7, [Classic.node4to5, Classic.leaf6, Classic.roots[3]]),
  ])
  func `the classic consistency proofs are built and accepted`(
    oldSize: Int, newSize: Int, path: [String]
  ) throws {
    let proof = ConsistencyProof(oldSize: oldSize, newSize: newSize, path: try digests(path))
    #expect(try ConsistencyProof(from: oldSize, to: newSize, from: classic) == proof)
    let roots = try digests([Classic.roots[oldSize - 1], Classic.roots[newSize - 1]])
    try proof.verify(oldRoot: roots[0], newRoot: roots[1])
  }

  /// Proofs over entry i = decimal i by a second implementation of RFC 9162.
  @Test func `decimal entries have the proofs that another implementation gives`() throws {
    let sample = SampleTree(size: 7)
    let root = try #require(Digest(base64: "o+I7Msy2v5bQktFl2KpUbgmCnejwOw6JV1gdHha5K98="))
    let inclusion = try InclusionProof(of: 5, size: 7, from: sample.levels)
    #expect(
      inclusion.path.map(\.base64) == [
        "EeH1WCI/THG2vhzs/R8N6HFG0llId8J7KexRn5BAITw=",
        "O/nIHCMcrnC2eNPzA4+fT21rnXrc+bN48lkZrlPRdoY=",
        "n0o/wg1BYtw31OI9kHhIcxp2BD//9taSiL8av7z/R44=",
      ])
    try inclusion.verify(leafHash: MerkleHash.leaf(Array("5".utf8)), root: root)
    let consistency = try ConsistencyProof(from: 3, to: 7, from: sample.levels)
    #expect(
      consistency.path.map(\.base64) == [
        "+mHj3sNDlYn0eEyJO/Mh0AhPBMVyx68raOPzNgo1tIY=",
        "kGxdJIXK5yIHOkMPTQT+F2dQdZLO8iZimurbhaLskJ0=",
        "ywCYnZSlacCmeK4EK2Pc1GJduWRAUX83put5duok7Us=",
        "lz8IOVfHNZ+xlDrPnmaJvKbKXqcZfYCKrTwUSYaJ7+A=",
      ])
    let three = try #require(Digest(base64: "cl1SMNto9VdHDcNfHYhlgTrNfrsHrRUndBQd7LrnEyc="))
    try consistency.verify(oldRoot: three, newRoot: root)
  }

  @Test func `the published roots up to 70,000 leaves are proved against each other`() throws {
    let levels = SampleTree(size: 70_000).levels
    for (old, new) in zip(
      MerkleFrontierTests.roots.dropFirst(), MerkleFrontierTests.roots.dropFirst(2))
    {
      let (oldRoot, newRoot) = (
        try #require(Digest(base64: old.root)), try #require(Digest(base64: new.root))
      )
      try ConsistencyProof(from: old.size, to: new.size, from: levels)
        .verify(oldRoot: oldRoot, newRoot: newRoot)
      for index in [0, old.size - 1, old.size, new.size - 1] where index < new.size {
        try InclusionProof(of: index, size: new.size, from: levels)
          .verify(leafHash: levels.levels[0][index], root: newRoot)
      }
    }
  }
}
