// Directive ledger · GoldenTests — SPDX-License-Identifier: Apache-2.0

import Foundation
import JournalTestSupport

/// What a script does to the files of its stage behind the back of our programs.
enum StageChange: Hashable {
  /// A file or a folder is copied, as somebody does who keeps a copy elsewhere.
  case keep(from: String, to: String)
  /// A file or a folder is replaced by another, as somebody does who puts a backup back.
  case restore(from: String, to: String)
  /// The one place where a file says something says something else from now on.
  case replace(file: String, old: String, new: String)
  /// A file loses its last bytes.
  case cut(file: String, byteCount: Int)
  /// A file gets bytes at its end.
  case add(file: String, text: String)
  /// A file or a folder is gone.
  case remove(file: String)
  /// A private key for checkpoints.
  case key(file: String, byte: UInt8)
  /// A private key of a person.
  case sshKey(file: String, byte: UInt8)

  /// The words that begin such a step.
  static let words = ["keep", "restore", "replace", "cut", "add", "remove", "key", "sshkey"]

  /// What a line says.
  init(_ words: [String]) throws(ScriptError.Reason) {
    switch (words.first, words.count) {
    case ("keep", 3): self = .keep(from: words[1], to: words[2])
    case ("restore", 3): self = .restore(from: words[1], to: words[2])
    case ("replace", 4): self = .replace(file: words[1], old: words[2], new: words[3])
    case ("add", 3): self = .add(file: words[1], text: words[2])
    case ("remove", 2): self = .remove(file: words[1])
    case ("cut", 3):
      guard let count = Int(words[2]), count > 0 else { throw .noChange(words) }
      self = .cut(file: words[1], byteCount: count)
    case ("key", 3), ("sshkey", 3):
      guard let byte = UInt8(words[2]) else { throw .noChange(words) }
      self =
        words[0] == "key"
        ? .key(file: words[1], byte: byte) : .sshKey(file: words[1], byte: byte)
    default: throw .noChange(words)
    }
  }

  /// Does it.
  func callAsFunction(on stage: TemporaryDirectory) throws {
    let files = FileManager.default
    switch self {
    case .keep(let from, let to):
      try makeFolder(of: to, on: stage)
      try files.copyItem(atPath: stage(from), toPath: stage(to))
    case .restore(let from, let to):
      try files.removeItem(atPath: stage(to))
      try files.copyItem(atPath: stage(from), toPath: stage(to))
    case .replace(let file, let old, let new):
      let parts = text(file, on: stage).components(separatedBy: old)
      guard parts.count == 2 else { throw ScriptError.Reason.notOnce(old, in: file) }
      try write(parts.joined(separator: new), to: file, on: stage)
    case .cut(let file, let byteCount):
      let bytes = stage.contents(file) ?? []
      try rewrite(file, bytes.dropLast(byteCount), on: stage)
    case .add(let file, let text):
      try write(self.text(file, on: stage) + text, to: file, on: stage)
    case .remove(let file):
      try files.removeItem(atPath: stage(file))
    case .key(let file, let byte):
      try writeSecret(StoryKey(byte: byte).pem, to: file, on: stage)
    case .sshKey(let file, let byte):
      try writeSecret(StoryKey(byte: byte).openSSH(), to: file, on: stage)
    }
  }

  /// Writes what only its owner may read.
  private func writeSecret(_ text: String, to file: String, on stage: TemporaryDirectory) throws {
    try makeFolder(of: file, on: stage)
    try write(text, to: file, on: stage)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o600], ofItemAtPath: stage(file))
  }

  /// The folder of a path is there from now on.
  private func makeFolder(of path: String, on stage: TemporaryDirectory) throws {
    guard let end = path.lastIndex(of: "/") else { return }
    try FileManager.default.createDirectory(
      atPath: stage(String(path[..<end])), withIntermediateDirectories: true)
  }

  /// The text of a file.
  private func text(_ file: String, on stage: TemporaryDirectory) -> String {
    String(decoding: stage.contents(file) ?? [], as: UTF8.self)
  }

  /// Writes a text.
  private func write(_ text: String, to file: String, on stage: TemporaryDirectory) throws {
    try rewrite(file, ArraySlice(text.utf8), on: stage)
  }

  /// Writes bytes in the place of a file, whatever its permissions are.
  private func rewrite(
    _ file: String, _ bytes: ArraySlice<UInt8>, on stage: TemporaryDirectory
  ) throws {
    // What is not there need not be removed.
    try? FileManager.default.removeItem(atPath: stage(file))
    try stage.write(file, Array(bytes))
  }
}
