// Directive ledger · Journals — SPDX-License-Identifier: Apache-2.0

public import Digests

/// The end of a journal, as a reader found it.
public struct JournalHead: Hashable, Sendable {
  /// How far the journal goes.
  public let watermark: Watermark
  /// The number of its bytes, over all segments.
  public let byteCount: Int
  /// What says that it ends there.
  public let anchor: JournalAnchor

  /// Takes what a reader or a writer knows.
  public init(watermark: Watermark, byteCount: Int, anchor: JournalAnchor) {
    self.watermark = watermark
    self.byteCount = byteCount
    self.anchor = anchor
  }

  /// The number of lines, which is the sequence number of the next one.
  public var size: Int { watermark.size }
  /// The root of the tree over all lines.
  public var root: Digest { watermark.root }
  /// The leaf hash of the last line; 32 zero bytes where there is none.
  public var lastLeafHash: Digest { watermark.lastLeafHash }
}
