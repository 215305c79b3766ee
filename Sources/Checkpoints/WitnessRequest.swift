// Directive ledger · Checkpoints — SPDX-License-Identifier: Apache-2.0

public import Digests
public import MerkleTrees

/// What a witness is asked to sign: a checkpoint, and the proof that it extends the last one that
/// the witness has signed.
///
/// Written as `old SIZE`, a line in base64 for each digest of the proof, an empty line, and the
/// checkpoint. From 0 and from the same size there is nothing to prove.
/// Source: C2SP tlog-witness, “add-checkpoint”.
public struct WitnessRequest: Hashable, Sendable {
  /// The size of the last checkpoint that the witness has signed, 0 where it has none.
  public let oldSize: Int
  /// The digests of the proof.
  public let path: [Digest]
  /// What is to be signed.
  public let signed: SignedCheckpoint

  /// The most digests of a proof, by the source.
  public static let digestLimit = 63
  /// The most bytes of a request.
  public static let byteCountLimit = (1 << 20) + 64 * 45 + 32

  /// Takes the parts of a request.
  public init(oldSize: Int, path: [Digest], signed: SignedCheckpoint) {
    self.oldSize = oldSize
    self.path = path
    self.signed = signed
  }

  /// Reads a whole request; nothing may follow the checkpoint.
  public init(parsing bytes: [UInt8]) throws(CheckpointFormatError) {
    guard bytes.count <= Self.byteCountLimit else {
      throw .tooLong(byteCount: bytes.count, limit: Self.byteCountLimit)
    }
    var lines = ProofLines(bytes)
    guard let size = lines.next()?.after("old ").flatMap(DecimalText.number) else {
      throw .number(line: 1)
    }
    oldSize = size
    path = try lines.digests(limit: Self.digestLimit)
    signed = try SignedCheckpoint(parsing: Array(lines.rest), firstLine: lines.number + 1)
  }

  /// The request as it is written.
  public var bytes: [UInt8] {
    let proof = path.map { "\($0.base64)\n" }.joined()
    return Array("old \(oldSize)\n\(proof)\n".utf8) + signed.bytes
  }

  /// The proof that the new tree begins with the old one.
  public var consistencyProof: ConsistencyProof {
    ConsistencyProof(oldSize: oldSize, newSize: signed.checkpoint.size, path: path)
  }
}
