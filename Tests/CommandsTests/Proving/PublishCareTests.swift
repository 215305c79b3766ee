// Directive ledger · CommandsTests — SPDX-License-Identifier: Apache-2.0

import Checkpoints
import CommandLineKit
import Foundation
import Signatures
import Testing
import Tiles

/// What `publish` takes care of in a directory that was published into before.
@Suite struct PublishCareTests {
  /// A ledger of three tiles, the last of which is not full.
  private let ledger: SignedLedger
  /// Where it is published.
  private let path: String

  /// Makes the ledger.
  init() throws {
    ledger = try SignedLedger(events: 700)
    path = ledger.scratch.file("www")
  }

  /// Publishes the first events, and answers every file.
  @discardableResult
  private func publish(_ size: Int) throws -> [String: [UInt8]] {
    try ledger.sign(size)
    let answer = ledger.run(["publish", path])
    try #require(answer.status == .fine, "\(answer.messages)")
    return try Scratch.contents(of: path)
  }

  /// A signature line of somebody whom nobody knows.
  private func signature(_ name: String) throws -> NoteSignature {
    let key = try VerifierKey(
      name: KeyName(name), algorithm: .cosignature, publicKey: [UInt8](repeating: 7, count: 32))
    return try NoteSignature(by: key, bytes: [UInt8](repeating: 9, count: 72))
  }

