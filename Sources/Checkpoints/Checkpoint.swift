// Directive ledger · Checkpoints — SPDX-License-Identifier: Apache-2.0

public import Digests
import MerkleTrees
import Signatures

/// What a log signs: its origin, the number of its leaves and the root over them.
///
/// Written as at least three lines, each ended by a newline: origin, size, root in base64, and
/// extension lines, which are kept and mean nothing here.
/// Source: C2SP tlog-checkpoint v1.0.0, “Note text”.
public struct Checkpoint: Sendable {
  /// Which log this is; compared byte by byte.
  ///
  /// Invariant: not empty, one line.
  public let origin: String
  /// The number of leaves.
  public let size: Int
  /// The root over the leaves.
  public let root: Digest
  /// What else the log signs, a line each.
  ///
  /// Invariant: none is empty, each is one line.
  public let extensions: [String]

  /// Takes the parts of a checkpoint.
  ///
  /// - Throws: `emptyLine`, `controlCharacter`, `number`, `emptyRootDiffers`.
  public init(
    origin: String, size: Int, root: Digest, extensions: [String] = []
  ) throws(CheckpointFormatError) {
    try self.init(origin: origin, size: size, root: root, extensions: extensions, firstLine: 1)
  }

  /// Reads the text of a note: all of it, with its last newline.
  public init(parsing textBytes: [UInt8]) throws(CheckpointFormatError) {
    try self.init(parsing: textBytes, firstLine: 1)
  }

  /// Reads a text that begins at a line of a file.
  init(parsing textBytes: [UInt8], firstLine: Int) throws(CheckpointFormatError) {
    let newline = UInt8(ascii: "\n")
    guard textBytes.last == newline else {
      throw .note(.unterminated(.note), firstLine: firstLine)
    }
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: textBytes.span)
    } catch {
      throw .note(.notUTF8(.note, offset: error.byteOffsets.lowerBound), firstLine: firstLine)
    }
    let lines = textBytes.dropLast().split(separator: newline, omittingEmptySubsequences: false)
    guard lines.count >= 3 else { throw .linesMissing(count: lines.count) }
    // Told first, for an empty line too many shifts all others.
    guard !lines[0].isEmpty else { throw .emptyLine(line: firstLine) }
    guard let size = DecimalText.number(lines[1]) else { throw .number(line: firstLine + 1) }
    guard let root = Digest(base64: Array(lines[2]).span) else {
      throw .digest(line: firstLine + 2)
    }
    // The text was found to be UTF-8, so nothing is repaired here.
    try self.init(
      origin: String(decoding: lines[0], as: UTF8.self), size: size, root: root,
      extensions: lines[3...].map { String(decoding: $0, as: UTF8.self) }, firstLine: firstLine)
  }

  /// Takes parts whose errors are told by their lines.
  private init(
    origin: String, size: Int, root: Digest, extensions: [String], firstLine: Int
  ) throws(CheckpointFormatError) {
    try Self.check(origin, line: firstLine)
    guard size >= 0 else { throw .number(line: firstLine + 1) }
    guard size > 0 || root == MerkleHash.emptyRoot else {
      throw .emptyRootDiffers(line: firstLine + 2)
    }
    for (index, text) in extensions.enumerated() {
      try Self.check(text, line: firstLine + 3 + index)
    }
    self.origin = origin
    self.size = size
    self.root = root
    self.extensions = extensions
  }

  /// Refuses what is not one line of a note.
  private static func check(_ text: String, line: Int) throws(CheckpointFormatError) {
    guard !text.utf8.isEmpty else { throw .emptyLine(line: line) }
    guard text.utf8.allSatisfy({ $0 >= 0x20 }) else { throw .controlCharacter(line: line) }
  }

  /// The bytes that are signed, ending in a newline.
  public var textBytes: [UInt8] {
    Array(text.utf8)
  }

  /// The text that is signed, ending in a newline.
  public var text: String {
    ([origin, String(size), root.base64] + extensions).map { "\($0)\n" }.joined()
  }

  /// Whether this is a checkpoint of a log, byte by byte.
  public func isOf(origin: String) -> Bool {
    self.origin.utf8.elementsEqual(origin.utf8)
  }
}

extension Checkpoint: Hashable {
  /// Whether two checkpoints are the same bytes.
  public static func == (left: Checkpoint, right: Checkpoint) -> Bool {
    left.textBytes == right.textBytes
  }

  /// Hashes the bytes.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(textBytes)
  }
}
