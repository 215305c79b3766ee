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
  /// The private key made of 32 bytes that all have one value; a secret of nobody.
  case key(file: String, byte: UInt8)

  /// The words that begin such a step.
  static let words = ["keep", "restore", "replace", "cut", "add", "remove", "key"]

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
    case ("key", 3):
      guard let byte = UInt8(words[2]) else { throw .noChange(words) }
      self = .key(file: words[1], byte: byte)
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
      try makeFolder(of: file, on: stage)
      try write(Self.privateKey(byte), to: file, on: stage)
      try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: stage(file))
    }
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

  /// An Ed25519 private key in PEM (RFC 8410): 16 bytes that are always the same, then the seed.
  private static func privateKey(_ byte: UInt8) -> String {
    let header: [UInt8] = [
      0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04,
      0x20,
    ]
    let bytes = Data(header + [UInt8](repeating: byte, count: 32))
    let (begin, end) = ("-----BEGIN PRIVATE KEY-----", "-----END PRIVATE KEY-----")
    return "\(begin)\n\(bytes.base64EncodedString())\n\(end)\n"
  }
}
