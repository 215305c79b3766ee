// Directive ledger · chidao-bench — SPDX-License-Identifier: Apache-2.0

import Digests
import Directives
import EventCoding
import Foundation
import JournalWriters
import Journals
import LevelFiles
import MerkleTrees
import PosixFiles
import PosixStores

/// What proofs cost.
struct ProofBench {
  /// Where everything lies.
  let directory: String
  /// The path of the ledger.
  let path: String
  /// The origin of the ledger.
  let origin: String
  /// Reads the ledger.
  let reader: JournalReader<PosixSource>
  /// How many proofs are built.
  let proofCount: Int

  /// Makes the ledger, unless it is there.
  init(directory: String, events: Int, proofCount: Int) throws {
    self.directory = directory
    self.proofCount = proofCount
    path = directory + "/ledger"
    try FileManager.default.createDirectory(
      atPath: directory, withIntermediateDirectories: true)
    if !ProcessFacts.exists(path + "/commit") {
      try Peer.milliseconds([
        Peer.sibling("chidao-bench"), "generate", path, "--events", "\(events)", "--directives",
        "\(max(1, events / 20))", "--allow-any-filesystem",
      ])
    }
    reader = try JournalReader(PosixSource(path: path))
    let opening = try reader.line(0)
    origin = try EventCoder(openingLine: opening.span).origin.rawValue
  }

  /// The number of events.
  var size: Int { reader.head.size }

  /// The events whose proofs are built, spread over the ledger.
  private var indexes: [Int] {
    var chance = UInt64(1)
    return (0..<proofCount).map { _ in
      // Knuth's generator; which events they are does not matter, only that they lie apart.
      chance = chance &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(chance >> 33) % reader.head.size
    }
  }

  /// What opening the tree costs, and finding an event.
  func trees() throws -> [String] {
    let store = try PosixStore(path: path, allowAnyFileSystem: true)
    try store.change(.remove(LevelTree<PosixSource>.path))
    var rows = ["\(reader.head.size) events, \(reader.head.byteCount >> 20) MiB of log"]
    let rebuilding = try Peer.milliseconds {
      var tree = try LevelTree(reader, origin: origin)
      try store.save(&tree)
    }
    rows.append(Peer.row("level file made from the whole log", rebuilding, "ms"))
    let opening = try Peer.milliseconds {
      for _ in 0..<100 { _ = try LevelTree(reader, origin: origin) }
    }
    rows.append(Peer.row("tree opened from the level file, 100 times", opening, "ms"))
    let wanted = Array("{\"specversion\":\"1.0\",\"id\":\"no-such-event\",".utf8)
    let finding = try Peer.milliseconds {
      _ = try reader.firstLine { line in
        guard line.count > wanted.count else { return false }
        for index in wanted.indices where line[index] != wanted[index] { return false }
        return true
      }
    }
    rows.append(Peer.row("every line looked at for an id", finding, "ms"))
    let grep = try Peer.milliseconds([
      "sh", "-c", "LC_ALL=C grep -F -c '\"id\":\"no-such-event\",' '\(path)'/events/*.jsonl || :",
    ])
    rows.append(Peer.row("  the same with grep -F", grep, "ms"))
    return rows
  }

  /// What building and checking proofs costs.
  func proofs() throws -> [String] {
    var tree = try LevelTree(reader, origin: origin)
    let (size, root) = (reader.head.size, reader.head.root)
    let leaves = try indexes.map { index in
      guard let node = NodeCoordinate(level: 0, index: index) else { return (index, Digest.zero) }
      return (index, try tree.digest(of: node))
    }
    var proofs: [(Digest, InclusionProof)] = []
    let building = try Peer.milliseconds {
      for (index, leaf) in leaves {
        proofs.append(
          (leaf, try tree.inclusionProof(of: index, size: size, leafHash: leaf, root: root)))
      }
    }
    let checking = try Peer.milliseconds {
      for (leaf, proof) in proofs { try proof.verify(leafHash: leaf, root: root) }
    }
    let lookups = try sqliteMilliseconds()
    let python = try pythonMilliseconds(proofs, root)
    return [
      Peer.row("inclusion proofs built and checked", proofCount * 1000 / building, "/s"),
      Peer.row("  the same nodes looked up in sqlite3", proofCount * 1000 / lookups, "/s"),
      Peer.row("inclusion proofs checked", proofCount * 1000 / checking, "/s"),
      Peer.row("  the same with Python's hashlib", proofCount * 1000 / python, "/s"),
    ]
  }

  /// How long `sqlite3` takes to look up the nodes of the same proofs, by their position.
  private func sqliteMilliseconds() throws -> Int {
    let (database, script) = ("\(directory)/nodes.db", "\(directory)/nodes.sql")
    let file = try Data(contentsOf: URL(fileURLWithPath: path + "/cache/levels"))
    var lines = "PRAGMA journal_mode=OFF; CREATE TABLE node(position INTEGER PRIMARY KEY, "
    lines += "digest BLOB); BEGIN;\n"
    for (position, start) in stride(from: 512, to: file.count - 31, by: 32).enumerated() {
      let bytes = [UInt8](file[start..<start + 32])
      let digest = Hexadecimal.encoded(bytes.span)
      lines += "INSERT INTO node VALUES(\(position),x'\(digest)');\n"
    }
    try? FileManager.default.removeItem(atPath: database)
    try Data((lines + "COMMIT;\n").utf8).write(to: URL(fileURLWithPath: script))
    try Peer.milliseconds(["sqlite3", database], input: script)
    lines = ""
    for index in indexes {
      for node in try ProofPlan(inclusionOf: index, size: reader.head.size).nodes {
        let last = node.leaves.upperBound - 1
        let position = 2 * last - last.nonzeroBitCount + node.level
        lines += "SELECT digest FROM node WHERE position=\(position);\n"
      }
    }
    try Data(lines.utf8).write(to: URL(fileURLWithPath: script))
    return try Peer.milliseconds(["sqlite3", database], input: script)
  }

  /// How long Python takes to check the same proofs.
  private func pythonMilliseconds(
    _ proofs: [(Digest, InclusionProof)], _ root: Digest
  ) throws -> Int {
    let (data, script) = ("\(directory)/proofs.txt", "\(directory)/proofs.py")
    let lines = proofs.map { leaf, proof in
      "\(proof.index) \(proof.size) \(leaf.hexadecimal) "
        + proof.path.map(\.hexadecimal).joined(separator: ",")
    }
    try Data(lines.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: data))
    try Data(Self.program.utf8).write(to: URL(fileURLWithPath: script))
    return try Peer.milliseconds(["python3", script, data, root.hexadecimal])
  }

  /// Checks inclusion proofs as RFC 9162, section 2.1.3.2, says.
  private static let program = """
    import hashlib, sys
    root = bytes.fromhex(sys.argv[2])
    for line in open(sys.argv[1]):
        index, size, leaf, path = line.split()
        fn, sn, r = int(index), int(size) - 1, bytes.fromhex(leaf)
        for p in path.split(","):
            p = bytes.fromhex(p)
            if fn & 1 or fn == sn:
                r = hashlib.sha256(b"\\x01" + p + r).digest()
                while fn and not fn & 1:
                    fn >>= 1; sn >>= 1
            else:
                r = hashlib.sha256(b"\\x01" + r + p).digest()
            fn >>= 1; sn >>= 1
        assert sn == 0 and r == root
    """
}
