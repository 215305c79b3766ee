// Directive ledger · CommandsTests — SPDX-License-Identifier: Apache-2.0

import Checkpoints
import Digests
import Journals
import MerkleTrees
import PosixFiles
import PosixProcesses
import Signatures
import SigningTools
import Testing

/// An invented ledger whose checkpoints are signed with a key that is made for the test.
struct SignedLedger {
  /// Where everything lies.
  let scratch: Scratch
  /// The path of the ledger.
  let path: String
  /// The origin of the ledger.
  static let origin = "ledger.example/mau"
  /// The lines in order.
  let lines: [[UInt8]]
  /// The private key.
  private let key: [UInt8]
  /// The key that verifies.
  let verifier: VerifierKey

  /// Makes a ledger of so many events.
  init(events: Int) throws {
    scratch = try Scratch()
    path = scratch.file("ledger")
    let outcome = try BuiltProgram.bench.run([
      "generate", path, "--events", "\(events)", "--directives", "\(events / 20)",
      "--allow-any-filesystem",
    ])
    try #require(outcome.status == 0, "\(outcome.text)")
    var lines: [[UInt8]] = []
    try JournalReader(PosixSource(path: path)).forEachLine { _, bytes in
      lines.append(bytes.withUnsafeBytes { [UInt8]($0) })
      return true
    }
    self.lines = lines
    key = try OpenSSLTool().newKey()
    verifier = try VerifierKey(
      name: KeyName(Self.origin), algorithm: .ed25519,
      publicKey: OpenSSLTool().publicKey(of: .bytes(key)))
  }

  /// The number of events.
  var size: Int { lines.count }

  /// The root over the first events.
  func root(_ size: Int) -> Digest {
    var frontier = MerkleFrontier()
    for line in lines[..<size] { frontier.append(MerkleHash.leaf(line)) }
    return frontier.root
  }

  /// A signed checkpoint over the first events.
  func checkpoint(
    _ size: Int, root: Digest? = nil, origin: String = origin
  ) throws -> SignedCheckpoint {
    let checkpoint = try Checkpoint(origin: origin, size: size, root: root ?? self.root(size))
    let signature = try OpenSSLTool().sign(checkpoint.textBytes, with: .bytes(key))
    return try SignedCheckpoint(
      checkpoint, signatures: [NoteSignature(by: verifier, bytes: signature)])
  }

  /// Puts a signed checkpoint into the ledger, as its latest.
  @discardableResult
  func sign(_ size: Int) throws -> SignedCheckpoint {
    let signed = try checkpoint(size)
    try put(signed)
    return signed
  }

  /// Puts a checkpoint into the ledger, as its latest.
  func put(_ signed: SignedCheckpoint) throws {
    let number = String(signed.checkpoint.size)
    let name = String(repeating: "0", count: 12 - number.count) + number
    try scratch.makeFolder("ledger/checkpoints")
    _ = try scratch.write(signed.bytes, to: "ledger/checkpoints/\(name).note")
    _ = try scratch.write(signed.bytes, to: "ledger/checkpoints/latest")
  }

  /// A policy that knows the key and needs no witness.
  func policy() throws -> String {
    try scratch.write(Array("log \(verifier.text)\nquorum none\n".utf8), to: "policy")
  }

  /// The id of an event.
  func id(_ sequence: Int) throws -> String {
    let text = String(decoding: lines[sequence], as: UTF8.self)
    let rest = try #require(text.split(separator: "\"id\":\"", maxSplits: 1).last)
    return String(rest.prefix { $0 != "\"" })
  }

  /// Runs a command on it.
  func run(_ arguments: [String]) -> Answer { Answer.to(arguments, in: path) }
}
