// Directive ledger · CanonicalJSON — SPDX-License-Identifier: Apache-2.0

/// Why a value has no canonical encoding.
public enum JSONWritingError: Error, Hashable, Sendable {
  /// A text has a flaw; the offset counts the bytes of that text.
  case text(TextFlaw)
  /// An integer lies outside ±(2^53−1).
  case numberTooLarge(Int64)
  /// More objects and arrays are inside one another than a line may hold.
  case tooDeep(limit: Int)
}
