// Directive ledger · LevelFiles — SPDX-License-Identifier: Apache-2.0

public import Digests
public import Journals
import MerkleTrees

/// What a level file says of itself: whose tree it holds, and up to where.
///
/// Shape: `byteCount` bytes of lines, filled up with newlines; the last line that says something is
/// the SHA-256 of those before it.
public struct LevelHeader: Hashable, Sendable {
  /// The origin of the ledger.
  public let origin: String
  /// The number of leaves.
  public let size: Int
  /// The segment of the last leaf.
  public let segment: SegmentName
  /// The number of bytes of that segment up to the end of the last leaf.
  public let offset: Int
  /// The hash of the last leaf.
  public let lastLeafHash: Digest
  /// The root of the tree.
  public let root: Digest

  /// The number of bytes of every header.
  public static let byteCount = 512

  /// The first line: what the file is, and its version.
  private static let title = "chidao levels 1"

  /// The header of a file that reaches to a watermark, or nil where the origin has no place in one.
  public init?(origin: String, watermark: Watermark) {
    self.origin = origin
    size = watermark.size
    segment = watermark.segment
    offset = watermark.offset
    lastLeafHash = watermark.lastLeafHash
    root = watermark.root
    guard !origin.utf8.contains(UInt8(ascii: "\n")), text.utf8.count <= Self.byteCount else {
      return nil
    }
  }

  /// Takes bytes that `bytes` would give, or answers nil.
  public init?(bytes: [UInt8]) {
    guard bytes.count == Self.byteCount else { return nil }
    // Whatever is no UTF-8 becomes something else, and differs in the comparison at the end.
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard lines.count == 8 else { return nil }
    /// What stands behind the label of a line.
    func value(_ line: Int, _ label: String) -> String {
      String(lines[line].dropFirst(label.count + 1))
    }
    guard let size = Int(value(2, "size")), let offset = Int(value(4, "offset")),
      let segment = SegmentName(text: value(3, "segment")),
      let leaf = Digest(base64: value(5, "leaf")), let root = Digest(base64: value(6, "root")),
      (0...JournalLimits.lineCount).contains(size), offset >= 0
    else { return nil }
    self.origin = value(1, "origin")
    self.size = size
    self.segment = segment
    self.offset = offset
    self.lastLeafHash = leaf
    self.root = root
    guard self.bytes == bytes else { return nil }
  }

  /// The header as it stands at the beginning of the file.
  public var bytes: [UInt8] {
    let text = Array(text.utf8)
    return text + [UInt8](repeating: UInt8(ascii: "\n"), count: Self.byteCount - text.count)
  }

  /// The lines.
  private var text: String {
    let lines = """
      \(Self.title)
      origin \(origin)
      size \(size)
      segment \(segment.text)
      offset \(offset)
      leaf \(lastLeafHash.base64)
      root \(root.base64)

      """
    return lines + "sha256 \(SHA256.hash(Array(lines.utf8)).base64)\n"
  }
}
