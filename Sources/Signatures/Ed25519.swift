// Directive ledger · Signatures — SPDX-License-Identifier: Apache-2.0

/// The sizes of Ed25519 (RFC 8032, section 5.1).
public enum Ed25519 {
  /// The number of bytes of a public key.
  public static let publicKeyByteCount = 32
  /// The number of bytes of a signature.
  public static let signatureByteCount = 64
}
