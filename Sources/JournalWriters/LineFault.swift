// Directive ledger · JournalWriters — SPDX-License-Identifier: Apache-2.0

public import Digests

/// Why a line cannot be appended.
public enum LineFault: Hashable, Sendable {
  /// It has more bytes than a line may have.
  case tooLong(byteCount: Int)
  /// It holds a newline at this offset.
  case newline(offset: Int)
  /// It does not end by naming its predecessor, or names `found`, which is not it.
  case notChained(expected: Digest, found: Digest?)
  /// There is no sequence number left for it.
  case numberless
}
