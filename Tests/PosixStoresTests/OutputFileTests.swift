// Directive ledger · PosixStoresTests — SPDX-License-Identifier: Apache-2.0

import Foundation
import JournalTestSupport
import PosixFiles
import PosixStores
import Testing

/// Files of the user's choice.
@Suite struct OutputFileTests {
  /// A directory with a file of ours, and others.
  private let directory: TemporaryDirectory

  /// Makes it.
  init() throws {
    directory = try TemporaryDirectory()
    try directory.write("ours", [1, 2])
    try directory.write("other", [2, 1])
    try directory.write("empty", [])
    try directory.makeFolder("folder")
  }

  /// Writes to a name; answers that begin with 1 are ours.
  private func write(_ name: String) throws {
    try OutputFile(path: directory(name)) { $0.first == 1 }.write([1, 9])
  }

  @Test(arguments: ["new", "ours", "empty", "folder/new", "folder/../ours", "lock", "cache"])
  func `a new file, an empty one and one of the same kind are written whole`(
    _ name: String
  ) throws {
    try write(name)
    #expect(directory.contents(name) == [1, 9])
    #expect(try directory.mode(name) & ~0o644 == 0)
    #expect(try directory.names().filter { $0.hasSuffix(".tmp") } == [])
  }

  @Test func `a file of another kind, or too long for any, is left alone`() throws {
    try directory.write("long", [UInt8](repeating: 2, count: (8 << 20) + 1))
    for name in ["other", "long"] {
      let before = directory.contents(name)
      #expect(throws: OutputFile.Failure.otherContent(path: directory(name))) { try write(name) }
      #expect(directory.contents(name) == before)
    }
  }

  @Test func `a folder, a link and a folder that is missing are errors, and nothing changes`()
    throws
  {
    try directory.link("link", to: directory("ours"))
    try directory.link("broken", to: directory("nothing"))
    let before = try directory.names()
    for (name, reason) in [
      ("folder", FileError.Reason.notAFile), ("link", .symbolicLink), ("broken", .symbolicLink),
    ] {
      let failure = #expect(throws: OutputFile.Failure.self) { try write(name) }
      guard case .file(let error)? = failure else {
        Issue.record("\(name): \(String(describing: failure))")
        continue
      }
      #expect(error.reason == reason, "\(name)")
    }
    #expect(throws: FileError.self) { try write("none/such") }
    #expect(try directory.names() == before)
    #expect(directory.contents("ours") == [1, 2])
  }

  @Test func `a pipe and a device are written into and stay what they are`() throws {
    try OutputFile(path: "/dev/null") { _ in false }.write([1, 9])
    var facts = stat()
    #expect(stat("/dev/null", &facts) == 0 && facts.st_mode & S_IFMT == S_IFCHR)
    #expect(mkfifo(directory("pipe"), 0o600) == 0)
    #expect(throws: FileError.self, "nobody reads") { try write("pipe") }
    let reader = open(directory("pipe"), O_RDONLY | O_NONBLOCK)
    defer { _ = close(reader) }
    for path in [directory("pipe"), "/dev/fd/\(reader)"] {
      try OutputFile(path: path) { _ in false }.write([1, 9])
      var bytes: [UInt8] = [0, 0, 0]
      #expect(read(reader, &bytes, 3) == 2 && bytes == [1, 9, 0])
    }
    #expect(stat(directory("pipe"), &facts) == 0 && facts.st_mode & S_IFMT == S_IFIFO)
  }

  @Test func `nothing of a ledger or of a witness's memory is replaced or added`() throws {
    for folder in ["ledger", "memory"] { try directory.makeFolder(folder) }
    for folder in ["events", "checkpoints", "quarantine", "cache"] {
      try directory.makeFolder("ledger/\(folder)")
      try directory.write("ledger/\(folder)/x", [1, 2])
    }
    try directory.write("ledger/commit", [1, 2])
    try directory.makeFolder("memory/checkpoints")
    for name in ["ledger/lock", "memory/lock", "memory/checkpoints/x"] {
      try directory.write(name, [])
    }
    try directory.link("alias", to: directory("ledger/checkpoints"))
    for name in [
      "ledger/commit", "ledger/lock", "ledger/events/x", "ledger/events/new", "ledger/cache/x",
      "ledger/checkpoints/x", "ledger/quarantine/new", "alias/x", "ledger/events/../commit",
      "ledger/checkpoints/./x", "memory/lock", "memory/checkpoints/x", "ledger/receipt",
      "ledger/cache/levels/0/x", "memory/x",
    ] {
      let path = directory(name)
      #expect(throws: OutputFile.Failure.partOfLedger(path: path)) { try write(name) }
    }
    #expect(directory.contents("ledger/commit") == [1, 2])
    #expect(directory.contents("ledger/receipt") == nil)
  }

  @Test func `a folder that is not there yet is judged by where it would be`() throws {
    try directory.makeFolder("ledger")
    try directory.makeFolder("ledger/events")
    try directory.write("ledger/events/000000000000.jsonl", [])
    for name in ["ledger", "ledger/www", "ledger/events", "ledger/www/tile/0"] {
      #expect(LedgerPlace.contains(directory(name)), "\(name)")
    }
    for name in ["www", "ledger-2", "www/ledger/tile", "events"] {
      #expect(!LedgerPlace.contains(directory(name)), "\(name)")
    }
  }
}
