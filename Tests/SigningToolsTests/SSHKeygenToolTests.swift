// Directive ledger · SigningToolsTests — SPDX-License-Identifier: Apache-2.0

import JournalTestSupport
import PosixFiles
import PosixProcesses
import Signatures
import SigningTools
import Testing

/// The real `ssh-keygen`, and false ones.
@Suite struct SSHKeygenToolTests {
  /// A message.
  private let message = Array("line\nline\n".utf8)

  @Test func `what is signed is verified, by the key and for the namespace it names`() throws {
    let bench = try SigningBench()
    let key = try bench.sshKey("key")
    let tool = try SSHKeygenTool()
    let signature = try tool.sign(message, namespace: "submission@chidao", with: key)
    #expect(signature.namespace == "submission@chidao")
    #expect(try signature.publicKey == tool.publicKey(of: key))
    let written = try #require(bench.directory.contents("key.pub"))
    #expect(written.starts(with: signature.publicKey.text.utf8))
    let checker = try ToolSignatureChecker()
    #expect(try checker.isValid(signature, of: message))
    #expect(try !checker.isValid(signature, of: message + [10]))
    #expect(try !checker.isValid(signature, of: []))
  }

  @Test func `the same message is signed in the same bytes, and an empty one too`() throws {
    let bench = try SigningBench()
    let key = try bench.sshKey("key")
    let tool = try SSHKeygenTool()
    let first = try tool.sign(message, namespace: "a@b", with: key)
    #expect(try tool.sign(message, namespace: "a@b", with: key) == first)
    #expect(try tool.sign(message, namespace: "a@c", with: key) != first)
    #expect(try tool.verify(try tool.sign([], namespace: "a@b", with: key), of: []))
  }

  @Test func `a signature under another name, key or hash is wrong`() throws {
    let bench = try SigningBench()
    let tool = try SSHKeygenTool()
    let signature = try tool.sign(message, namespace: "a@b", with: try bench.sshKey("key"))
    let other = try tool.publicKey(of: try bench.sshKey("other"))
    for changed in [
      try SSHSignature(
        publicKey: other, namespace: "a@b", hash: signature.hash, bytes: signature.bytes),
      try SSHSignature(
        publicKey: signature.publicKey, namespace: "a@c", hash: signature.hash,
        bytes: signature.bytes),
      try SSHSignature(
        publicKey: signature.publicKey, namespace: "a@b", hash: .sha256, bytes: signature.bytes),
    ] {
      #expect(try !tool.verify(changed, of: message))
    }
    for bit in stride(from: 0, to: 512, by: 61) {
      var bytes = signature.bytes
      bytes[bit / 8] ^= 1 << (bit % 8)
      let changed = try SSHSignature(
        publicKey: signature.publicKey, namespace: "a@b", hash: signature.hash, bytes: bytes)
      #expect(try !tool.verify(changed, of: message))
    }
  }

  @Test(arguments: ["a\"b", "*", "a,b", "!a", "a?b", "a\\b"])
  func `a namespace that means something else in a list of signers is wrong`(
    namespace: String
  ) throws {
    let bench = try SigningBench()
    let tool = try SSHKeygenTool()
    let good = try tool.sign(message, namespace: "a@b", with: try bench.sshKey("key"))
    let odd = try SSHSignature(
      publicKey: good.publicKey, namespace: namespace, hash: good.hash, bytes: good.bytes)
    #expect(try !tool.verify(odd, of: message))
  }

  @Test func `a key with a passphrase or of another kind is refused, and nobody waits`() throws {
    let bench = try SigningBench()
    let tool = try SSHKeygenTool()
    let locked = try bench.sshKey("locked", passphrase: "secret")
    let start = ContinuousClock.now
    let error = #expect(throws: SigningError.self) {
      _ = try tool.sign(message, namespace: "a@b", with: locked)
    }
    guard case .failed(_, .sign, _, let words) = error else {
      throw Complaint(error: error)
    }
    #expect(words.contains("passphrase"))
    #expect(ContinuousClock.now - start < .seconds(5))
    let foreign = try bench.sshKey("foreign", kind: "ecdsa")
    #expect(throws: SigningError.self) { _ = try tool.publicKey(of: foreign) }
    #expect(throws: SigningError.self) {
      _ = try tool.sign(message, namespace: "a@b", with: foreign)
    }
    let none = try bench.secret("none", Array("no key".utf8))
    #expect(throws: SigningError.self) { _ = try tool.sign(message, namespace: "a@b", with: none) }
  }

  @Test(arguments: ["exit 0", "echo Good", "echo 'incorrect signature' >&2; exit 1", "exit 255"])
  func `a tool that says something else is not believed`(script: String) throws {
    let bench = try SigningBench()
    let key = try bench.sshKey("key")
    let good = try SSHKeygenTool().sign(message, namespace: "a@b", with: key)
    let tool = SSHKeygenTool(path: try bench.tool(script))
    #expect(throws: SigningError.self) { _ = try tool.verify(good, of: message) }
    #expect(throws: SigningError.self) { _ = try tool.sign(message, namespace: "a@b", with: key) }
    #expect(throws: SigningError.self) { _ = try tool.publicKey(of: key) }
  }

  @Test func `a signature of another message than ours is not handed out`() throws {
    let bench = try SigningBench()
    let key = try bench.sshKey("key")
    let script = """
      case "$*" in *"-Y sign"*) echo other | exec /usr/bin/ssh-keygen "$@";;
      *) exec /usr/bin/ssh-keygen "$@";; esac
      """
    let tool = SSHKeygenTool(path: try bench.tool(script))
    #expect(throws: SigningError.producedInvalidSignature(tool: tool.path)) {
      _ = try tool.sign(message, namespace: "a@b", with: key)
    }
  }

  /// The error was another one.
  private struct Complaint: Error {
    /// The one that came.
    let error: SigningError?
  }
}
