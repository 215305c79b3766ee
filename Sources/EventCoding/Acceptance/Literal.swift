// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

/// Where the bytes of a literal stand in a pool.
struct Literal {
  /// The number of its first word.
  let word: Int32
  /// The number of its bytes.
  let byteCount: Int32

  /// No bytes.
  static let none = Literal(word: 0, byteCount: 0)
}
