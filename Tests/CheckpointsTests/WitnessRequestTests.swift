// Directive ledger · CheckpointsTests — SPDX-License-Identifier: Apache-2.0

import Checkpoints
import Digests
import MerkleTrees
import Testing

/// What a witness is asked.
@Suite struct WitnessRequestTests {
  /// The checkpoint over the seven entries `0`…`6`, signed by a key of a published seed.
  private static let note = """
    ledger.example/ubnd
    7
    o+I7Msy2v5bQktFl2KpUbgmCnejwOw6JV1gdHha5K98=

    — ledger.example/ubnd G8Y4UfSTWGAGJTSn/6xUrJoxhnU+AeVxMgQIHXBKmyJKlXgUbs2ZpqM3pvPk5QbOC4US+PTN\
    +c/0revk9nPXwbhJ/gw=

    """
  /// The proof from three leaves to seven.
  private static let proof = [
    "+mHj3sNDlYn0eEyJO/Mh0AhPBMVyx68raOPzNgo1tIY=",
    "kGxdJIXK5yIHOkMPTQT+F2dQdZLO8iZimurbhaLskJ0=",
    "ywCYnZSlacCmeK4EK2Pc1GJduWRAUX83put5duok7Us=",
    "lz8IOVfHNZ+xlDrPnmaJvKbKXqcZfYCKrTwUSYaJ7+A=",
  ]
  /// A good request.
  private static let text = "old 3\n\(proof.joined(separator: "\n"))\n\n\(note)"

  @Test func `a request is read, proves what it claims and is written as it was`() throws {
    let request = try WitnessRequest(parsing: Array(Self.text.utf8))
    #expect(request.oldSize == 3 && request.path.count == 4)
    #expect(request.signed.checkpoint.size == 7)
    #expect(request.bytes == Array(Self.text.utf8))
    let old = MerkleLevels((0..<3).map { MerkleHash.leaf(Array("\($0)".utf8)) })
    let oldRoot = MerkleHash.node(old.levels[1][0], old.levels[0][2])
    try request.consistencyProof.verify(
      oldRoot: oldRoot, newRoot: request.signed.checkpoint.root)
    let first = try WitnessRequest(parsing: Array("old 0\n\n\(Self.note)".utf8))
    #expect(first.path == [] && first.oldSize == 0)
  }

  @Test(arguments: [
    ("", CheckpointFormatError.number(line: 1)), ("old 3", .number(line: 1)),
    ("old 03\n\n", .number(line: 1)), ("old -1\n\n", .number(line: 1)),
    ("old 9223372036854775808\n\n", .number(line: 1)), ("new 3\n\n", .number(line: 1)),
    ("old 3\n", .checkpointMissing), ("old 3\nAAAA\n\n", .digest(line: 2)),
    ("old 3\n" + String(repeating: "\(proof[0])\n", count: 64), .tooManyDigests(limit: 63)),
  ])
  func `what is no request is refused with its line`(text: String, error: CheckpointFormatError) {
    #expect(throws: error) { _ = try WitnessRequest(parsing: Array(text.utf8)) }
  }

  @Test func `every prefix and every changed byte is refused or is written as it is`() {
    let bytes = Array(Self.text.utf8)
    for count in 0..<bytes.count {
      #expect(throws: CheckpointFormatError.self) {
        _ = try WitnessRequest(parsing: Array(bytes.prefix(count)))
      }
    }
    for index in bytes.indices {
      for bit in 0..<8 {
        var changed = bytes
        changed[index] ^= 1 << UInt8(bit)
        guard let request = try? WitnessRequest(parsing: changed) else { continue }
        #expect(request.bytes == changed)
      }
    }
  }
}
