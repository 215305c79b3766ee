// Directive ledger · SigningToolsTests — SPDX-License-Identifier: Apache-2.0

import JournalTestSupport
import PosixFiles
import PosixProcesses
import Signatures
import SigningTools
import Testing

/// The real `openssl`, and false ones.
@Suite struct OpenSSLToolTests {
  /// The published key as a file in memory.
  private let key = ToolFile.bytes(SigningBench.publishedKey)

  @Test func `the key and signature of RFC 8032 come out to the byte`() throws {
    let tool = try OpenSSLTool()
    #expect(try tool.publicKey(of: key) == SigningBench.publishedPublicKey)
    #expect(
      try tool.sign(SigningBench.publishedMessage, with: key) == SigningBench.publishedSignature)
    #expect(
      try tool.verify(
        SigningBench.publishedSignature, of: SigningBench.publishedMessage,
        by: SigningBench.publishedPublicKey))
  }

  @Test func `the signed-note example of C2SP is right`() throws {
    let key = try VerifierKey(
      parsing: "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")
    let line =
      "— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXm"
      + "RKuwHjG1Yu72IneyaQM="
    let note = try SignedNote(parsing: Array("This is an example message.\n\n\(line)\n".utf8))
    let signature = try #require(note.signatures(by: key).first)
    let checker = try ToolSignatureChecker()
    #expect(try checker.isValid(signature.bytes, of: note.textBytes, by: key.publicKey))
  }

  @Test func `a signature by another key, over another message or of another length is wrong`()
    throws
  {
    let tool = try OpenSSLTool()
    let (message, signature) = (SigningBench.publishedMessage, SigningBench.publishedSignature)
    let publicKey = SigningBench.publishedPublicKey
    #expect(try !tool.verify(signature, of: [0x73], by: publicKey))
    #expect(try !tool.verify(signature, of: message + [0], by: publicKey))
    for length in [0, 1, 63] {
      #expect(try !tool.verify(Array(signature.prefix(length)), of: message, by: publicKey))
    }
    #expect(try !tool.verify(signature + [0], of: message, by: publicKey))
    #expect(try !tool.verify(signature, of: message, by: Array(publicKey.dropLast())))
    let other = try tool.publicKey(of: .bytes(try tool.newKey()))
    #expect(try !tool.verify(signature, of: message, by: other))
  }

  @Test(arguments: Array(stride(from: 0, to: 512, by: 37)))
  func `a signature with one bit changed is wrong`(bit: Int) throws {
    var changed = SigningBench.publishedSignature
    changed[bit / 8] ^= 1 << (bit % 8)
    #expect(
      try !OpenSSLTool().verify(
        changed, of: SigningBench.publishedMessage, by: SigningBench.publishedPublicKey))
  }

  @Test func `a new key is another every time and signs what it can verify`() throws {
    let tool = try OpenSSLTool()
    let bench = try SigningBench()
    let (first, second) = (try tool.newKey(), try tool.newKey())
    #expect(first != second)
    let secret = ToolFile.secret(try bench.secret("key", first))
    #expect(try tool.publicKey(of: secret) == tool.publicKey(of: .bytes(first)))
    let message = [UInt8](repeating: 0x61, count: 300_000)
    let signature = try tool.sign(message, with: secret)
    #expect(try tool.verify(signature, of: message, by: try tool.publicKey(of: secret)))
  }

  @Test func `words before the key are passed over`() throws {
    let key = ToolFile.bytes(Array("a word or two\n".utf8) + SigningBench.publishedKey)
    #expect(try OpenSSLTool().publicKey(of: key) == SigningBench.publishedPublicKey)
  }

  @Test func `what is no key, or one of another kind, is refused`() throws {
    let tool = try OpenSSLTool()
    for bytes in [[], Array("hello".utf8), Array(SigningBench.publishedKey.dropLast(40))] {
      let error = #expect(throws: SigningError.self) { _ = try tool.publicKey(of: .bytes(bytes)) }
      guard case .failed(_, .readKey, 1, let message) = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
      #expect(!message.isEmpty && !message.contains("\n"))
    }
    let other = try ToolRun(path: tool.path, arguments: ["genpkey", "-algorithm", "X25519"])
      .answer()
    #expect(throws: SigningError.unexpectedOutput(tool: tool.path, .readKey, byteCount: 44)) {
      _ = try tool.publicKey(of: .bytes(other.output))
    }
  }

  @Test func `a key that asks for a passphrase is refused and nobody waits`() throws {
    let tool = try OpenSSLTool()
    let run = ToolRun(
      path: tool.path,
      arguments: ["genpkey", "-algorithm", "ED25519", "-aes256", "-pass", "pass:x"])
    let encrypted = ToolFile.bytes(try run.answer().output)
    let start = ContinuousClock.now
    #expect(throws: SigningError.self) { _ = try tool.sign([1], with: encrypted) }
    #expect(ContinuousClock.now - start < .seconds(5))
  }

  @Test(arguments: [
    "exit 0", "echo fine", "printf 'Signature Verified Successfully'",
    "echo 'Signature Verified Successfully'; echo more", "echo 'Signature Verification Failure'",
  ])
  func `a tool that ends well with other words is not believed`(script: String) throws {
    let bench = try SigningBench()
    let tool = OpenSSLTool(path: try bench.tool(script))
    let error = #expect(throws: SigningError.self) {
      _ = try tool.verify(
        SigningBench.publishedSignature, of: [1], by: SigningBench.publishedPublicKey)
    }
    guard case .unexpectedOutput(_, .verify, _) = error else {
      throw Complaint(error: error)
    }
    #expect(throws: SigningError.self) { _ = try tool.publicKey(of: key) }
    #expect(throws: SigningError.self) { _ = try tool.newKey() }
  }

  @Test(arguments: [
    "echo 'Signature Verified Successfully'; exit 1", "echo oh >&2; exit 1", "exit 2",
    "echo 'Signature Verification Failure'; exit 2",
  ])
  func `a tool that fails with other words gives no answer`(script: String) throws {
    let bench = try SigningBench()
    let tool = OpenSSLTool(path: try bench.tool(script))
    let error = #expect(throws: SigningError.self) {
      _ = try tool.verify(
        SigningBench.publishedSignature, of: [1], by: SigningBench.publishedPublicKey)
    }
    guard case .failed(_, .verify, _, _) = error else { throw Complaint(error: error) }
  }

  @Test func `a signature that the tool itself does not verify is not handed out`() throws {
    let bench = try SigningBench()
    // Signs with 64 zeros and is otherwise the real one.
    let script = """
      case "$*" in *-sign*) head -c 64 /dev/zero;; *) exec /usr/bin/openssl "$@";; esac
      """
    let tool = OpenSSLTool(path: try bench.tool(script))
    #expect(throws: SigningError.producedInvalidSignature(tool: tool.path)) {
      _ = try tool.sign([1], with: key)
    }
  }

  @Test func `a tool that is missing, hangs or dies is named`() throws {
    let bench = try SigningBench()
    let missing = #expect(throws: SigningError.self) {
      _ = try OpenSSLTool(path: bench.directory("none")).newKey()
    }
    guard case .tool(.system(let cause)) = missing else { throw Complaint(error: missing) }
    #expect(cause.reason == .notFound)
    let tool = OpenSSLTool(path: try bench.tool("kill -9 $$"))
    #expect(throws: SigningError.tool(.killed(path: tool.path, signal: 9))) {
      _ = try tool.newKey()
    }
  }

  /// The error was another one.
  private struct Complaint: Error {
    /// The one that came.
    let error: SigningError?
  }
}
