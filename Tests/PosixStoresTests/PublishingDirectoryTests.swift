// Directive ledger · PosixStoresTests — SPDX-License-Identifier: Apache-2.0

import Foundation
import JournalTestSupport
import PosixFiles
import PosixStores
import Testing

/// Files for a web server.
@Suite struct PublishingDirectoryTests {
  /// A directory, and what is published in it.
  private let directory: TemporaryDirectory

  /// Makes it.
  init() throws { directory = try TemporaryDirectory() }

  /// Opens a directory that nobody else has open.
  private func open() throws -> PublishingDirectory {
    try #require(try PublishingDirectory(path: directory("www")))
  }

  @Test func `a file gets its name once all of them are written`() throws {
    do {
      let www = try open()
      try www.add("tile/0/000", [1])
      try www.add("tile/0/001", [2])
      #expect(try directory.names("www") == [".publish"])
      try www.settle()
      try www.add("top", [3])
      try www.settle()
      try www.replace("checkpoint", [4])
      try www.replace("checkpoint", [5])
      try www.settle()
    }
    #expect(try directory.names("www") == ["checkpoint", "tile", "top"])
    #expect(directory.contents("www/tile/0/000") == [1])
    #expect(directory.contents("www/tile/0/001") == [2])
    #expect(directory.contents("www/top") == [3])
    #expect(directory.contents("www/checkpoint") == [5])
  }

  @Test func `a name that is taken is an error, and the file stays`() throws {
    do {
      let www = try open()
      try www.add("top", [1])
      try directory.write("www/top", [9])
      let failure = #expect(throws: FileError.self) { try www.settle() }
      #expect(failure?.reason == .alreadyExists)
    }
    #expect(directory.contents("www/top") == [9])
    #expect(try directory.names("www") == ["top"])
  }

  @Test func `what a killed process left is removed, and what it had named stays whole`() throws {
    try directory.makeFolder("www")
    try directory.makeFolder("www/.publish")
    for name in ["www/.publish/0.tmp", "www/.publish/7.tmp", "www/.publish.tmp"] {
      try directory.write(name, [1, 2, 3])
    }
    // It was killed between giving a name and taking the other one away.
    try FileManager.default.linkItem(
      atPath: directory("www/.publish/0.tmp"), toPath: directory("www/named"))
    do {
      let www = try open()
      #expect(try directory.names("www") == ["named"])
      try www.add("other", [4])
      try www.settle()
    }
    #expect(try directory.names("www") == ["named", "other"])
    #expect(directory.contents("www/named") == [1, 2, 3])
  }

  @Test func `one process at a time publishes, and the other touches nothing`() throws {
    let www = try open()
    try www.add("top", [1])
    #expect(try PublishingDirectory(path: directory("www")) == nil)
    try www.settle()
    #expect(directory.contents("www/top") == [1])
  }

  @Test func `a link in the place of a folder is not followed`() throws {
    try directory.makeFolder("www")
    try directory.makeFolder("elsewhere")
    try directory.link("www/tile", to: directory("elsewhere"))
    let www = try open()
    try www.add("tile/000", [1])
    #expect(throws: FileError.self) { try www.settle() }
    #expect(try directory.names("elsewhere") == [])
  }

  @Test func `the length of a published file is that of an ordinary one`() throws {
    let www = try open()
    try www.add("tile/000", [1, 2, 3])
    try www.settle()
    try directory.link("www/link", to: directory("www/tile/000"))
    #expect(try www.reading.byteCount(of: "tile/000") == 3)
    for name in ["tile/001", "none/such", "tile", "link"] {
      #expect(try www.reading.byteCount(of: name) == nil)
    }
  }
}
