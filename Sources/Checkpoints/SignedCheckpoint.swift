// Directive ledger · Checkpoints — SPDX-License-Identifier: Apache-2.0

public import Signatures

/// A note whose text is a checkpoint, with the signatures below it.
///
/// Nothing is said about whether the signatures are right: `claims(of:)` says what to ask.
public struct SignedCheckpoint: Hashable, Sendable {
  /// The note.
  public let note: SignedNote
  /// What its text says.
  public let checkpoint: Checkpoint

  /// Takes a note whose text is a checkpoint.
  public init(note: SignedNote) throws(CheckpointFormatError) {
    try self.init(note: note, firstLine: 1)
  }

  /// Reads a whole note; nothing may follow its last line.
  public init(parsing bytes: [UInt8]) throws(CheckpointFormatError) {
    try self.init(parsing: bytes, firstLine: 1)
  }

  /// Reads a note that begins at a line of a file and goes on to its end.
  init(parsing bytes: [UInt8], firstLine: Int) throws(CheckpointFormatError) {
    let note: SignedNote
    do throws(SignatureFormatError) {
      note = try SignedNote(parsing: bytes)
    } catch {
      throw .note(error, firstLine: firstLine)
    }
    try self.init(note: note, firstLine: firstLine)
  }

  /// Puts signatures below a checkpoint.
  ///
  /// - Throws: `note`.
  public init(
    _ checkpoint: Checkpoint, signatures: [NoteSignature]
  ) throws(CheckpointFormatError) {
    do throws(SignatureFormatError) {
      note = try SignedNote(textBytes: checkpoint.textBytes, signatures: signatures)
    } catch {
      throw .note(error, firstLine: 1)
    }
    self.checkpoint = checkpoint
  }

  /// Takes a note that begins at a line of a file.
  private init(note: SignedNote, firstLine: Int) throws(CheckpointFormatError) {
    checkpoint = try Checkpoint(parsing: note.textBytes, firstLine: firstLine)
    self.note = note
  }

  /// The note as it is written.
  public var bytes: [UInt8] { note.bytes }

  /// The same checkpoint with one more signature at the end, or as it is where it has that one.
  public func adding(
    _ signature: NoteSignature
  ) throws(CheckpointFormatError) -> SignedCheckpoint {
    let more: SignedNote
    do throws(SignatureFormatError) {
      more = try note.adding(signature)
    } catch {
      throw .note(error, firstLine: 1)
    }
    return try SignedCheckpoint(note: more)
  }

  /// Every signature whose name and identifier are those of a key, as a question.
  ///
  /// All of them must be answered yes, or the checkpoint is to be refused. There are none where the
  /// key is unknown to the note.
  ///
  /// - Throws: `signatureByteCount`, `cosignatureByteCount`, `timeOutside`: the key is named, and
  ///   what it is said to have signed with is no signature of its kind.
  public func claims(of key: VerifierKey) throws(CheckpointFormatError) -> [SignatureClaim] {
    var claims: [SignatureClaim] = []
    for signature in note.signatures(by: key) {
      claims.append(
        try SignatureClaim(key: key, signature: signature, textBytes: note.textBytes))
    }
    return claims
  }

  /// Whether a key may sign for this log: it is of the kind that signs notes as they stand, and its
  /// name is the origin.
  public func isOfLog(_ key: VerifierKey) -> Bool {
    key.algorithm == .ed25519 && checkpoint.isOf(origin: key.name.text)
  }
}
