// Directive ledger · CommandsTests — SPDX-License-Identifier: Apache-2.0

import Checkpoints
import CommandLineKit
import Digests
import Foundation
import MerkleTrees
import Signatures
import Testing
import Tiles

/// A published ledger in the eyes of somebody outside.
@Suite struct VerifyTilesTests {
  /// A ledger with a checkpoint.
  let ledger: SignedLedger
  /// The checkpoint.
  let signed: SignedCheckpoint

  /// Publishes it.
  init() throws {
    ledger = try SignedLedger(events: 700)
    signed = try ledger.sign(690)
    let answer = ledger.run(["publish", ledger.scratch.file("www")])
    try #require(answer.status == .fine, "\(answer.messages)")
  }

  /// Verifies what is published.
  private func verify(_ arguments: [String] = []) -> Answer {
    Answer.to(
      ["verify", "--tiles", ledger.scratch.file("www"), "--log", ledger.verifier.text] + arguments)
  }

  /// Changes a published file, verifies, and puts it back.
  private func verify(
    _ name: String, with change: (inout [UInt8]) throws -> Void
  ) throws -> Answer {
    let before = try ledger.scratch.bytes(of: "www/\(name)")
    var after = before
    try change(&after)
    _ = try ledger.scratch.write(after, to: "www/\(name)")
    defer { _ = try? ledger.scratch.write(before, to: "www/\(name)") }
    return verify()
  }

  @Test func `a good one is INTACT`() throws {
    let answer = verify()
    #expect(answer.status == .fine, "\(answer.output)\(answer.messages)")
    #expect(answer.output.contains("INTACT") && answer.output.contains("690"))
    #expect(verify(["--json"]).output.contains("\"read\":690"))
  }

  @Test func `a changed bit in any file is TAMPERED, and told with its place`() throws {
    for name in ["tile/entries/000", "tile/entries/002.p/178"] {
      for share in 0..<6 {
        let answer = try verify(name) { $0[$0.count * share / 6 + 40] ^= 1 }
        #expect(answer.status == .tampered, "\(name): \(answer.output)")
      }
    }
    for (name, event) in [("tile/0/001", "#257"), ("tile/0/002.p/178", "#513")] {
      let answer = try verify(name) { $0[33] ^= 1 }
      #expect(answer.status == .tampered && answer.output.contains(event), "\(answer.output)")
    }
    let upper = try verify("tile/1/000.p/2") { $0[33] ^= 1 }
    #expect(upper.status == .tampered && upper.output.contains("tile/1/000.p/2"))
  }

  @Test func `a file that is missing is told by its name`() throws {
    for tile in Tiling.hashTiles(to: 690) + Tiling.entryBundles(to: 690) {
      let path = ledger.scratch.file("www/\(tile.path)")
      let bytes = try ledger.scratch.bytes(of: "www/\(tile.path)")
      try FileManager.default.removeItem(atPath: path)
      let answer = verify()
      #expect(answer.status == .rolledBack && answer.output.contains(tile.path))
      _ = try ledger.scratch.write(bytes, to: "www/\(tile.path)")
    }
    #expect(verify().status == .fine)
  }

  @Test func `files that are cut off, or go on, are told`() throws {
    for name in ["tile/entries/000", "tile/0/001"] {
      #expect(try verify(name) { $0.removeLast() }.status == .tampered)
      #expect(try verify(name) { $0.append(0) }.status == .tampered)
      #expect(try verify(name) { $0 = [] }.status == .tampered)
    }
  }

  @Test func `a log that was rewritten consistently is FORKED`() throws {
    // The last entry is left out and another put in its place, with all the tiles that follow.
    let other = try SignedLedger(events: 600)
    try other.sign(600)
    _ = other.run(["publish", other.scratch.file("www")])
    let signed = try ledger.checkpoint(600)
    _ = try other.scratch.write(signed.bytes, to: "www/checkpoint")
    let answer = Answer.to([
      "verify", "--tiles", other.scratch.file("www"), "--log", ledger.verifier.text,
    ])
    #expect(answer.status == .forked, "\(answer.output)")
  }

  @Test func `a checkpoint that nobody trusted signed is UNVERIFIABLE, and rubbish is refused`()
    throws
  {
    let other = try SignedLedger(events: 600)
    let answer = Answer.to([
      "verify", "--tiles", ledger.scratch.file("www"), "--log", other.verifier.text,
    ])
    #expect(answer.status == .unverifiable)
    let plain = Answer.to(["verify", "--tiles", ledger.scratch.file("www")])
    #expect(plain.status == .unverifiable)
    #expect(try verify("checkpoint") { $0 = [1] }.status == .badInput)
    let empty = Answer.to(["verify", "--tiles", ledger.path, "--log", ledger.verifier.text])
    #expect(empty.status == .notALedger)
    #expect(verify([ledger.path]).status == .misuse)
  }

  @Test(arguments: [691, 1_000_000_000_000, 1 << 62, .max])
  func `a checkpoint over more events than there are files is ROLLED-BACK`(_ size: Int) throws {
    let absurd = try ledger.checkpoint(size, root: ledger.root(690))
    _ = try ledger.scratch.write(absurd.bytes, to: "www/checkpoint")
    let answer = verify()
    #expect(answer.status == .rolledBack, "\(answer.output)\(answer.messages)")
    #expect(answer.output.contains("ROLLED-BACK"))
  }

  @Test func `a link or a folder in the place of a file is no file`() throws {
    let path = ledger.scratch.file("www/tile/0/000")
    try FileManager.default.moveItem(atPath: path, toPath: path + ".moved")
    try FileManager.default.createSymbolicLink(
      atPath: path, withDestinationPath: path + ".moved")
    #expect(verify().status == .notAllowed)
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: false)
    #expect(![CommandStatus.fine].contains(verify().status))
  }
}
