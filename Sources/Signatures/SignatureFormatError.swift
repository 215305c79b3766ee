// Directive ledger · Signatures — SPDX-License-Identifier: Apache-2.0

/// Why bytes are not a note, a key or a signature, and where.
///
/// Offsets count bytes from 0 within the whole form, lines count from 1.
public enum SignatureFormatError: Error, Hashable, Sendable {
  /// The form has `byteCount` bytes and may have `limit`.
  case tooLong(SignatureForm, byteCount: Int, limit: Int)
  /// The bytes from here on are not UTF-8.
  case notUTF8(SignatureForm, offset: Int)
  /// A control character other than a newline.
  case controlCharacter(SignatureForm, byte: UInt8, offset: Int)
  /// The last line does not end in a newline.
  case unterminated(SignatureForm)
  /// The base64 is not the one that its bytes are written in.
  case base64(SignatureForm, line: Int?)

  /// No blank line with signatures below it ends the note.
  case noSignatures
  /// The note has `count` lines of signatures and may have `limit`.
  case tooManySignatures(count: Int, limit: Int)
  /// A line below the last blank line is not `— name base64`.
  case signatureLine(line: Int)
  /// A signature has `byteCount` bytes: not even one beyond the identifier of its key.
  case signatureTooShort(line: Int?, byteCount: Int)
  /// A key is named in a way that no key may be named, in a line of a note or by itself.
  case keyName(KeyNameFlaw, line: Int?)

  /// A verifier key is not `name+identifier+base64`.
  case verifierKeyParts
  /// The identifier of a verifier key is not 8 lower-case hexadecimal digits.
  case keyIdentifier
  /// A verifier key states another identifier than its name and key have.
  case keyIdentifierDiffers(stated: UInt32, computed: UInt32)
  /// A verifier key of a kind that is not known here.
  case unknownAlgorithm(UInt8)
  /// A public key of Ed25519 has 32 bytes and this one has `byteCount`.
  case keyByteCount(Int)

  /// The key does not begin with `ssh-ed25519 `, or has not 80 characters.
  case sshKeyText
  /// A line of an armoured signature is not the one that `ssh-keygen` prints there.
  case armour(line: Int)
  /// The bytes in the armour or in the key break off within a field.
  case truncated(SignatureForm, offset: Int)
  /// Bytes follow the last field.
  case trailingBytes(SignatureForm, count: Int)
  /// The bytes in the armour do not begin with `SSHSIG` and version 1.
  case notSSHSignature
  /// A key or a signature is not of `ssh-ed25519`; the field begins at this byte.
  case notEd25519(SignatureForm, offset: Int)
  /// A namespace has 1 to `limit` printable characters of ASCII without blanks.
  case namespace(limit: Int)
  /// A field that is reserved has a content.
  case reserved(byteCount: Int)
  /// The message was hashed in another way than by SHA-256 or SHA-512.
  case unknownHash
  /// A signature of Ed25519 has 64 bytes and this one has `byteCount`.
  case signatureByteCount(Int)
}
