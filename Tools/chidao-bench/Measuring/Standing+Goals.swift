// Directive ledger · chidao-bench — SPDX-License-Identifier: Apache-2.0

extension Standing.Goal {
  /// A limit of bytes.
  static func limit(_ limit: Int, on value: Int, of what: String) -> Self {
    Self(
      sentence: "\(what) \(Figure.bytes(value)), wanted at most \(Figure.bytes(limit))",
      isReached: value <= limit)
  }
}
