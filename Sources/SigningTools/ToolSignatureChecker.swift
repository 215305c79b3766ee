// Directive ledger · SigningTools — SPDX-License-Identifier: Apache-2.0

public import Signatures

/// Checks signatures with the tools of the operating system, and writes nothing to disk.
public struct ToolSignatureChecker: SignatureChecker, Sendable {
  /// Checks raw signatures.
  private let openssl: OpenSSLTool
  /// Checks the signatures of people.
  private let sshKeygen: SSHKeygenTool?

  /// Finds the tools; without `ssh-keygen` only raw signatures can be checked.
  public init() throws(SigningError) {
    openssl = try OpenSSLTool()
    // Whoever needs it is told below that it is missing.
    sshKeygen = try? SSHKeygenTool()
  }

  /// Whether a raw signature is right, by `openssl pkeyutl -verify`.
  public func isValid(
    _ signature: [UInt8], of message: [UInt8], by publicKey: [UInt8]
  ) throws(SigningError) -> Bool {
    try openssl.verify(signature, of: message, by: publicKey)
  }

  /// Whether a signature is right, by `ssh-keygen -Y verify`.
  public func isValid(
    _ signature: SSHSignature, of message: [UInt8]
  ) throws(SigningError) -> Bool {
    let tool = if let sshKeygen { sshKeygen } else { try SSHKeygenTool() }
    return try tool.verify(signature, of: message)
  }
}
