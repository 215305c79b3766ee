// Directive ledger · CheckpointsTests — SPDX-License-Identifier: Apache-2.0

import Checkpoints
import Digests
import MerkleTrees
import Signatures
import Testing

/// The texts that logs sign: read, written, and refused.
@Suite struct CheckpointTests {
  /// The published root.
  private let root: Digest

  /// Reads the root.
  init() throws {
    root = try #require(Digest(base64: Published.root))
  }

  /// Reads a text.
  private func checkpoint(_ text: String) throws(CheckpointFormatError) -> Checkpoint {
    try Checkpoint(parsing: Array(text.utf8))
  }

  @Test func `the published text has its parts and is written again`() throws {
    let checkpoint = try checkpoint(Published.text)
    #expect(checkpoint.origin == "ledger.example/ubnd")
    #expect(checkpoint.size == 7)
    #expect(checkpoint.root == root)
    #expect(checkpoint.extensions == [])
    #expect(checkpoint.text == Published.text)
    #expect(try Checkpoint(origin: "ledger.example/ubnd", size: 7, root: root) == checkpoint)
    let leaves = (0..<7).map { MerkleHash.leaf(Array(String($0).utf8)) }
    #expect(RecursiveTree(leaves).root(of: 0..<7) == root)
  }

  @Test(arguments: [
    "o\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
    "a b+c\n1\n\(Published.root)\n", "é\n9223372036854775807\n\(Published.root)\n",
    "o\n10\n\(Published.root)\nextension\n— x\n",
  ])
  func `unusual texts are read and written again`(text: String) throws {
    #expect(try checkpoint(text).textBytes == Array(text.utf8))
  }

  @Test(arguments: [
    ("", CheckpointFormatError.note(.unterminated(.note), firstLine: 1)),
    ("o\n7\n\(Published.root)", .note(.unterminated(.note), firstLine: 1)),
    ("\n", .linesMissing(count: 1)), ("o\n7\n", .linesMissing(count: 2)),
    ("\n7\n\(Published.root)\n", .emptyLine(line: 1)),
    ("o\n\n\(Published.root)\n", .number(line: 2)),
    ("o\n07\n\(Published.root)\n", .number(line: 2)),
    ("o\n00\n\(Published.root)\n", .number(line: 2)),
    ("o\n+7\n\(Published.root)\n", .number(line: 2)),
    ("o\n-7\n\(Published.root)\n", .number(line: 2)),
    ("o\n7 \n\(Published.root)\n", .number(line: 2)),
    ("o\n0x7\n\(Published.root)\n", .number(line: 2)),
    ("o\n７\n\(Published.root)\n", .number(line: 2)),
    ("o\n9223372036854775808\n\(Published.root)\n", .number(line: 2)),
    ("o\n99999999999999999999\n\(Published.root)\n", .number(line: 2)),
    ("o\n7\n\n", .digest(line: 3)), ("o\n7\nAAAA\n", .digest(line: 3)),
    ("o\n7\n\(Published.root) \n", .digest(line: 3)),
    ("o\n7\no+I7Msy2v5bQktFl2KpUbgmCnejwOw6JV1gdHha5K99=\n", .digest(line: 3)),
    ("o\n0\n\(Published.root)\n", .emptyRootDiffers(line: 3)),
    ("o\n7\n\(Published.root)\n\n", .emptyLine(line: 4)),
    ("o\n7\n\(Published.root)\ne\n\n", .emptyLine(line: 5)),
    ("o\r\n7\n\(Published.root)\n", .controlCharacter(line: 1)),
    ("o\n7\n\(Published.root)\ne\tf\n", .controlCharacter(line: 4)),
  ])
  func `what is no checkpoint is refused with its line`(
    text: String, error: CheckpointFormatError
  ) {
    #expect(throws: error) { try checkpoint(text) }
  }

  @Test func `what is not UTF-8 is refused with its place`() {
    let bytes = Array("o\n7\n\(Published.root)\n".utf8) + [0xFF, 0x0A]
    let error = CheckpointFormatError.note(.notUTF8(.note, offset: 49), firstLine: 1)
    #expect(throws: error) { try Checkpoint(parsing: bytes) }
  }

  @Test(arguments: [
    ("", 7, [], CheckpointFormatError.emptyLine(line: 1)),
    ("a\nb", 7, [], .controlCharacter(line: 1)), ("o", -1, [], .number(line: 2)),
    ("o", 0, [], .emptyRootDiffers(line: 3)), ("o", 7, ["e", ""], .emptyLine(line: 5)),
    ("o", 7, ["e\n"], .controlCharacter(line: 4)),
  ])
  func `what cannot be read again cannot be made`(
    origin: String, size: Int, extensions: [String], error: CheckpointFormatError
  ) {
    #expect(throws: error) {
      try Checkpoint(origin: origin, size: size, root: root, extensions: extensions)
    }
  }

  @Test func `origins are compared byte by byte`() throws {
    let composed = try Checkpoint(origin: "\u{E9}", size: 7, root: root)
    let decomposed = try Checkpoint(origin: "e\u{301}", size: 7, root: root)
    #expect(composed != decomposed)
    #expect(composed.isOf(origin: "\u{E9}"))
    #expect(!composed.isOf(origin: "e\u{301}"))
  }

  @Test func `every small damage is refused or is another checkpoint`() throws {
    let good = try checkpoint(Published.text)
    let accepted = Damage.accepted(of: Damage.all(of: Array(Published.text.utf8)), besides: good) {
      bytes throws(CheckpointFormatError) in
      try Checkpoint(parsing: bytes)
    } format: {
      $0.textBytes
    }
    #expect(accepted > 0)
  }
}