  @Test func `signatures that were published stay, in their order and once`() throws {
    let bare = try ledger.sign(700)
    let witnessed = try bare.adding(signature("w.example/1")).adding(signature("w.example/2"))
    try ledger.put(witnessed)
    #expect(ledger.run(["publish", path]).status == .fine)
    #expect(try ledger.scratch.bytes(of: "www/checkpoint") == witnessed.bytes)
    try ledger.put(bare)
    let again = ledger.run(["publish", path, "--json"])
    #expect(again.output.contains("\"files\":0"), "\(again.output)")
    #expect(try ledger.scratch.bytes(of: "www/checkpoint") == witnessed.bytes)
    try ledger.put(bare.adding(signature("w.example/3")))
    #expect(ledger.run(["publish", path]).status == .fine)
    let merged = try SignedCheckpoint(parsing: ledger.scratch.bytes(of: "www/checkpoint"))
    #expect(
      merged.note.signatures.map(\.name.text)
        == [SignedLedger.origin, "w.example/3", "w.example/1", "w.example/2"])
    try publish(690 + 10)
    #expect(try ledger.scratch.bytes(of: "www/checkpoint") == merged.bytes)
  }

  @Test func `another root at the size that is published is FORKED, and nothing changes`() throws {
    let before = try publish(600)
    let other = try ledger.checkpoint(600, root: ledger.root(599))
    _ = try ledger.scratch.write(other.bytes, to: "www/checkpoint")
    let answer = ledger.run(["publish", path])
    #expect(answer.status == .forked && answer.messages.contains("FORKED: "))
    var after = try Scratch.contents(of: path)
    #expect(after.updateValue(before["checkpoint"] ?? [], forKey: "checkpoint") == other.bytes)
    #expect(after == before)
  }

  @Test func `files that somebody removed are written again`() throws {
    let before = try publish(690)
    for name in before.keys where name != "checkpoint" {
      try FileManager.default.removeItem(atPath: path + "/" + name)
      let answer = ledger.run(["publish", path, "--json"])
      #expect(answer.output.contains("\"files\":1,"), "\(name): \(answer)")
      #expect(try Scratch.contents(of: path) == before, "\(name)")
    }
    try FileManager.default.removeItem(atPath: path + "/tile")
    #expect(try publish(690) == before)
    for name in ["tile/0/000", "tile/entries/001", "tile/0/002.p/178"] {
      try FileManager.default.removeItem(atPath: path + "/" + name)
    }
    let grown = try publish(700)
    #expect(grown["tile/0/000"] == before["tile/0/000"])
    #expect(grown["tile/entries/001"] == before["tile/entries/001"])
    let verified = Answer.to(["verify", "--tiles", path, "--log", ledger.verifier.text])
    #expect(verified.status == .fine, "\(verified.output)")
  }

  @Test func `the partial tiles above a full one are written again`() throws {
    let before = try publish(512)
    #expect(before["tile/1/000.p/2"] != nil && before["tile/0/002.p/1"] == nil)
    try FileManager.default.removeItem(atPath: path + "/tile/1/000.p/2")
    #expect(try publish(512) == before)
  }

  @Test func `a file that was cut off is told and not written over`() throws {
    let before = try publish(700)
    for name in ["tile/0/000", "tile/0/002.p/188", "tile/1/000.p/2", "tile/entries/000"] {
      _ = try ledger.scratch.write([7], to: "www/\(name)")
      let answer = ledger.run(["publish", path])
      #expect(answer.status == .notAllowed && answer.messages.contains(name))
      #expect(try ledger.scratch.bytes(of: "www/\(name)") == [7])
      _ = try ledger.scratch.write(before[name] ?? [], to: "www/\(name)")
    }
  }

  @Test func `everybody may read what is published, whatever the mask of the process`() throws {
    try ledger.sign(700)
    let outcome = try BuiltProgram.chidao.run(
      script: "umask 077; exec \"$0\" \"$@\"", ["publish", path, "--ledger", ledger.path])
    try #require(outcome.status == 0, "\(outcome.text)")
    for name in [""] + (try FileManager.default.subpathsOfDirectory(atPath: path)) {
      let facts = try FileManager.default.attributesOfItem(atPath: path + "/" + name)
      let isFolder = facts[.type] as? FileAttributeType == .typeDirectory
      #expect(facts[.posixPermissions] as? Int == (isFolder ? 0o755 : 0o644), "\(name)")
    }
  }

  @Test func `the rights of a directory that was there stay as they are`() throws {
    try ledger.scratch.makeFolder("www")
    let rights: [FileAttributeKey: Any] = [.posixPermissions: 0o750]
    try FileManager.default.setAttributes(rights, ofItemAtPath: path)
    try publish(300)
    let facts = try FileManager.default.attributesOfItem(atPath: path)
    #expect(facts[.posixPermissions] as? Int == 0o750)
  }

  /// The calls of a traced publication that make names or make something durable, in order.
  private func tracedCalls() throws -> [String] {
    let trace = ledger.scratch.file("trace")
    let outcome = try BuiltProgram.chidao.run(
      ["publish", path, "--ledger", ledger.path],
      wrappedIn: [
        "strace", "-f", "-qq", "-o", trace, "-e", "trace=syncfs,fsync,fdatasync,linkat,renameat",
      ])
    try #require(outcome.status == 0, "\(outcome.text)")
    return String(decoding: try ledger.scratch.bytes(of: "trace"), as: UTF8.self)
      .split(separator: "\n").map(String.init)
  }

  @Test func `all files are durable before they are named, and all names before the checkpoint`()
    throws
  {
    guard try Surroundings.run("strace", ["-qq", "true"]) else {
      return Surroundings.skip("calls cannot be traced here")
    }
    try ledger.sign(700)
    let calls = try tracedCalls()
    func isCall(_ name: String) -> (String) -> Bool { { $0.contains(" \(name)(") } }
    let links = calls.indices.filter { isCall("linkat")(calls[$0]) }
    let syncs = calls.indices.filter { isCall("syncfs")(calls[$0]) }
    let named = try #require(calls.firstIndex { $0.contains("\"checkpoint\"") })
    #expect(links.count == Tiling.hashTiles(to: 700).count + Tiling.entryBundles(to: 700).count)
    #expect(syncs.count == 2 && syncs[0] < links[0])
    #expect(links[links.count - 1] < syncs[1] && syncs[1] < named)
    #expect(calls[named - 1].contains(" fsync("), "its bytes come before its name")
    #expect(calls[(named + 1)...].contains { isCall("fsync")($0) }, "its name is made durable")
  }
}
