// Directive ledger · CommandsTests — SPDX-License-Identifier: Apache-2.0

import Checkpoints
import CommandLineKit
import Digests
import Foundation
import MerkleTrees
import Testing
import Tiles

/// The ledger as files for any web server.
@Suite struct PublishTests {
  /// Publishes, and answers every file.
  private func publish(_ ledger: SignedLedger, to name: String) throws -> [String: [UInt8]] {
    let answer = ledger.run(["publish", ledger.scratch.file(name)])
    try #require(answer.status == .fine, "\(answer.messages)")
    return try Scratch.contents(of: ledger.scratch.file(name))
  }

  @Test func `the files are the tiles of the tree, the entries and the checkpoint`() throws {
    let ledger = try SignedLedger(events: 700)
    let signed = try ledger.sign(690)
    let files = try publish(ledger, to: "www")
    let levels = MerkleLevels(ledger.lines.map { MerkleHash.leaf($0) })
    let tiles = Tiling.hashTiles(to: 690) + Tiling.entryBundles(to: 690)
    #expect(Set(files.keys) == Set(tiles.map(\.path) + ["checkpoint"]))
    #expect(files["checkpoint"] == signed.bytes)
    for tile in tiles {
      let bytes = try #require(files[tile.path])
      if case .entries = tile.content {
        let entries = try EntryBundle(bytes: bytes, width: tile.width).entries
        #expect(entries == Array(ledger.lines[tile.positions]))
      } else {
        #expect(bytes == HashTile(Array(levels.levels[8 * tile.level][tile.positions])).bytes)
      }
    }
  }

