// Directive ledger · Signatures — SPDX-License-Identifier: Apache-2.0

/// The forms that this module reads and writes.
public enum SignatureForm: Hashable, Sendable, CaseIterable {
  /// A text with signatures below it.
  case note
  /// The name of a key.
  case keyName
  /// A public key with its name, by which notes are verified.
  case verifierKey
  /// A public key of `ssh`.
  case sshPublicKey
  /// A signature of `ssh-keygen -Y sign`.
  case sshSignature

  /// The most bytes of a value in this form.
  public var byteCountLimit: Int {
    switch self {
    case .note: 1 << 20
    case .keyName: 255
    // A name, an identifier of 8 digits, 33 bytes in base64, and two pluses.
    case .verifierKey: 255 + 8 + 44 + 2
    case .sshPublicKey: 80
    case .sshSignature: 4096
    }
  }
}
