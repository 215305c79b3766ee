// Directive ledger · Checkpoints — SPDX-License-Identifier: Apache-2.0

public import Signatures

/// A question for whoever can compute Ed25519, namely whether this key signed this message.
public struct SignatureClaim: Hashable, Sendable {
  /// The key that is said to have signed.
  public let key: VerifierKey
  /// What was signed.
  public let message: [UInt8]
  /// The signature of Ed25519.
  ///
  /// Invariant: 64 bytes.
  public let signature: [UInt8]
  /// For a cosignature, the seconds since the beginning of 1970 that it states.
  public let time: Int?

  /// What a signature below a text claims of the key that it names.
  ///
  /// - Throws: `signatureByteCount`, `cosignatureByteCount`, `timeOutside`.
  init(
    key: VerifierKey, signature: NoteSignature, textBytes: [UInt8]
  ) throws(CheckpointFormatError) {
    self.key = key
    switch key.algorithm {
    case .ed25519:
      guard signature.bytes.count == Ed25519.signatureByteCount else {
        throw .signatureByteCount(signature.bytes.count)
      }
      message = textBytes
      self.signature = signature.bytes
      time = nil
    case .cosignature:
      let cosignature = try Cosignature(parsing: signature.bytes)
      message = cosignature.message(over: textBytes)
      self.signature = cosignature.signature
      time = cosignature.time
    }
  }
}
