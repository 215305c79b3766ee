// Directive ledger · SegmentIndexes — SPDX-License-Identifier: Apache-2.0

import Digests
import Directives

/// A number by which something is looked up in an index: the first eight bytes of a SHA-256, the
/// first of them the highest.
///
/// Whatever is found under it is compared with what was looked for, so that names with one key cost
/// time and never truth.
enum IndexKey {
  /// The key of the name of an event.
  static func of(_ id: EventID) -> UInt64 { ofName(id.rawValue.utf8.span) }

  /// The key of the bytes of the name of an event.
  static func ofName(_ name: Span<UInt8>) -> UInt64 { of(SHA256.hash(prefix: 0, name)) }

  /// The key of a shelf.
  static func of(_ shelf: IndexShelf) -> UInt64 { of(shelf.kind, shelf.name) }

  /// The key of the shelf of a kind and a name.
  static func of(_ kind: IndexShelf.Kind, _ name: String) -> UInt64 {
    of(SHA256.hash(prefix: kind.rawValue, name.utf8.span))
  }

  /// The key of a line: the beginning of its leaf hash.
  static func of(_ leaf: Digest) -> UInt64 {
    leaf.withUnsafeBytes { bytes in
      UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self))
    }
  }
}
