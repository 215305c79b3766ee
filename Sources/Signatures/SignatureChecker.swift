// Directive ledger · Signatures — SPDX-License-Identifier: Apache-2.0

/// Says whether signatures are right; on disk by the operating system's own tools.
///
/// Who reads ledgers asks it and starts no process itself.
public protocol SignatureChecker {
  /// Why no answer can be given.
  associatedtype Failure: Error & Hashable

  /// Whether a raw signature of Ed25519 was made over a message by the key of 32 bytes.
  func isValid(
    _ signature: [UInt8], of message: [UInt8], by publicKey: [UInt8]
  ) throws(Failure) -> Bool

  /// Whether a signature was made over a message by the key, and for the namespace, that it names.
  ///
  /// Whether that is the right key and namespace is for the caller to say.
  func isValid(_ signature: SSHSignature, of message: [UInt8]) throws(Failure) -> Bool
}
