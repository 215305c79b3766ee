// Directive ledger · Checkpoints — SPDX-License-Identifier: Apache-2.0

public import Digests
public import MerkleTrees

/// A receipt that can be checked offline: an index, the path of a leaf, and a signed checkpoint.
///
/// | line | content |
/// | --- | --- |
/// | 1 | `c2sp.org/tlog-proof@v1` |
/// | maybe one | `extra` and data in base64 |
/// | next | `index` and the index of the leaf |
/// | each next | a digest in base64, the leaf's neighbour first |
/// | next | empty |
/// | to the end | the checkpoint, as it was signed |
///
/// The extra data is not covered by any signature: whoever uses it must find in it the very leaf
/// that the path proves. Source: C2SP tlog-proof, “Format”. The limits are ours.
public struct ProofFile: Hashable, Sendable {
  /// The most bytes of a file.
  public static let byteCountLimit = 4 << 20
  /// The most bytes of extra data.
  public static let extraByteCountLimit = 1 << 20
  /// The most digests of a path: no tree here is higher.
  public static let digestLimit = 63

  /// The index of the leaf, counted from 0.
  public let index: Int
  /// What else the file holds; nobody signed it.
  ///
  /// Invariant: not empty.
  public let extra: [UInt8]?
  /// The digests of the neighbours, the one next to the leaf first.
  public let path: [Digest]
  /// The tree that the leaf is in.
  public let signed: SignedCheckpoint

  /// The line that a proof begins with.
  private static let title = "c2sp.org/tlog-proof@v1"

  /// Takes the parts of a proof.
  ///
  /// - Throws: `number`, `extra`, `tooManyDigests`.
  public init(
    index: Int, extra: [UInt8]? = nil, path: [Digest], signed: SignedCheckpoint
  ) throws(CheckpointFormatError) {
    if let extra, !(1...Self.extraByteCountLimit ~= extra.count) { throw .extra(line: 2) }
    guard index >= 0 else { throw .number(line: extra == nil ? 2 : 3) }
    guard path.count <= Self.digestLimit else { throw .tooManyDigests(limit: Self.digestLimit) }
    self.index = index
    self.extra = extra
    self.path = path
    self.signed = signed
  }

  /// Reads a whole file.
  public init(parsing bytes: [UInt8]) throws(CheckpointFormatError) {
    guard bytes.count <= Self.byteCountLimit else {
      throw .tooLong(byteCount: bytes.count, limit: Self.byteCountLimit)
    }
    var lines = ProofLines(bytes)
    guard let title = lines.next(), title.elementsEqual(Self.title.utf8) else {
      throw .proofTitle
    }
    var extra: [UInt8]?
    var line = lines.next()
    if let rest = line?.after("extra ") {
      guard let decoded = Base64.decoded(Array(rest).span) else { throw .extra(line: 2) }
      extra = decoded
      line = lines.next()
    }
    guard let number = line?.after("index ") else { throw .indexMissing(line: lines.number) }
    guard let index = DecimalText.number(number) else { throw .number(line: lines.number) }
    let path = try lines.digests(limit: Self.digestLimit)
    try self.init(
      index: index, extra: extra, path: path,
      signed: SignedCheckpoint(parsing: Array(lines.rest), firstLine: lines.number + 1))
  }

  /// The file as it is written.
  public var bytes: [UInt8] {
    let extraLine = extra.map { ["extra \(Base64.encoded($0.span))"] } ?? []
    let lines = [Self.title] + extraLine + ["index \(index)"] + path.map(\.base64) + [""]
    return Array(lines.map { "\($0)\n" }.joined().utf8) + signed.bytes
  }

  /// The proof that the leaf is in the tree of the checkpoint, a claim until it is verified.
  public var inclusionProof: InclusionProof {
    InclusionProof(index: index, size: signed.checkpoint.size, path: path)
  }
}
