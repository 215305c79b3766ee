// Directive ledger · Signatures — SPDX-License-Identifier: Apache-2.0

extension UInt32 {
  /// The four bytes, the greatest first.
  var bigEndianBytes: [UInt8] {
    stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: self >> UInt32($0)) }
  }
}
