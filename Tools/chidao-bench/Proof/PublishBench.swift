// Directive ledger · chidao-bench — SPDX-License-Identifier: Apache-2.0

import Checkpoints
import Digests
import Foundation
import JournalWriters
import Journals
import LevelFiles
import PosixFiles
import PosixProcesses
import PosixStores
import Signatures
import SigningTools

/// What publishing costs.
struct PublishBench {
  /// The ledger.
  private let bench: ProofBench
  /// How many events come after the first publication.
  static let newCount = 1_000

  /// Takes the ledger.
  init(_ bench: ProofBench) { self.bench = bench }

  /// Publishes almost everything, then the rest, and copies the same files.
  func rows() throws -> [String] {
    let size = bench.reader.head.size
    let www = bench.directory + "/www"
    let copy = bench.directory + "/copy"
    for path in [www, copy] { try? FileManager.default.removeItem(atPath: path) }
    let key = try OpenSSLTool().newKey()
    try sign(size - Self.newCount, key)
    let first = try publish(www)
    try Peer.milliseconds(["sync"])
    let copying = try Peer.milliseconds([
      "sh", "-c", "cp -r '\(www)' '\(copy)' && sync -f '\(copy)'",
    ])
    try sign(size, key)
    let second = try publish(www)
    let updating = try Peer.milliseconds([
      "sh", "-c", "cp -ru '\(www)/.' '\(copy)' && sync -f '\(copy)'",
    ])
    let again = try publish(www)
    return [
      Peer.row("published, \(size - Self.newCount) events", first, "ms"),
      Peer.row("  the same files with cp -r, then sync", copying, "ms"),
      Peer.row("published, \(Self.newCount) more events", second, "ms"),
      Peer.row("  the same files with cp -ru, then sync", updating, "ms"),
      Peer.row("published, nothing new", again, "ms"),
    ]
  }

  /// Publishes what is signed.
  private func publish(_ directory: String) throws -> Int {
    try Peer.milliseconds([
      Peer.sibling("chidao"), "publish", directory, "--ledger", bench.path,
    ])
  }

  /// Signs the first events.
  private func sign(_ size: Int, _ key: [UInt8]) throws {
    let tool = try OpenSSLTool()
    var tree = try LevelTree(bench.reader, origin: bench.origin)
    let checkpoint = try Checkpoint(
      origin: bench.origin, size: size, root: tree.root(size: size))
    let verifier = try VerifierKey(
      name: KeyName(bench.origin), algorithm: .ed25519,
      publicKey: tool.publicKey(of: .bytes(key)))
    let signature = try tool.sign(checkpoint.textBytes, with: .bytes(key))
    let signed = try SignedCheckpoint(
      checkpoint, signatures: [NoteSignature(by: verifier, bytes: signature)])
    let store = try PosixStore(path: bench.path, allowAnyFileSystem: true)
    // Only this run knows the key, so what an earlier one signed is taken away.
    for name in try store.names(in: .checkpoints) ?? [] {
      try store.change(.remove(JournalPath(.checkpoints, name)))
    }
    try store.writeFile(JournalPath(.checkpoints, "latest"), signed.bytes)
  }
}
