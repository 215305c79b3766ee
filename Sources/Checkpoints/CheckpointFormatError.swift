// Directive ledger · Checkpoints — SPDX-License-Identifier: Apache-2.0

public import Signatures

/// Why bytes are not a checkpoint, a cosignature or a proof, and where.
///
/// Lines count from 1 within the whole file.
public enum CheckpointFormatError: Error, Hashable, Sendable {
  /// The note that begins at this line is none; lines and offsets count from there.
  case note(SignatureFormatError, firstLine: Int)
  /// The text of a checkpoint has `count` lines and needs three.
  case linesMissing(count: Int)
  /// An origin or an extension of a checkpoint is an empty line.
  case emptyLine(line: Int)
  /// An origin or an extension has a control character, or is more than one line.
  case controlCharacter(line: Int)
  /// No number 0…2^63−1 in decimal without leading zeros.
  case number(line: Int)
  /// No digest of 32 bytes in base64.
  case digest(line: Int)
  /// A tree without leaves has another root than the empty one.
  case emptyRootDiffers(line: Int)
  /// A signature of Ed25519 in a note has 64 bytes and this one has `byteCount`.
  case signatureByteCount(Int)
  /// A cosignature has 72 bytes and this one has `byteCount`.
  case cosignatureByteCount(Int)
  /// A time lies outside 0…2^63−1 seconds.
  case timeOutside
  /// The file has `byteCount` bytes and may have `limit`.
  case tooLong(byteCount: Int, limit: Int)
  /// The file does not begin as a proof does.
  case proofTitle
  /// The line that gives the index of the leaf is missing here.
  case indexMissing(line: Int)
  /// The extra data is not written in base64 as it must be, or is none.
  case extra(line: Int)
  /// The proof has more than `limit` digests.
  case tooManyDigests(limit: Int)
  /// No empty line separates the digests from the checkpoint.
  case checkpointMissing
}