  @Test func `what grew is what would be made at once, beside what was there`() throws {
    let ledger = try SignedLedger(events: 1_200)
    var grown: [String: [UInt8]] = [:]
    for size in [10, 255, 256, 257, 257, 700, 768, 1_200] {
      let before = grown
      try ledger.sign(size)
      grown = try publish(ledger, to: "grown")
      let fresh = try publish(ledger, to: "fresh-\(size)-\(before.count)")
      for (path, bytes) in fresh { #expect(grown[path] == bytes, "\(size): \(path)") }
      for (path, bytes) in before where path != "checkpoint" { #expect(grown[path] == bytes) }
    }
  }

  @Test(arguments: ["", "/events", "/checkpoints", "/www"])
  func `nothing is published into a ledger`(place: String) throws {
    let ledger = try SignedLedger(events: 200)
    try ledger.sign(ledger.size)
    let before = try Scratch.contents(of: ledger.path)
    let answer = ledger.run(["publish", ledger.path + place])
    #expect(answer.status == .notAllowed, "\(answer.messages)")
    #expect(try Scratch.contents(of: ledger.path) == before)
  }

  @Test func `publishing again writes nothing`() throws {
    let ledger = try SignedLedger(events: 600)
    try ledger.sign(600)
    _ = try publish(ledger, to: "www")
    let answer = ledger.run(["publish", ledger.scratch.file("www"), "--json"])
    #expect(answer.output.contains("\"files\":0"), "\(answer.output)")
  }

  @Test func `a tile with other bytes is not written over`() throws {
    let ledger = try SignedLedger(events: 700)
    try ledger.sign(300)
    let before = try publish(ledger, to: "www")
    _ = try ledger.scratch.write([1, 2, 3], to: "www/tile/entries/001.p/44")
    try ledger.scratch.makeFolder("www/tile/0")
    _ = try ledger.scratch.write([4], to: "www/tile/0/001")
    try ledger.sign(700)
    let answer = ledger.run(["publish", ledger.scratch.file("www")])
    #expect(answer.status == .notAllowed)
    #expect(answer.messages.contains("tile/0/001"))
    let after = try Scratch.contents(of: ledger.scratch.file("www"))
    #expect(after["tile/0/001"] == [4])
    #expect(after["checkpoint"] == before["checkpoint"])
    #expect(after.keys.allSatisfy { !$0.hasSuffix(".tmp") }, "what was not published is gone")
  }

  @Test func `a directory of another log, of a newer head or of another history is refused`()
    throws
  {
    let ledger = try SignedLedger(events: 600)
    let path = ledger.scratch.file("www")
    try ledger.sign(300)
    let published = try publish(ledger, to: "www")
    try ledger.put(ledger.checkpoint(200))
    try FileManager.default.removeItem(
      atPath: ledger.scratch.file("ledger/checkpoints/000000000300.note"))
    #expect(ledger.run(["publish", path]).status == .rolledBack)
    let forked = try ledger.checkpoint(300, root: ledger.root(299))
    try ledger.sign(300)
    _ = try ledger.scratch.write(forked.bytes, to: "www/checkpoint")
    #expect(ledger.run(["publish", path]).status == .forked)
    let other = try ledger.checkpoint(300, origin: "ledger.example/other")
    _ = try ledger.scratch.write(other.bytes, to: "www/checkpoint")
    #expect(ledger.run(["publish", path]).status == .notAllowed)
    _ = try ledger.scratch.write(Array("rubbish".utf8), to: "www/checkpoint")
    #expect(ledger.run(["publish", path]).status == .badInput)
    for (name, bytes) in published where name != "checkpoint" {
      #expect(try ledger.scratch.bytes(of: "www/\(name)") == bytes)
    }
  }

  @Test func `a ledger that is not that of its checkpoint is not published`() throws {
    let ledger = try SignedLedger(events: 600)
    #expect(ledger.run(["publish", ledger.scratch.file("www")]).status == .conditionNotMet)
    try ledger.put(ledger.checkpoint(600, root: ledger.root(599)))
    #expect(ledger.run(["publish", ledger.scratch.file("www")]).status == .forked)
    #expect(try Scratch.contents(of: ledger.scratch.file("www")).isEmpty)
    try ledger.put(ledger.checkpoint(700, root: ledger.root(600)))
    #expect(ledger.run(["publish", ledger.scratch.file("www")]).status == .rolledBack)
  }

  @Test func `a process that is killed anywhere is finished by the next`() throws {
    let ledger = try SignedLedger(events: 4_000)
    try ledger.sign(4_000)
    let fresh = try publish(ledger, to: "fresh")
    var partial = 0
    for round in 0..<12 {
      let path = ledger.scratch.file("killed-\(round)")
      let running = try BuiltProgram.chidao.start(["publish", path, "--ledger", ledger.path])
      // Waits until so many files are there, so that every round breaks off elsewhere.
      let deadline = Date().addingTimeInterval(20)
      while running.process.isRunning, Date() < deadline {
        let found = try FileManager.default.subpaths(atPath: path)?.count ?? 0
        if found > round * 3 { break }
      }
      running.kill()
      _ = try running.wait()
      let left = try Scratch.contents(of: path)
      if left.count < fresh.count { partial += 1 }
      for (name, bytes) in left where !name.hasSuffix(".tmp") { #expect(fresh[name] == bytes) }
      let answer = ledger.run(["publish", path])
      #expect(answer.status == .fine, "\(answer.messages)")
      #expect(try Scratch.contents(of: path) == fresh)
    }
    #expect(partial > 4, "only \(partial) rounds broke off before the end")
  }

  @Test func `two at once do not disturb each other`() throws {
    let ledger = try SignedLedger(events: 3_000)
    try ledger.sign(3_000)
    let path = ledger.scratch.file("www")
    let running = try (0..<4).map { _ in
      try BuiltProgram.chidao.start(["publish", path, "--ledger", ledger.path])
    }
    for process in running {
      let outcome = try process.wait()
      #expect(
        [CommandStatus.fine.rawValue, CommandStatus.busy.rawValue].contains(outcome.status),
        "\(outcome.text)")
    }
    #expect(try Scratch.contents(of: path) == publish(ledger, to: "fresh"))
  }
}
