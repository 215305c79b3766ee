// Directive ledger · SigningTools — SPDX-License-Identifier: Apache-2.0

import PosixFiles
public import PosixProcesses
import Signatures

/// `openssl`, for raw keys and signatures of Ed25519 (RFC 8032), as checkpoints carry them.
///
/// What it says is believed only where its exit status and its output say the same.
public struct OpenSSLTool: SigningTool, Sendable {
  /// The absolute path of the program.
  public let path: String

  /// Its name, for messages.
  public static let name = "openssl"

  /// What a public key of Ed25519 begins with in DER (RFC 8410, section 4); the key follows.
  private static let derPrefix: [UInt8] = [
    0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00,
  ]

  /// Uses a program at a path.
  public init(path: String) { self.path = path }

  /// Finds the program of the operating system.
  public init() throws(SigningError) { path = try Self.find(Self.name) }

  /// A new private key in PEM, not encrypted; it exists in memory only.
  public func newKey() throws(SigningError) -> [UInt8] {
    let answer = try ask(.makeKey, ["genpkey", "-algorithm", "ED25519"])
    let begins = answer.output.starts(with: "-----BEGIN PRIVATE KEY-----\n".utf8)
    let ends = answer.output.reversed().starts(with: "-----END PRIVATE KEY-----\n".utf8.reversed())
    guard begins, ends else { throw unexpected(.makeKey, answer) }
    return answer.output
  }

  /// The public key, 32 bytes, of a private one in PEM.
  public func publicKey(of key: ToolFile) throws(SigningError) -> [UInt8] {
    let answer = try ask(
      .readKey,
      ["pkey", "-in", ToolFile.path(0), "-passin", "pass:", "-pubout", "-outform", "DER"], [key])
    guard answer.output.starts(with: Self.derPrefix),
      answer.output.count == Self.derPrefix.count + Ed25519.publicKeyByteCount
    else { throw unexpected(.readKey, answer) }
    return Array(answer.output.dropFirst(Self.derPrefix.count))
  }

  /// Signs a message with a private key in PEM; the signature of 64 bytes has been verified.
  ///
  /// - Parameter publicKey: what the signature is verified with; by default what `openssl` says
  ///   belongs to the private key.
  /// - Precondition: the message is not empty, for `openssl` signs none that is.
  public func sign(
    _ message: [UInt8], with key: ToolFile, verifying publicKey: [UInt8]? = nil
  ) throws(SigningError) -> [UInt8] {
    precondition(!message.isEmpty, "an empty message is not signed")
    let publicKey = if let publicKey { publicKey } else { try self.publicKey(of: key) }
    let answer = try ask(
      .sign,
      [
        "pkeyutl", "-sign", "-rawin", "-inkey", ToolFile.path(0), "-passin", "pass:", "-in",
        ToolFile.path(1),
      ], [key, .bytes(message)])
    guard answer.output.count == Ed25519.signatureByteCount else { throw unexpected(.sign, answer) }
    guard try verify(answer.output, of: message, by: publicKey) else {
      throw .producedInvalidSignature(tool: path)
    }
    return answer.output
  }

  /// Whether a signature was made over a message by the private key of a public one.
  ///
  /// - Throws: also where the key or the message is none that `openssl` takes.
  public func verify(
    _ signature: [UInt8], of message: [UInt8], by publicKey: [UInt8]
  ) throws(SigningError) -> Bool {
    // What has another length is no signature of Ed25519, and none is made longer or shorter here.
    guard signature.count == Ed25519.signatureByteCount,
      publicKey.count == Ed25519.publicKeyByteCount
    else { return false }
    let answer = try run(
      [
        "pkeyutl", "-verify", "-rawin", "-pubin", "-keyform", "DER", "-inkey", ToolFile.path(0),
        "-sigfile", ToolFile.path(1), "-in", ToolFile.path(2),
      ], files: [.bytes(Self.derPrefix + publicKey), .bytes(signature), .bytes(message)])
    switch (answer.status, String(decoding: answer.output, as: UTF8.self)) {
    case (0, "Signature Verified Successfully\n"): return true
    case (1, "Signature Verification Failure\n"): return false
    case (0, _): throw unexpected(.verify, answer)
    default: throw failed(.verify, answer)
    }
  }
}

extension OpenSSLTool {
  /// Runs the tool, which must end well.
  private func ask(
    _ action: SigningError.Action, _ arguments: [String], _ files: [ToolFile] = []
  ) throws(SigningError) -> ToolAnswer {
    let answer = try run(arguments, files: files)
    guard answer.status == 0 else { throw failed(action, answer) }
    return answer
  }
}
