// Directive ledger · SigningTools — SPDX-License-Identifier: Apache-2.0

public import PosixFiles
import PosixProcesses
public import Signatures

/// `ssh-keygen`, for the signatures of people (SSHSIG) with the keys they log in with.
///
/// Only keys of the kind `ssh-ed25519` are used, and no agent and no passphrase is asked for.
public struct SSHKeygenTool: SigningTool, Sendable {
  /// The absolute path of the program.
  public let path: String

  /// Its name, for messages.
  public static let name = "ssh-keygen"

  /// By what name the signer is called where only the key counts.
  private static let signer = "signer"

  /// Uses a program at a path.
  public init(path: String) { self.path = path }

  /// Finds the program of the operating system.
  public init() throws(SigningError) { path = try Self.find(Self.name) }

  /// The public key of a private one.
  public func publicKey(of key: SecretFile) throws(SigningError) -> SSHPublicKey {
    let answer = try run(["-y", "-P", "", "-f", ToolFile.path(0)], files: [.secret(key)])
    guard answer.status == 0 else { throw failed(.readKey, answer) }
    // The comment after the key is nobody's business.
    let words =
      answer.output.split(separator: UInt8(ascii: "\n")).first?
      .split(separator: UInt8(ascii: " ")).prefix(2) ?? []
    let text = words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    // Why it is not one of our keys is said once, by the error below.
    guard let publicKey = try? SSHPublicKey(parsing: text) else {
      throw unexpected(.readKey, answer)
    }
    return publicKey
  }

  /// Signs a message with a private key for a namespace; the signature has been verified.
  ///
  /// Source: `ssh-keygen(1)`, `-Y sign`.
  public func sign(
    _ message: [UInt8], namespace: String, with key: SecretFile
  ) throws(SigningError) -> SSHSignature {
    let answer = try run(
      ["-q", "-Y", "sign", "-n", namespace, "-f", ToolFile.path(0)], input: message,
      files: [.secret(key)])
    guard answer.status == 0 else { throw failed(.sign, answer) }
    let text = String(decoding: answer.output, as: UTF8.self)
    // Why the text is not one of our signatures is said once, by the error below.
    guard let signature = try? SSHSignature(parsing: text), signature.namespace == namespace else {
      throw unexpected(.sign, answer)
    }
    guard try verify(signature, of: message) else { throw .producedInvalidSignature(tool: path) }
    return signature
  }

  /// Whether a signature was made over a message by the key and for the namespace that it names.
  ///
  /// Source: `ssh-keygen(1)`, `-Y verify`.
  public func verify(
    _ signature: SSHSignature, of message: [UInt8]
  ) throws(SigningError) -> Bool {
    let namespace = signature.namespace
    // A quotation mark or a pattern in it would say something else in the list of signers.
    guard namespace.utf8.allSatisfy(Self.isPlain) else { return false }
    let allowed = "\(Self.signer) namespaces=\"\(namespace)\" \(signature.publicKey.text)\n"
    let answer = try run(
      [
        "-Y", "verify", "-f", ToolFile.path(0), "-I", Self.signer, "-n", namespace, "-s",
        ToolFile.path(1),
      ], input: message, files: [.bytes(Array(allowed.utf8)), .bytes(Array(signature.text.utf8))])
    let good = "Good \"\(namespace)\" signature for \(Self.signer) with ED25519 key SHA256:"
    switch answer.status {
    case 0 where answer.output.starts(with: good.utf8): return true
    case 0: throw unexpected(.verify, answer)
    case 255 where answer.quotation.hasSuffix("incorrect signature"): return false
    default: throw failed(.verify, answer)
    }
  }

  /// Whether a byte of a namespace means itself wherever it stands.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "@"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
