// Directive ledger · JournalWriters — SPDX-License-Identifier: Apache-2.0

public import Journals

/// How a writer behaves where there is a choice.
public struct WriterOptions: Hashable, Sendable {
  /// How long it waits for the lock.
  public var patienceMilliseconds: Int
  /// The number of bytes beyond which the next batch begins a new segment.
  public var segmentByteCount: Int

  /// Takes the choices.
  public init(
    patienceMilliseconds: Int = 10_000, segmentByteCount: Int = JournalLimits.segmentByteCount
  ) {
    self.patienceMilliseconds = patienceMilliseconds
    self.segmentByteCount = segmentByteCount
  }
}
