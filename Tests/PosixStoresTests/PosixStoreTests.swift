// Directive ledger · PosixStoresTests — SPDX-License-Identifier: Apache-2.0

import Foundation
import JournalTestSupport
import JournalWriters
import Journals
import MerkleTrees
import PosixFiles
import PosixStores
import SimulatedDisks
import Testing

/// What only a disk can do.
@Suite struct PosixStoreTests {
  /// Seven lines.
  let lines = LedgerFixture.lines(7)

  @Test func `files, folders and sealed segments have their modes`() throws {
    let directory = try TemporaryDirectory()
    _ = try DiskFixture.ledger(directory, lines)
    #expect(try directory.mode("events") & ~0o750 == 0)
    #expect(try directory.mode("commit") & ~0o640 == 0)
    #expect(try directory.mode("lock") & ~0o640 == 0)
    let segments = try directory.names("events")
    for name in segments.dropLast() { #expect(try directory.mode("events/\(name)") == 0o440) }
    #expect(try directory.mode("events/\(segments[segments.count - 1])") & 0o200 != 0)
    #expect(try directory.names() == ["commit", "events", "lock"])
  }

  @Test func `what is read on disk is what is read in memory`() throws {
    let directory = try TemporaryDirectory()
    let store = try DiskFixture.ledger(directory, lines)
    let reader = try JournalReader(PosixSource(path: directory.path))
    #expect(reader.head.size == 7)
    for sequence in 0..<7 { #expect(try reader.line(sequence) == lines[sequence]) }
    #expect(try JournalScan(store).root == LedgerFixture.watermark(lines).root)
  }

  @Test(arguments: [-1, 0, 1, 1 << 20, 2 << 20 | 1])
  func `what is appended is written a MiB at a time, and wholly`(more: Int) throws {
    let directory = try TemporaryDirectory()
    let file = try DiskFixture.store(directory).create(.commit)
    let bytes = (0..<1 << 20 + more).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
    #expect(try file.append(bytes[...]) == min(bytes.count, 1 << 20))
    try file.appendAll(bytes)
    #expect(directory.contents("commit") == bytes.prefix(1 << 20) + bytes)
  }

  @Test func `a link in the place of a file or a folder is not followed`() throws {
    let directory = try TemporaryDirectory()
    let other = try TemporaryDirectory()
    _ = try DiskFixture.ledger(other, lines)
    try directory.link("events", to: other("events"))
    try directory.link("commit", to: other("commit"))
    let store = try DiskFixture.store(directory)
    for attempt in [
      { _ = try store.names(in: .events) }, { _ = try store.byteCount(of: .commit) },
      { _ = try JournalReader(store) }, { try store.change(.make(.events)) },
      { _ = try store.open(.commit) },
    ] as [() throws -> Void] {
      #expect(throws: (any Error).self) { try attempt() }
    }
    try directory.link("lock", to: other("stolen"))
    #expect(throws: FileError.self) { try store.lock(forMilliseconds: 0) }
    #expect(other.contents("stolen") == nil)
  }

  @Test func `a folder or a pipe in the place of a file is an error and no trap`() throws {
    let directory = try TemporaryDirectory()
    try directory.makeFolder("commit")
    let store = try DiskFixture.store(directory)
    #expect(throws: FileError.self) { try store.byteCount(of: .commit) }
    #expect(throws: (any Error).self) { try JournalReader(store) }
    try directory.write("events", [1])
    #expect(throws: FileError.self) { try store.names(in: .events) }
  }

  @Test func `the file system is known by its name and its standing`() throws {
    let rows: [(String, FileSystemKind.Standing)] = [
      ("ext4", .trusted), ("xfs", .trusted), ("btrfs", .onlyWhenAllowed),
      ("tmpfs", .onlyWhenAllowed), ("overlay", .onlyWhenAllowed), ("unknown", .onlyWhenAllowed),
      ("nfs", .refused), ("nfs4", .refused), ("cifs", .refused), ("fuse", .refused),
      ("fuse.sshfs", .refused), ("9p", .refused), ("ext4 ", .onlyWhenAllowed),
    ]
    for (name, standing) in rows { #expect(FileSystemKind(name: name).standing == standing) }
    let directory = try TemporaryDirectory()
    let probe = try StoreProbe(path: directory.path)
    #expect(probe.fileSystem.name != "unknown")
    #expect(probe.rights.first?.isWritable == true)
    #expect(probe.freeByteCount > 0)
  }

  @Test func `a file system that is not known to keep promises needs the user's word`() throws {
    let path = "/dev/shm"
    guard ProcessFacts.isDirectory(path), try StoreProbe(path: path).fileSystem.name == "tmpfs"
    else { return }
    #expect(throws: StoreError.unsupportedFileSystem(FileSystemKind(name: "tmpfs"))) {
      try PosixStore(path: path)
    }
    #expect(try PosixStore(path: path, allowAnyFileSystem: true).fileSystem.name == "tmpfs")
  }

  @Test func `a directory that is not there is an error`() {
    #expect(throws: StoreError.self) { try PosixStore(path: "/nonexistent/ledger") }
    #expect(throws: FileError.self) { try PosixSource(path: "/etc/passwd") }
  }

  @Test func `whole files are there whole and replace each other`() throws {
    let directory = try TemporaryDirectory()
    let store = try DiskFixture.store(directory)
    let board = JournalPath(.cache, "board.jsonl")
    try store.writeFile(board, [1, 2])
    try store.writeFile(board, [3])
    try directory.write("cache/board.jsonl.tmp", [9])
    try store.writeFile(board, [4, 5, 6])
    #expect(directory.contents("cache/board.jsonl") == [4, 5, 6])
    #expect(try directory.names("cache") == ["board.jsonl"])
    try store.writeFile(JournalPath(.cache, "score.jsonl"), [7])
    #expect(try store.emptyCache(keeping: [board]) == 1)
    #expect(try directory.names("cache") == ["board.jsonl"])
    #expect(try store.emptyCache() == 1)
    #expect(try store.emptyCache() == 0)
    #expect(try directory.names() == ["cache"])
  }

  @Test func `a directory for a ledger is made once`() throws {
    let directory = try TemporaryDirectory()
    try PosixStore.makeDirectory(path: directory("ledger"))
    try PosixStore.makeDirectory(path: directory("ledger"))
    #expect(try directory.mode("ledger") & ~0o750 == 0)
    #expect(throws: FileError.self) { try PosixStore.makeDirectory(path: directory("a/b")) }
  }
}
