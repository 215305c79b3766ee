// Directive ledger · SigningTools — SPDX-License-Identifier: Apache-2.0

public import PosixFiles
public import Signatures

/// Why nothing can be signed with the key in a file.
public enum KeyFileError: Error, Hashable {
  /// The file is not kept as a secret is, or cannot be read.
  case secret(SecretFile.Failure)
  /// The tool takes it for no private key of Ed25519, or cannot be asked.
  case tool(SigningError, path: String)
  /// The first line of the file is not the verifier key that stands there.
  case statement(SignatureFormatError, path: String)
  /// The key was made for another purpose.
  case purpose(path: String, stated: KeyAlgorithm, wanted: KeyAlgorithm)
  /// The key was made for another name.
  case name(path: String, stated: KeyName, wanted: KeyName)
  /// The private key is not that of the verifier key in the first line.
  case otherKey(path: String)
  /// Neither the file nor the caller says what the key is called.
  case nameless(path: String)
}
