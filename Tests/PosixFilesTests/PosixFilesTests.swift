// Directive ledger · PosixFilesTests — SPDX-License-Identifier: Apache-2.0

import JournalTestSupport
import Journals
import PosixFiles
import Testing

/// Reading the world.
@Suite struct PosixFilesTests {
  @Test func `a missing folder or file is absent, and a broken one is an error`() throws {
    let directory = try TemporaryDirectory()
    let source = try PosixSource(path: directory.path)
    #expect(try source.names(in: .events) == nil)
    #expect(try source.byteCount(of: .segment(.start)) == nil)
    try directory.makeFolder("events")
    #expect(try source.names(in: .events) == [])
    try directory.write("events/a", [1, 2, 3])
    #expect(try source.names(in: .events) == ["a"])
    #expect(try source.byteCount(of: JournalPath(.events, "a")) == 3)
    #expect(try source.bytes(of: JournalPath(.events, "a"), at: 1, count: 9) == [2, 3])
    let error = #expect(throws: FileError.self) {
      try source.bytes(of: .commit, at: 0, count: 1)
    }
    #expect(error?.reason == .notFound)
    #expect(error?.call == "openat")
    #expect(error?.path == directory("commit"))
    #expect(error?.systemMessage.isEmpty == false)
  }

  @Test func `a file that is kept open is read as it was when it was first read`() throws {
    let directory = try TemporaryDirectory()
    try directory.makeFolder("cache")
    // More than are kept open at once.
    let paths = (0..<300).map { JournalPath(.cache, "file-\($0)") }
    for path in paths { try directory.write(path.text, Array(path.name.utf8)) }
    let source = try PosixSource(path: directory.path)
    let keeping = source.keepingFilesOpen(atMost: 4)
    for _ in 0..<2 {
      for path in paths {
        #expect(try keeping.bytes(of: path, at: 0, count: 20) == Array(path.name.utf8))
      }
    }
    let last = JournalPath(.cache, "file-299")
    try directory.write("cache/new", [1])
    try directory.move("cache/new", over: last.text)
    #expect(try keeping.bytes(of: last, at: 0, count: 20) == Array(last.name.utf8))
    #expect(try source.bytes(of: last, at: 0, count: 20) == [1])
    #expect(try source.keepingFilesOpen(atMost: 4).bytes(of: last, at: 0, count: 20) == [1])
  }

  @Test func `many names are all found`() throws {
    let directory = try TemporaryDirectory()
    try directory.makeFolder("cache")
    let names = (0..<500).map { "file-\($0)" }
    for name in names { try directory.write("cache/\(name)", []) }
    let source = try PosixSource(path: directory.path)
    #expect(try source.names(in: .cache)?.sorted() == names.sorted())
    #expect(try source.names(in: .cache)?.count == 500, "a second listing begins anew")
  }

  @Test func `a file is read whole up to its limit`() throws {
    let directory = try TemporaryDirectory()
    let bytes = [UInt8](repeating: 7, count: 200_000)
    try directory.write("input", bytes)
    #expect(try InputFile.bytes(path: directory("input"), limit: 200_000) == bytes)
    #expect(throws: InputFile.Failure.tooLarge(path: directory("input"), limit: 199_999)) {
      try InputFile.bytes(path: directory("input"), limit: 199_999)
    }
    let missing = FileError(call: "open", path: directory("none"), code: 2)
    #expect(throws: InputFile.Failure.file(missing)) {
      try InputFile.bytes(path: directory("none"), limit: 1)
    }
    #expect(throws: InputFile.Failure.self) {
      try InputFile.bytes(path: directory.path, limit: 1)
    }
  }

  @Test func `the clock, the environment and the directory answer`() throws {
    #expect(SystemClock.now() > 1_700_000_000_000)
    let start = SystemClock.elapsed()
    #expect(SystemClock.elapsed() >= start)
    #expect(ProcessFacts.environment("PATH")?.isEmpty == false)
    #expect(ProcessFacts.environment("CHIDAO_NO_SUCH_VARIABLE") == nil)
    #expect(try ProcessFacts.currentDirectory().hasPrefix("/"))
    #expect(ProcessFacts.isDirectory("/"))
    #expect(!ProcessFacts.isDirectory("/nonexistent"))
    #expect(ProcessFacts.processNumber > 1)
    // Where `/proc` can be read, as here, Swift knows them too.
    #expect(!CommandLine.arguments.isEmpty)
    #expect(ProcessFacts.arguments == Array(CommandLine.arguments.dropFirst()))
  }

  @Test(
    arguments: [
      (2, FileError.Reason.notFound), (17, .alreadyExists), (13, .notPermitted), (1, .notPermitted),
      (30, .readOnlyFileSystem), (28, .noSpace), (27, .fileTooLarge), (20, .notAFolder),
      (21, .notAFile), (40, .symbolicLink), (5, .deviceError), (32, .brokenPipe),
      (24, .tooManyOpenFiles), (9999, .other),
    ] as [(Int32, FileError.Reason)])
  func `every number has its meaning`(code: Int32, reason: FileError.Reason) {
    let error = FileError(call: "open", path: "x", code: code)
    #expect(error.reason == reason)
    #expect(!error.systemMessage.isEmpty)
  }
}
