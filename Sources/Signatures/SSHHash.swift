// Directive ledger · Signatures — SPDX-License-Identifier: Apache-2.0

/// How `ssh-keygen -Y sign` hashed the message before it was signed.
public enum SSHHash: String, Hashable, Sendable, CaseIterable {
  /// SHA-256.
  case sha256
  /// SHA-512, which `ssh-keygen` takes unless told otherwise.
  case sha512
}
