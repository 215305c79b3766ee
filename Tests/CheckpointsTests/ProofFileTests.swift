// Directive ledger · CheckpointsTests — SPDX-License-Identifier: Apache-2.0

import Checkpoints
import Digests
import MerkleTrees
import Signatures
import Testing

/// Receipts that are checked offline: read, written, and refused.
@Suite struct ProofFileTests {
  /// The checkpoint that the files end with.
  private let end = "\n\(Published.checkpoint)"
  /// Where the files begin.
  private static let title = "c2sp.org/tlog-proof@v1\n"

  /// Reads a file.
  private func proof(_ text: String) throws(CheckpointFormatError) -> ProofFile {
    try ProofFile(parsing: Array(text.utf8))
  }

  @Test func `the published proof has its parts, is right, and is written again`() throws {
    let proof = try proof(Published.proof)
    #expect(proof.index == 5)
    #expect(proof.extra == nil)
    #expect(proof.path.count == 3)
    #expect(proof.signed.bytes == Array(Published.checkpoint.utf8))
    #expect(proof.bytes == Array(Published.proof.utf8))
    #expect(proof.inclusionProof == InclusionProof(index: 5, size: 7, path: proof.path))
    let root = try #require(Digest(base64: Published.root))
    try proof.inclusionProof.verify(leafHash: MerkleHash.leaf(Array("5".utf8)), root: root)
    #expect(proof.signed.checkpoint.root == root)
  }

  @Test func `extra data is kept byte for byte`() throws {
    let plain = try proof(Published.proof)
    for extra in [[UInt8](0...255), [0], Array("{\"a\":\"\\n\"}".utf8)] {
      let proof = try ProofFile(
        index: 5, extra: extra, path: plain.path, signed: plain.signed)
      #expect(try ProofFile(parsing: proof.bytes) == proof)
      #expect(proof.extra == extra)
      let start = "\(Self.title)extra \(Base64.encoded(extra.span))\nindex 5\n"
      #expect(proof.bytes.starts(with: start.utf8))
    }
  }

  @Test func `a path may have no digests and at most 63`() throws {
    let signed = try proof(Published.proof).signed
    for count in [0, 1, 63] {
      let proof = try ProofFile(
        index: 0, path: [Digest](repeating: .zero, count: count), signed: signed)
      #expect(try ProofFile(parsing: proof.bytes) == proof)
    }
    let error = CheckpointFormatError.tooManyDigests(limit: 63)
    let row = "\(Digest.zero.base64)\n"
    #expect(throws: error) {
      try ProofFile(index: 0, path: [Digest](repeating: .zero, count: 64), signed: signed)
    }
    #expect(throws: error) {
      try proof("\(Self.title)index 0\n\(String(repeating: row, count: 64))\(end)")
    }
  }

  @Test func `what cannot be read again cannot be made`() throws {
    let signed = try proof(Published.proof).signed
    #expect(throws: CheckpointFormatError.number(line: 2)) {
      try ProofFile(index: -1, path: [], signed: signed)
    }
    #expect(throws: CheckpointFormatError.extra(line: 2)) {
      try ProofFile(index: 0, extra: [], path: [], signed: signed)
    }
    let long = [UInt8](repeating: 0, count: ProofFile.extraByteCountLimit + 1)
    #expect(throws: CheckpointFormatError.extra(line: 2)) {
      try ProofFile(index: 0, extra: long, path: [], signed: signed)
    }
    let longest = try ProofFile(
      index: 0, extra: Array(long.dropLast()), path: [], signed: signed)
    #expect(try ProofFile(parsing: longest.bytes) == longest)
  }

  @Test(arguments: [
    ("", CheckpointFormatError.proofTitle), ("c2sp.org/tlog-proof@v1", .proofTitle),
    ("c2sp.org/tlog-proof@v2\n", .proofTitle), ("c2sp.org/tlog-proof@v1 \n", .proofTitle),
    ("c2sp.org/tlog-proof@v1\r\n", .proofTitle), ("\nc2sp.org/tlog-proof@v1\n", .proofTitle),
    (title, .indexMissing(line: 2)), ("\(title)\n", .indexMissing(line: 2)),
    ("\(title)index\n", .indexMissing(line: 2)), ("\(title)Index 5\n", .indexMissing(line: 2)),
    ("\(title)extra AA==\n", .indexMissing(line: 3)),
    ("\(title)extra AA==\nextra AA==\n", .indexMissing(line: 3)),
    ("\(title)index 5\nextra AA==\n", .digest(line: 3)),
    ("\(title)extra \nindex 5\n\n\(Published.checkpoint)", .extra(line: 2)),
    ("\(title)extra A\n", .extra(line: 2)), ("\(title)extra AB==\n", .extra(line: 2)),
    ("\(title)extra  AA==\n", .extra(line: 2)), ("\(title)extra AA== \n", .extra(line: 2)),
    ("\(title)index \n", .number(line: 2)), ("\(title)index 05\n", .number(line: 2)),
    ("\(title)index -1\n", .number(line: 2)), ("\(title)index 5 \n", .number(line: 2)),
    ("\(title)index 9223372036854775808\n", .number(line: 2)),
    ("\(title)extra AA==\nindex x\n", .number(line: 3)),
    ("\(title)index 5\n", .checkpointMissing), ("\(title)index 5", .indexMissing(line: 2)),
    ("\(title)index 5\nAAAA\n", .digest(line: 3)),
    ("\(title)index 5\n\(Published.root)\n", .checkpointMissing),
    ("\(title)index 5\n\(Published.root)", .checkpointMissing),
    ("\(title)index 5\n\n", .note(.unterminated(.note), firstLine: 4)),
    ("\(title)index 5\n\n\n\(Published.checkpoint)", .emptyLine(line: 4)),
    ("\(title)index 5\n\(Published.checkpoint)", .digest(line: 3)),
    ("\(title)index 5\n\n\(Published.text)", .note(.noSignatures, firstLine: 4)),
    ("\(title)index 5\n\no\n07\n\(Published.root)\n\n\(Published.logLine)", .number(line: 5)),
    (
      "\(title)index 5\n\n\(Published.checkpoint)x\n",
      .note(.signatureLine(line: 7), firstLine: 4)
    ),
  ])
  func `what is no proof is refused with its line`(text: String, error: CheckpointFormatError) {
    #expect(throws: error) { try proof(text) }
  }

  @Test func `a file of more than four mebibytes is refused before it is read`() {
    let count = ProofFile.byteCountLimit + 1
    let error = CheckpointFormatError.tooLong(byteCount: count, limit: count - 1)
    #expect(throws: error) { try ProofFile(parsing: [UInt8](repeating: 0, count: count)) }
  }

  @Test func `every small damage is refused or is another proof`() throws {
    let good = try proof(Published.proof)
    let bytes = Array(Published.proof.utf8)
    func accepted(_ files: [[UInt8]]) -> Int {
      Damage.accepted(of: files, besides: good) { bytes throws(CheckpointFormatError) in
        try ProofFile(parsing: bytes)
      } format: {
        $0.bytes
      }
    }
    // Only the line of the witness may be missing at the end.
    #expect(accepted(Damage.prefixes(of: bytes)) == 1)
    #expect(accepted(Damage.all(of: bytes)) > 1)
  }
}
