// Directive ledger · SigningTools — SPDX-License-Identifier: Apache-2.0

public import PosixFiles
import PosixProcesses
public import Signatures

/// A private key in a file, ready to sign notes under a name and for one purpose.
///
/// The file is a private key in PEM, as `openssl genpkey -algorithm ED25519` writes it. Before it
/// may stand one line with the verifier key (RFC 7468 allows words there): then the key signs under
/// that name and for that purpose and for nothing else.
public struct NoteSigner: Sendable {
  /// What those who verify must hold.
  public let key: VerifierKey

  /// The private key.
  private let secret: SecretFile
  /// What signs.
  private let tool: OpenSSLTool

  /// Opens a key.
  ///
  /// - Parameters:
  ///   - name: under what name it shall sign; by default the one in the file.
  ///   - algorithm: for what purpose.
  public init(
    path: String, name: KeyName?, for algorithm: KeyAlgorithm, tool: OpenSSLTool
  ) throws(KeyFileError) {
    let secret: SecretFile
    do throws(SecretFile.Failure) {
      secret = try SecretFile(path: path)
    } catch {
      throw .secret(error)
    }
    let stated = try Self.statedKey(in: secret)
    if let stated, stated.algorithm != algorithm {
      throw .purpose(path: path, stated: stated.algorithm, wanted: algorithm)
    }
    if let stated, let name, stated.name != name {
      throw .name(path: path, stated: stated.name, wanted: name)
    }
    guard let name = name ?? stated?.name else { throw .nameless(path: path) }
    key = try Self.key(in: secret, named: name, for: algorithm, tool)
    guard stated == nil || stated == key else { throw .otherKey(path: path) }
    self.secret = secret
    self.tool = tool
  }

  /// Signs a text; the signature has been verified with the key that others hold.
  public func sign(_ message: [UInt8]) throws(SigningError) -> [UInt8] {
    try tool.sign(message, with: .secret(secret), verifying: key.publicKey)
  }

  /// What stands before a private key of this program's making.
  public static func firstLine(for key: VerifierKey) -> [UInt8] { Array("\(key.text)\n".utf8) }

  /// The verifier key in the first line; nil where the private key begins there.
  public static func statedKey(in secret: SecretFile) throws(KeyFileError) -> VerifierKey? {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try secret.firstBytes(SignatureForm.verifierKey.byteCountLimit + 1)
    } catch {
      throw .secret(.file(error))
    }
    guard !bytes.starts(with: "-----BEGIN ".utf8) else { return nil }
    let line = bytes.prefix { $0 != UInt8(ascii: "\n") }
    do throws(SignatureFormatError) {
      return try VerifierKey(parsing: String(decoding: line, as: UTF8.self))
    } catch {
      throw .statement(error, path: secret.path)
    }
  }

  /// The verifier key of a private one.
  private static func key(
    in secret: SecretFile, named name: KeyName, for algorithm: KeyAlgorithm, _ tool: OpenSSLTool
  ) throws(KeyFileError) -> VerifierKey {
    let publicKey: [UInt8]
    do throws(SigningError) {
      publicKey = try tool.publicKey(of: .secret(secret))
    } catch {
      throw .tool(error, path: secret.path)
    }
    do throws(SignatureFormatError) {
      return try VerifierKey(name: name, algorithm: algorithm, publicKey: publicKey)
    } catch {
      throw .statement(error, path: secret.path)
    }
  }
}
