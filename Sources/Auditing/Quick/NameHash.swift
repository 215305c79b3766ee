// Directive ledger · Auditing — SPDX-License-Identifier: Apache-2.0

/// A hash of the name of an event in 64 bits, keyed anew in each process, so that nobody can choose
/// names that collide.
enum NameHash {
  /// The hash of some bytes.
  static func of(_ name: Span<UInt8>) -> UInt64 {
    var hasher = Hasher()
    name.withUnsafeBytes { hasher.combine(bytes: $0) }
    return UInt64(bitPattern: Int64(hasher.finalize()))
  }
}
