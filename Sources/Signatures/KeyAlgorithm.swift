// Directive ledger · Signatures — SPDX-License-Identifier: Apache-2.0

/// What a key of Ed25519 may be used for: the byte that a verifier key begins with.
///
/// The byte goes into the identifier of the key, so that a key of one purpose is never taken for
/// the same key of another. Source: C2SP signed-note, “Signature types”.
public enum KeyAlgorithm: UInt8, Hashable, Sendable, CaseIterable {
  /// Signs the text of a note as it stands.
  case ed25519 = 0x01
  /// Signs that a tree was seen at a time, as witnesses do.
  case cosignature = 0x04
}
