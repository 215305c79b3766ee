// Directive ledger · LevelFilesTests — SPDX-License-Identifier: Apache-2.0

import Digests
import JournalWriters
import Journals
import LevelFiles
import MerkleTrees
import SimulatedDisks
import Testing

/// A level file that is wrong costs time and never truth.
@Suite struct LevelFileDamageTests {
  /// Eleven lines.
  let lines = LedgerFixture.lines(11)

  /// Holds the proofs of a ledger with this level file against the definitions.
  func check(_ file: [UInt8], _ comment: Comment) throws {
    var source = LedgerFixture.ledger(lines, perSegment: 5)
    source.files[LevelTreeTests.path] = file
    var tree = try LevelTreeTests.tree(source)
    try LevelTreeTests.check(&tree, lines, comment)
  }

  @Test(arguments: [7, 11])
  func `any byte may differ`(stored: Int) throws {
    let file = try LevelTreeTests.levelFile(Array(lines[..<stored]))
    // The header in steps, the nodes byte by byte.
    for offset in file.indices where offset > LevelHeader.byteCount || offset % 5 == 0 {
      guard offset % 3 == 0 || offset < LevelHeader.byteCount else { continue }
      var changed = file
      changed[offset] ^= 0x10
      try check(changed, "byte \(offset)")
    }
  }

  @Test func `it may be cut off anywhere, go on behind its end, or be anything else`() throws {
    let file = try LevelTreeTests.levelFile(lines)
    for count in stride(from: 0, to: file.count, by: 31) {
      try check(Array(file[..<count]), "\(count) bytes")
    }
    try check(file + [1, 2, 3], "more bytes")
    try check([UInt8](repeating: 0, count: file.count), "zeros")
    try check([UInt8](repeating: UInt8(ascii: "\n"), count: file.count), "newlines")
    try check(Array(file[..<LevelHeader.byteCount]) + [UInt8](repeating: 0, count: 640), "no nodes")
  }

  @Test func `that of another ledger, of another origin, or of more lines is not used`() throws {
    let other = LedgerFixture.lines(11, text: "khác")
    try check(LevelTreeTests.levelFile(other), "another ledger")
    try check(LevelTreeTests.levelFile(LedgerFixture.lines(30)), "more lines")
    let file = try LevelTreeTests.levelFile(lines, origin: "ledger.example/other")
    try check(file, "another origin")
    var source = LedgerFixture.ledger(lines, perSegment: 5)
    source.files[LevelTreeTests.path] = file
    #expect(try LevelTreeTests.tree(source).isRebuilt)
  }

  @Test func `a node that lies beside true peaks is found by the first proof that needs it`()
    throws
  {
    var file = try LevelTreeTests.levelFile(lines)
    file[LevelHeader.byteCount + 3] ^= 1
    var source = LedgerFixture.ledger(lines, perSegment: 5)
    source.files[LevelTreeTests.path] = file
    var tree = try LevelTreeTests.tree(source)
    #expect(!tree.isRebuilt)
    let leaf = MerkleHash.leaf(lines[1])
    let root = tree.head.root
    _ = try tree.inclusionProof(of: 1, size: 11, leafHash: leaf, root: root)
    #expect(tree.isRebuilt)
  }

  @Test func `a log that is not what its commit says is no tree`() throws {
    var source = LedgerFixture.ledger(lines, perSegment: 5)
    let other = LedgerFixture.lines(11, text: "báo cao")
    source.files[.segment(.start)] = Array(
      LedgerFixture.ledger(other, perSegment: 5).files[.segment(.start)] ?? [])
    #expect(throws: JournalError<Never>.self) { try LevelTreeTests.tree(source) }
  }

  @Test func `a header is read as it was written, and no other bytes are one`() throws {
    let header = try #require(
      LevelHeader(origin: "o", watermark: LedgerFixture.watermark(lines, perSegment: 5)))
    #expect(header.bytes.count == LevelHeader.byteCount)
    #expect(LevelHeader(bytes: header.bytes) == header)
    for offset in header.bytes.indices {
      var bytes = header.bytes
      bytes[offset] ^= 1
      #expect(LevelHeader(bytes: bytes) == nil, "byte \(offset)")
    }
    let long = String(repeating: "o", count: 600)
    #expect(LevelHeader(origin: long, watermark: .empty) == nil)
    #expect(LevelHeader(origin: "o\no", watermark: .empty) == nil)
  }
}
